namespace MappingSync.Engine.Ledger;

/// <summary>How long the ledger keeps what it may forget.</summary>
public sealed record LedgerRetention
{
    /// <summary>How long finished work is kept, at least 30 days.</summary>
    public TimeSpan Inbox { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long audit entries and resolved notifications are kept, at least a day.</summary>
    public TimeSpan Audit { get; init; } = TimeSpan.FromDays(400);
}
