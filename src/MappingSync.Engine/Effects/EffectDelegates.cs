using MappingSync.Engine.Ledger;
using MappingSync.Http;

namespace MappingSync.Engine.Effects;

/// <summary>Sends an effect's stored bytes with its method, path and <c>Idempotency-Key</c>, and returns the id of what was made.</summary>
/// <returns>The other system's id.</returns>
/// <exception cref="ApiException">The call failed.</exception>
public delegate Task<string> EffectSender(Effect effect, CancellationToken cancellationToken);

/// <summary>Looks for the result of an effect by its marker.</summary>
/// <exception cref="ApiException">The lookup itself failed; it is tried again later.</exception>
public delegate Task<EffectLookup> EffectFinder(Effect effect, CancellationToken cancellationToken);

/// <summary>What a lookup found.</summary>
public sealed record EffectLookup
{
    private EffectLookup()
    {
    }

    /// <summary>The id of what was found; null when nothing was.</summary>
    public string? ExternalId { get; private init; }

    /// <summary>Whether the lookup proves that the effect was not carried out.</summary>
    public bool IsCertainlyAbsent { get; private init; }

    /// <summary>What was seen, for a person.</summary>
    public string Note { get; private init; } = "";

    /// <summary>It was carried out.</summary>
    public static EffectLookup Found(string externalId, string note = "found by its marker") => new() { ExternalId = externalId, Note = note };

    /// <summary>It was not carried out: every place where its marker could be was read.</summary>
    public static EffectLookup Absent(string note = "not found by its marker") => new() { IsCertainlyAbsent = true, Note = note };

    /// <summary>The lookup cannot tell; a person has to.</summary>
    public static EffectLookup Undecided(string note) => new() { Note = note };
}
