namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>Watermarks in the table <c>watermark</c>.</summary>
internal sealed class SqliteWatermarkLedger(GroupCommitWriter writer, LedgerReaders readers) : IWatermarkLedger
{
    private const string Select = "SELECT agreement AS Agreement, name AS Name, position AS Position, updated_at AS UpdatedAt FROM watermark WHERE agreement = @agreement AND name = @name";

    public Task<Watermark?> FindAsync(string agreement, string name, CancellationToken cancellationToken) =>
        readers.FindAsync<Row, Watermark>(Select, new { agreement, name }, Read, cancellationToken);

    public async Task<Watermark> StartAsync(string agreement, string name, string start, CancellationToken cancellationToken) =>
        await FindAsync(agreement, name, cancellationToken)
        ?? await writer.RunAsync(
            transaction =>
            {
                transaction.Execute(
                    "INSERT INTO watermark (agreement, name, position, updated_at) VALUES (@agreement, @name, @start, @now) ON CONFLICT DO NOTHING",
                    new { agreement, name, start, now = transaction.NowMs });
                return Read(transaction.One<Row>(Select, new { agreement, name })!);
            },
            cancellationToken);

    public Task SaveAsync(Watermark watermark, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(watermark);
        return writer.RunAsync(transaction => Save(transaction, watermark), cancellationToken);
    }

    public static void Save(LedgerTransaction transaction, Watermark watermark) => transaction.Execute(
        """
        INSERT INTO watermark (agreement, name, position, updated_at) VALUES (@Agreement, @Name, @Position, @now)
        ON CONFLICT (agreement, name) DO UPDATE SET position = excluded.position, updated_at = excluded.updated_at WHERE position <> excluded.position
        """,
        new { watermark.Agreement, watermark.Name, watermark.Position, now = transaction.NowMs });

    private static Watermark Read(Row row) => new(row.Agreement, row.Name, row.Position) { UpdatedAt = Stored.Time(row.UpdatedAt) };

    private sealed class Row
    {
        public string Agreement { get; set; } = "";

        public string Name { get; set; } = "";

        public string Position { get; set; } = "";

        public long UpdatedAt { get; set; }
    }
}
