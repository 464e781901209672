namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>Removes what may be forgotten, a few rows at a time, so that nothing else waits long.</summary>
internal static class Pruning
{
    private const int Slice = 500;

    public static async Task<int> RunAsync(GroupCommitWriter writer, LedgerRetention retention, CancellationToken cancellationToken)
    {
        var removed = 0;
        removed += await RemoveAsync(
            """
            DELETE FROM work WHERE (agreement, flow, key) IN (
                SELECT agreement, flow, key FROM work WHERE state = 'Done' AND finished_at < @before LIMIT @slice)
            """,
            retention.Inbox);
        removed += await RemoveAsync("DELETE FROM audit WHERE sequence IN (SELECT sequence FROM audit WHERE at < @before ORDER BY sequence LIMIT @slice)", retention.Audit);
        removed += await RemoveAsync(
            "DELETE FROM notification WHERE id IN (SELECT id FROM notification WHERE resolved_at IS NOT NULL AND resolved_at < @before LIMIT @slice)", retention.Audit);
        if (removed > 0)
        {
            await writer.RunAsync(transaction => transaction.Many<object>("PRAGMA incremental_vacuum(1000)"), cancellationToken);
        }

        return removed;

        async Task<int> RemoveAsync(string sql, TimeSpan age)
        {
            var total = 0;
            int slice;
            do
            {
                slice = await writer.RunAsync(
                    transaction => transaction.Execute(sql, new { before = (transaction.Now - age).ToUnixTimeMilliseconds(), slice = Slice }), cancellationToken);
                total += slice;
            }
            while (slice == Slice);

            return total;
        }
    }
}
