namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>Counted calls in the table <c>call_count</c>.</summary>
internal sealed class SqliteCallLedger(GroupCommitWriter writer, LedgerReaders readers) : ICallLedger
{
    public Task<IReadOnlyList<CallCount>> ReadAsync(string agreement, string system, DateTimeOffset since, CancellationToken cancellationToken) =>
        readers.ListAsync<Row, CallCount>(
            "SELECT agreement AS Agreement, system AS System, hour AS Hour, calls AS Calls FROM call_count WHERE agreement = @agreement AND system = @system AND hour >= @since ORDER BY hour",
            new { agreement, system, since = since.ToUnixTimeMilliseconds() },
            row => new CallCount(row.Agreement, row.System, Stored.Time(row.Hour), row.Calls),
            cancellationToken);

    public Task AddAsync(IReadOnlyCollection<CallCount> counts, DateTimeOffset before, DateTimeOffset after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(counts);
        CallCount[] copy = [.. counts];
        return copy.Length == 0 ? Task.CompletedTask : writer.RunAsync(transaction => Array.ForEach(copy, count => Add(transaction, count, before, after)), cancellationToken);
    }

    private static void Add(LedgerTransaction transaction, CallCount count, DateTimeOffset before, DateTimeOffset after)
    {
        transaction.Execute(
            """
            INSERT INTO call_count (agreement, system, hour, calls) VALUES (@Agreement, @System, @hour, @Calls)
            ON CONFLICT (agreement, system, hour) DO UPDATE SET calls = calls + excluded.calls
            """,
            new { count.Agreement, count.System, hour = count.Hour.ToUnixTimeMilliseconds(), count.Calls });
        transaction.Execute(
            "DELETE FROM call_count WHERE agreement = @Agreement AND system = @System AND (hour < @before OR hour > @after)",
            new { count.Agreement, count.System, before = before.ToUnixTimeMilliseconds(), after = after.ToUnixTimeMilliseconds() });
    }

    private sealed class Row
    {
        public string Agreement { get; set; } = "";

        public string System { get; set; } = "";

        public long Hour { get; set; }

        public int Calls { get; set; }
    }
}
