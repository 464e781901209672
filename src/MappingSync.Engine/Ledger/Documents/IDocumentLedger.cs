namespace MappingSync.Engine.Ledger;

/// <summary>
/// Documents. A document is read, changed <c>with</c> its new state and written back; the write succeeds only if nobody wrote meanwhile and the
/// step is allowed: forward from planned to done, steps may be left out; from any state before booked back to planned (its draft is gone);
/// to held from any state that is not final, and from held to any state at or after planned; planned, drafts and held to superseded.
/// Done and superseded are final; booked goes to done or held only.
/// </summary>
public interface IDocumentLedger
{
    /// <summary>One document, or null.</summary>
    Task<Document?> FindAsync(string agreement, string kind, string key, CancellationToken cancellationToken);

    /// <summary>Stores a new document (<see cref="Document.Version"/> 0) or the next state of a known one.</summary>
    /// <returns>The document as stored.</returns>
    /// <exception cref="LedgerConflictException">The document exists already or was written meanwhile, or the step is not allowed.</exception>
    Task<Document> SaveAsync(Document document, CancellationToken cancellationToken);

    /// <summary>Documents of one agreement, the last written first.</summary>
    /// <param name="agreement">The agreement's id.</param>
    /// <param name="state">The state; null for all.</param>
    /// <param name="limit">The most documents to read, 1 to 1,000.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<Document>> ListAsync(string agreement, DocumentState? state, int limit, CancellationToken cancellationToken);

    /// <summary>The documents of one kind that are neither done nor superseded, held ones among them, in the order of their keys.</summary>
    /// <param name="agreement">The agreement's id.</param>
    /// <param name="kind">The entity.</param>
    /// <param name="before">Only those whose key comes before this one, compared character by character; null for all.</param>
    /// <param name="limit">The most documents to read, 1 to 1,000.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<Document>> ListOpenAsync(string agreement, string kind, string? before, int limit, CancellationToken cancellationToken);

    /// <summary>The document of one kind with the last key, in whatever state; null when there is none.</summary>
    Task<Document?> FindLastAsync(string agreement, string kind, CancellationToken cancellationToken);
}
