namespace MappingSync.Engine.Ledger;

/// <summary>
/// Links. Each left key has one link per entity. Several left keys may share a right one, because records that are
/// found by name (units, payment terms) may be doubled on the left.
/// </summary>
public interface ILinkLedger
{
    /// <summary>The link of a left record, or null.</summary>
    Task<Link?> FindByLeftAsync(string agreement, string entity, RecordKey left, CancellationToken cancellationToken);

    /// <summary>The links of a right record, the oldest first; usually one or none.</summary>
    Task<IReadOnlyList<Link>> FindByRightAsync(string agreement, string entity, RecordKey right, CancellationToken cancellationToken);

    /// <summary>Stores a link; one with the same left key is replaced. Writing what is stored already costs no commit.</summary>
    Task SaveAsync(Link link, CancellationToken cancellationToken);

    /// <summary>Forgets a link; one that is not stored is no error.</summary>
    Task RemoveAsync(Link link, CancellationToken cancellationToken);

    /// <summary>How many links an agreement has by entity.</summary>
    Task<IReadOnlyDictionary<string, int>> CountAsync(string agreement, CancellationToken cancellationToken);
}
