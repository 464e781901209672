using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;

namespace MappingSync.Engine.Tests.CatchUp;

/// <summary>A ledger whose runner dies before a watermark is moved: all else is written.</summary>
internal sealed class FrozenWatermarks(ILedger inner) : ILedger, IWatermarkLedger
{
    public string Installation => inner.Installation;

    public LedgerOpening Opening => inner.Opening;

    public LedgerStatistics Statistics => inner.Statistics;

    public IWorkLedger Work => inner.Work;

    public IEffectLedger Effects => inner.Effects;

    public IDocumentLedger Documents => inner.Documents;

    public ILinkLedger Links => inner.Links;

    public IAuditLedger Audit => inner.Audit;

    public INotificationLedger Notifications => inner.Notifications;

    public IWatermarkLedger Watermarks => this;

    public IAgreementLedger Agreements => inner.Agreements;

    public ICallLedger Calls => inner.Calls;

    public Task RecordAsync(LedgerEntries entries, CancellationToken cancellationToken) => inner.RecordAsync(entries, cancellationToken);

    public Task<int> PruneAsync(LedgerRetention retention, CancellationToken cancellationToken) => inner.PruneAsync(retention, cancellationToken);

    public Task<Watermark?> FindAsync(string agreement, string name, CancellationToken cancellationToken) => inner.Watermarks.FindAsync(agreement, name, cancellationToken);

    public Task<Watermark> StartAsync(string agreement, string name, string start, CancellationToken cancellationToken) =>
        inner.Watermarks.StartAsync(agreement, name, start, cancellationToken);

    public Task SaveAsync(Watermark watermark, CancellationToken cancellationToken) => throw new LedgerUnavailableException("killed");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
