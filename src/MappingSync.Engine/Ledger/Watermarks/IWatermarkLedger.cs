namespace MappingSync.Engine.Ledger;

/// <summary>How far something was read.</summary>
/// <param name="Agreement">The agreement's id.</param>
/// <param name="Name">What is read, for example <c>orders.drafts</c>.</param>
/// <param name="Position">How far, in the reader's own form.</param>
public sealed record Watermark(string Agreement, string Name, string Position)
{
    /// <summary>When it was last moved; set by the ledger.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>Watermarks: how far polls have read. A poll that finds nothing writes nothing.</summary>
public interface IWatermarkLedger
{
    /// <summary>One watermark, or null when nothing was read yet.</summary>
    Task<Watermark?> FindAsync(string agreement, string name, CancellationToken cancellationToken);

    /// <summary>The watermark, stored first with <paramref name="start"/> when there is none: reading begins at the first start.</summary>
    Task<Watermark> StartAsync(string agreement, string name, string start, CancellationToken cancellationToken);

    /// <summary>Moves a watermark; the same position again costs no commit.</summary>
    Task SaveAsync(Watermark watermark, CancellationToken cancellationToken);
}
