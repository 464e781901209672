using Dapper;

namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>Links in the table <c>link</c>.</summary>
internal sealed class SqliteLinkLedger(GroupCommitWriter writer, LedgerReaders readers) : ILinkLedger
{
    private const string Columns =
        "agreement AS Agreement, entity AS Entity, left_key AS LeftKey, right_key AS RightKey, left_fingerprint AS LeftFingerprint, right_fingerprint AS RightFingerprint, "
        + "spec_hash AS SpecHash, updated_at AS UpdatedAt";

    public Task<Link?> FindByLeftAsync(string agreement, string entity, RecordKey left, CancellationToken cancellationToken) => readers.FindAsync<Row, Link>(
        $"SELECT {Columns} FROM link WHERE agreement = @agreement AND entity = @entity AND left_key = @left", new { agreement, entity, left = Stored.Key(left) }, Read, cancellationToken);

    public Task<IReadOnlyList<Link>> FindByRightAsync(string agreement, string entity, RecordKey right, CancellationToken cancellationToken) => readers.ListAsync<Row, Link>(
        $"SELECT {Columns} FROM link WHERE agreement = @agreement AND entity = @entity AND right_key = @right ORDER BY updated_at, left_key",
        new { agreement, entity, right = Stored.Key(right) },
        Read,
        cancellationToken);

    public Task SaveAsync(Link link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        return writer.RunAsync(transaction => Save(transaction, link), cancellationToken);
    }

    public Task RemoveAsync(Link link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        return writer.RunAsync(transaction => Remove(transaction, link), cancellationToken);
    }

    public Task<IReadOnlyDictionary<string, int>> CountAsync(string agreement, CancellationToken cancellationToken) => readers.ReadAsync<IReadOnlyDictionary<string, int>>(
        connection => connection.Query<(string Entity, int Count)>("SELECT entity, count(*) FROM link WHERE agreement = @agreement GROUP BY entity", new { agreement })
            .ToDictionary(row => row.Entity, row => row.Count, StringComparer.Ordinal),
        cancellationToken);

    public static void Save(LedgerTransaction transaction, Link link) => transaction.Execute(
        """
        INSERT INTO link (agreement, entity, left_key, right_key, left_fingerprint, right_fingerprint, spec_hash, updated_at)
        VALUES (@Agreement, @Entity, @left, @right, @leftFingerprint, @rightFingerprint, @SpecHash, @now)
        ON CONFLICT (agreement, entity, left_key) DO UPDATE SET
            right_key = excluded.right_key, left_fingerprint = excluded.left_fingerprint, right_fingerprint = excluded.right_fingerprint,
            spec_hash = excluded.spec_hash, updated_at = excluded.updated_at
        WHERE right_key IS NOT excluded.right_key OR left_fingerprint IS NOT excluded.left_fingerprint
            OR right_fingerprint IS NOT excluded.right_fingerprint OR spec_hash IS NOT excluded.spec_hash
        """,
        new
        {
            link.Agreement,
            link.Entity,
            left = Stored.Key(link.Left),
            right = Stored.Key(link.Right),
            leftFingerprint = link.LeftFingerprint?.ToString(),
            rightFingerprint = link.RightFingerprint?.ToString(),
            link.SpecHash,
            now = transaction.NowMs,
        });

    public static void Remove(LedgerTransaction transaction, Link link) => transaction.Execute(
        "DELETE FROM link WHERE agreement = @Agreement AND entity = @Entity AND left_key = @left AND right_key = @right",
        new { link.Agreement, link.Entity, left = Stored.Key(link.Left), right = Stored.Key(link.Right) });

    private static Link Read(Row row) => new(
        row.Agreement,
        row.Entity,
        Stored.Key(row.LeftKey),
        Stored.Key(row.RightKey),
        Stored.Fingerprint(row.LeftFingerprint),
        Stored.Fingerprint(row.RightFingerprint),
        row.SpecHash)
    {
        UpdatedAt = Stored.Time(row.UpdatedAt),
    };

    private sealed class Row
    {
        public string Agreement { get; set; } = "";

        public string Entity { get; set; } = "";

        public string LeftKey { get; set; } = "";

        public string RightKey { get; set; } = "";

        public string? LeftFingerprint { get; set; }

        public string? RightFingerprint { get; set; }

        public string SpecHash { get; set; } = "";

        public long UpdatedAt { get; set; }
    }
}
