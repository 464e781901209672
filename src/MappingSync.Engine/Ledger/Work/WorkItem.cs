namespace MappingSync.Engine.Ledger;

/// <summary>A request to deliver one record.</summary>
/// <param name="Key">Names the item. A request for an item that is pending coalesces into it.</param>
/// <param name="Reason">Why, for the audit trail: an event's name, <c>catch-up</c>, <c>reference of invoice 1001</c>.</param>
/// <param name="Lane">Which budget it draws on; live wins when requests coalesce.</param>
public sealed record NewWork(WorkKey Key, string Reason, WorkLane Lane = WorkLane.Live);

/// <summary>One work item as stored.</summary>
public sealed record WorkItem
{
    /// <summary>Names the item.</summary>
    public required WorkKey Key { get; init; }

    /// <summary>Where it is.</summary>
    public required WorkState State { get; init; }

    /// <summary>Which budget it draws on.</summary>
    public required WorkLane Lane { get; init; }

    /// <summary>Why it was asked for last.</summary>
    public required string Reason { get; init; }

    /// <summary>How often it was taken since it was last done, failed or asked for by a person; 1 on the first try.</summary>
    public required int Attempts { get; init; }

    /// <summary>Since when the oldest request that is not yet served waits.</summary>
    public required DateTimeOffset EnqueuedAt { get; init; }

    /// <summary>Before which it is not taken; null when at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>When it was last done or failed; null when never.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Why the last try did not succeed; null when it did.</summary>
    public string? LastError { get; init; }

    /// <summary>The opening of the ledger under which it was taken.</summary>
    public long Epoch { get; init; }

    /// <summary>How often it was ever taken; with <see cref="Epoch"/> this proves that whoever finishes it is who took it.</summary>
    public long Take { get; init; }
}

/// <summary>An agreement that has work to do now.</summary>
/// <param name="Agreement">The agreement's id.</param>
/// <param name="Count">How many items are due.</param>
/// <param name="Oldest">Since when the oldest of them waits.</param>
public sealed record DueWork(string Agreement, int Count, DateTimeOffset Oldest);

/// <summary>The work of one agreement in numbers.</summary>
/// <param name="Agreement">The agreement's id.</param>
/// <param name="Pending">Items that wait for their turn.</param>
/// <param name="Running">Items that are being delivered.</param>
/// <param name="Failed">Items that wait for their record to change or a person to ask.</param>
/// <param name="OldestPending">Since when the oldest pending or running item waits; null when there is none.</param>
/// <param name="LastFinishedAt">When an item was last done; null when never.</param>
public sealed record WorkCounts(string Agreement, int Pending, int Running, int Failed, DateTimeOffset? OldestPending, DateTimeOffset? LastFinishedAt);
