namespace MappingSync.Engine.Ledger;

/// <summary>Where a work item is.</summary>
public enum WorkState
{
    /// <summary>Waits for its turn, or for its <see cref="WorkItem.NotBefore"/>.</summary>
    Pending,

    /// <summary>Is being delivered.</summary>
    Running,

    /// <summary>Failed by its data; waits until the record changes or a person asks.</summary>
    Failed,

    /// <summary>Was delivered and nothing came since.</summary>
    Done,
}

/// <summary>Which budget a work item draws on.</summary>
public enum WorkLane
{
    /// <summary>Something happened just now; goes first.</summary>
    Live,

    /// <summary>A start-up sync or catch-up; leaves the daily reserve to live work.</summary>
    Background,
}
