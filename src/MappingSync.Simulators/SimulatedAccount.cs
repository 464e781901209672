using System.Text.Json.Nodes;
using MappingSync.Simulators.Calls;
using MappingSync.Simulators.Faults;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators;

/// <summary>
/// One company's account at a simulated API: its own tokens, records, behaviour, faults, rate budget and log of calls. Nothing of one
/// account can be reached with the tokens of another.
/// </summary>
public abstract class SimulatedAccount
{
    private protected SimulatedAccount(int seed)
    {
        Seed = seed;
        Faults = new FaultPlan(seed);
        Calls = new CallLog(() => Secrets);
    }

    /// <summary>The account's number as the API tells it, by which the inspection API names it.</summary>
    public abstract string Id { get; }

    /// <summary>What everything that is generated comes from: the same seed and the same calls tell the same story.</summary>
    public int Seed { get; }

    /// <summary>What goes wrong on the way.</summary>
    public FaultPlan Faults { get; }

    /// <summary>What was asked.</summary>
    public CallLog Calls { get; }

    /// <summary>What can be asked, in the order of the simulator's own list.</summary>
    public abstract IReadOnlyList<SimulatedRoute> Routes { get; }

    /// <summary>How many records each collection holds; those without any are left out.</summary>
    public abstract IReadOnlyDictionary<string, int> Counts();

    /// <summary>A record as its single GET shows it; null when there is none.</summary>
    /// <param name="collection">The collection, named by its path.</param>
    /// <param name="key">The record's key.</param>
    public abstract JsonObject? Record(string collection, object key);

    /// <summary>All records of a collection as their single GET shows them.</summary>
    /// <param name="collection">The collection, named by its path.</param>
    public abstract IReadOnlyList<JsonObject> Records(string collection);

    /// <summary>Puts a record as it is, without any check: what was there before the story begins.</summary>
    /// <param name="collection">The collection, named by its path.</param>
    /// <param name="record">The record with its key.</param>
    /// <exception cref="ArgumentException">The record has no key, or there is no such collection.</exception>
    public abstract void Put(string collection, JsonObject record);

    /// <summary>Removes a record without any check.</summary>
    /// <param name="collection">The collection, named by its path.</param>
    /// <param name="key">The record's key.</param>
    /// <returns>Whether it was there.</returns>
    public abstract bool Remove(string collection, object key);

    /// <summary>
    /// Takes the account back to its beginning: the records it started with, no faults, an empty log, full budgets. Tokens and behaviour
    /// stay as they are set.
    /// </summary>
    public abstract void Reset();

    /// <summary>The token that tells this account from the others.</summary>
    internal abstract string Token { get; }

    /// <summary>All tokens that a client of this account needs, by the setting that holds them.</summary>
    internal abstract IReadOnlyDictionary<string, string> Tokens { get; }

    /// <summary>What must not be read in the log of calls.</summary>
    internal abstract IEnumerable<string> Secrets { get; }

    internal abstract object Settings { get; }

    /// <summary>Whether a request's tokens are of this account.</summary>
    internal abstract bool Owns(WireRequest request);

    /// <summary>The pattern of the route that a request goes to; null for none.</summary>
    internal abstract string? RouteOf(WireRequest request);

    internal abstract WireAnswer Handle(WireRequest request);
}
