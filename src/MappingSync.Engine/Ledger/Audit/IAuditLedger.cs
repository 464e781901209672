namespace MappingSync.Engine.Ledger;

/// <summary>The audit trail, which is only ever added to.</summary>
public interface IAuditLedger
{
    /// <summary>Adds an entry.</summary>
    Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>The last entries of one agreement or of all, the newest first.</summary>
    /// <param name="agreement">The agreement's id; null for all.</param>
    /// <param name="limit">The most entries to read, 1 to 1,000.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<AuditEntry>> LatestAsync(string? agreement, int limit, CancellationToken cancellationToken);

    /// <summary>The last entries of one record, the newest first.</summary>
    /// <param name="agreement">The agreement's id.</param>
    /// <param name="entity">The entity of the spec.</param>
    /// <param name="key">The record's key in the source system.</param>
    /// <param name="limit">The most entries to read, 1 to 1,000.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<AuditEntry>> OfRecordAsync(string agreement, string entity, string key, int limit, CancellationToken cancellationToken);
}
