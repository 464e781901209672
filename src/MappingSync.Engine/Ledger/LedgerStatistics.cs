namespace MappingSync.Engine.Ledger;

/// <summary>How often a ledger was written since it was opened, the opening itself left out.</summary>
/// <param name="Commits">Transactions that were committed with at least one change in them.</param>
/// <param name="Operations">Operations that those commits held; the difference is what grouping saved.</param>
/// <param name="LastCommitAt">When the last of them was committed; null when there was none.</param>
public readonly record struct LedgerStatistics(long Commits, long Operations, DateTimeOffset? LastCommitAt);
