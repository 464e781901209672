namespace MappingSync.Engine.Ledger;

/// <summary>What was found when a ledger was opened.</summary>
/// <param name="Epoch">The number of this opening, counted from 1; work taken under an earlier one can no longer be finished.</param>
/// <param name="LastCommitAt">When the ledger was last written before this opening; null for a new ledger.</param>
/// <param name="ClosedCleanly">Whether the previous runner closed the ledger; true for a new one.</param>
/// <param name="RequeuedWork">How many items the previous runner left running; they are pending again.</param>
/// <param name="UnknownEffects">How many effects the previous runner left in sending; they are unknown now.</param>
public sealed record LedgerOpening(long Epoch, DateTimeOffset? LastCommitAt, bool ClosedCleanly, int RequeuedWork, int UnknownEffects);
