using MappingSync.Economic;
using MappingSync.Engine.Effects;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.References;
using MappingSync.Engine.Settings;
using MappingSync.Mappings;
using MappingSync.Rackbeat;

namespace MappingSync.Engine.Delivery;

/// <summary>
/// What the steps of one agreement work with: its settings, its two clients, the ledger, and what was learnt about both
/// accounts since the start. Lives as long as the engine; safe for steps in parallel.
/// </summary>
public sealed class AgreementSession : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly List<WorkItem> kept = [];
    private AgreementValues? values;
    private readonly CallBudget budget;

    /// <summary>Makes a session. Calls nothing.</summary>
    public AgreementSession(
        AgreementSettings settings,
        RackbeatClient rackbeat,
        EconomicClient economic,
        ILedger ledger,
        IEffectExecutor effects,
        FlowCatalogue flows,
        TimeProvider time,
        CallBudget budget,
        bool looksUpBeforeFirstSend)
    {
        Settings = settings;
        Rackbeat = rackbeat;
        Economic = economic;
        Ledger = ledger;
        Flows = flows;
        Time = time;
        this.budget = budget;
        Effects = new EffectRunner(this, effects, looksUpBeforeFirstSend);
        References = new ReferenceResolver(this);
    }

    /// <summary>The agreement's settings.</summary>
    public AgreementSettings Settings { get; }

    /// <summary>The client of its Rackbeat account.</summary>
    public RackbeatClient Rackbeat { get; }

    /// <summary>The client of its e-conomic agreement.</summary>
    public EconomicClient Economic { get; }

    /// <summary>The durable store.</summary>
    public ILedger Ledger { get; }

    /// <summary>Every flow, so that one record can have another one created first.</summary>
    public FlowCatalogue Flows { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>One step at a time for each record.</summary>
    public KeyLocks Locks { get; } = new();

    /// <summary>Runs the writes that must not happen twice.</summary>
    public EffectRunner Effects { get; }

    /// <summary>Finds what records refer to.</summary>
    public ReferenceResolver References { get; }

    /// <summary>The agreement's id.</summary>
    public string Id => Settings.Id;

    /// <summary>Until when no step of the agreement may begin, because a server gets too many calls; null when at once.</summary>
    public DateTimeOffset? CoolUntil => budget.CoolUntil;

    /// <summary>Which work may be begun: null for all of it, <see cref="WorkLane.Live"/> when only the day's reserve is left.</summary>
    /// <exception cref="LedgerUnavailableException">The count of the day's calls could not be read.</exception>
    public ValueTask<WorkLane?> LaneAsync(CancellationToken cancellationToken) => budget.LaneAsync(cancellationToken);

    /// <summary>Keeps every step of the agreement back until a time; an earlier one than is set already changes nothing.</summary>
    public void Cool(DateTimeOffset until) => budget.Cool(until);

    /// <summary>
    /// A key for a write that may be repeated, because its record has a number of its own: e-conomic may remember refused answers
    /// under their key, so every try has another one.
    /// </summary>
    public string NewIdempotencyKey() => $"ms-{Ledger.Installation}-{Guid.NewGuid():N}";

    /// <summary>Whether there are items that could not be given back to the ledger, where they still count as running.</summary>
    internal bool HasKept
    {
        get
        {
            lock (kept)
            {
                return kept.Count > 0;
            }
        }
    }

    /// <summary>Remembers an item whose end could not be stored, so that it is given back when the ledger can be written again.</summary>
    internal void Keep(WorkItem item)
    {
        lock (kept)
        {
            kept.Add(item);
        }
    }

    /// <summary>Gives items back to the ledger, and those that were kept; what cannot be given back is kept.</summary>
    internal async Task GiveBackAsync(IReadOnlyCollection<WorkItem> items)
    {
        WorkItem[] all;
        lock (kept)
        {
            if (items.Count == 0 && kept.Count == 0)
            {
                return;
            }

            all = [.. kept, .. items];
            kept.Clear();
        }

        try
        {
            await Ledger.Work.ReleaseAsync(all, CancellationToken.None).ConfigureAwait(false);
        }
        catch (LedgerUnavailableException)
        {
            lock (kept)
            {
                kept.AddRange(all);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Rackbeat.Dispose();
        Economic.Dispose();
        gate.Dispose();
    }

    /// <summary>What the mappers need to know of the agreement. Asks both systems who they are on the first call, and remembers it.</summary>
    /// <exception cref="Http.ApiException">A system did not answer as it should.</exception>
    public async Task<AgreementValues> ValuesAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref values) is { } known)
        {
            return known;
        }

        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return values ??= await AgreementFacts.ReadAsync(Settings, Rackbeat, Economic, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }
}
