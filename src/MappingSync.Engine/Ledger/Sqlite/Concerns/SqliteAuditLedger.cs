using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Engine.Ledger.Sqlite;

/// <summary>The audit trail in the table <c>audit</c>; its changes are JSON.</summary>
internal sealed class SqliteAuditLedger(GroupCommitWriter writer, LedgerReaders readers) : IAuditLedger
{
    private const string Columns =
        "sequence AS Sequence, agreement AS Agreement, at AS At, flow AS Flow, entity AS Entity, key AS Key, other_key AS OtherKey, action AS Action, reason AS Reason, actor AS Actor, changes AS Changes";

    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return writer.RunAsync(transaction => Append(transaction, entry), cancellationToken);
    }

    public Task<IReadOnlyList<AuditEntry>> LatestAsync(string? agreement, int limit, CancellationToken cancellationToken) => readers.ListAsync<Row, AuditEntry>(
        $"SELECT {Columns} FROM audit {(agreement is null ? "" : "WHERE agreement = @agreement")} ORDER BY sequence DESC LIMIT @limit",
        new { agreement, limit = Stored.Limit(limit) },
        Read,
        cancellationToken);

    public Task<IReadOnlyList<AuditEntry>> OfRecordAsync(string agreement, string entity, string key, int limit, CancellationToken cancellationToken) => readers.ListAsync<Row, AuditEntry>(
        $"SELECT {Columns} FROM audit WHERE agreement = @agreement AND entity = @entity AND key = @key ORDER BY sequence DESC LIMIT @limit",
        new { agreement, entity, key, limit = Stored.Limit(limit) },
        Read,
        cancellationToken);

    public static void Append(LedgerTransaction transaction, AuditEntry entry) => transaction.Execute(
        """
        INSERT INTO audit (agreement, at, flow, entity, key, other_key, action, reason, actor, changes)
        VALUES (@Agreement, @now, @Flow, @Entity, @Key, @OtherKey, @action, @reason, @Actor, @changes)
        """,
        new
        {
            entry.Agreement,
            now = transaction.NowMs,
            entry.Flow,
            entry.Entity,
            entry.Key,
            entry.OtherKey,
            action = entry.Action.ToString(),
            reason = Stored.Cut(entry.Reason, Stored.MaxNote),
            entry.Actor,
            changes = Serialize(entry.Changes),
        });

    private static string? Serialize(IReadOnlyList<AuditChange> changes) => changes.Count == 0
        ? null
        : JsonSerializer.Serialize(
            changes.Select(change => change with { Old = Stored.Cut(change.Old, Stored.MaxAuditValue), New = Stored.Cut(change.New, Stored.MaxAuditValue) }).ToArray(),
            AuditJson.Default.AuditChangeArray);

    private static AuditEntry Read(Row row) => new(row.Agreement, row.Flow, row.Entity, row.Key, Stored.Name<AuditAction>(row.Action), row.Reason)
    {
        OtherKey = row.OtherKey,
        Changes = row.Changes is null ? [] : JsonSerializer.Deserialize(row.Changes, AuditJson.Default.AuditChangeArray)!,
        Actor = row.Actor,
        Sequence = row.Sequence,
        At = Stored.Time(row.At),
    };

    private sealed class Row
    {
        public long Sequence { get; set; }

        public string Agreement { get; set; } = "";

        public long At { get; set; }

        public string? Flow { get; set; }

        public string? Entity { get; set; }

        public string? Key { get; set; }

        public string? OtherKey { get; set; }

        public string Action { get; set; } = "";

        public string Reason { get; set; } = "";

        public string? Actor { get; set; }

        public string? Changes { get; set; }
    }
}

/// <summary>Reads and writes change sets without reflection.</summary>
[JsonSerializable(typeof(AuditChange[]))]
internal sealed partial class AuditJson : JsonSerializerContext;
