using MappingSync.Engine.Notifications;

namespace MappingSync.Engine.Ledger;

/// <summary>What one step leaves behind, written together with the step or not at all.</summary>
public sealed record LedgerEntries
{
    /// <summary>Nothing.</summary>
    public static LedgerEntries None { get; } = new();

    /// <summary>Documents in their new state, each made <c>with</c> changes from the one that was read; see <see cref="IDocumentLedger.SaveAsync"/>.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>Links that are new or changed.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>Links that no longer hold.</summary>
    public IReadOnlyList<Link> RemovedLinks { get; init; } = [];

    /// <summary>What was done.</summary>
    public IReadOnlyList<AuditEntry> Audit { get; init; } = [];

    /// <summary>What a person should know.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>Work that follows.</summary>
    public IReadOnlyList<NewWork> Work { get; init; } = [];

    /// <summary>Watermarks that moved.</summary>
    public IReadOnlyList<Watermark> Watermarks { get; init; } = [];
}
