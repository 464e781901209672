using MappingSync.Engine.Notifications;

namespace MappingSync.Engine.Ledger;

/// <summary>
/// The durable store of the engine, by concern. A write's task completes only after its commit reached the disk; writes that wait
/// at the same moment share one commit, yet each is all or nothing by itself. Every write throws
/// <see cref="LedgerUnavailableException"/> when nothing could be stored, and <see cref="LedgerConflictException"/> when the row
/// is no longer in the state that the caller saw. Times come from the ledger's <see cref="TimeProvider"/>.
/// </summary>
public interface ILedger : IAsyncDisposable
{
    /// <summary>A random name of this installation, 12 characters of <c>a-z2-7</c>, made when the ledger was; part of every <c>Idempotency-Key</c>.</summary>
    string Installation { get; }

    /// <summary>What was found when the ledger was opened.</summary>
    LedgerOpening Opening { get; }

    /// <summary>How often was written since the ledger was opened.</summary>
    LedgerStatistics Statistics { get; }

    /// <summary>Work items: what is to be delivered.</summary>
    IWorkLedger Work { get; }

    /// <summary>Effects: writes that must not happen twice.</summary>
    IEffectLedger Effects { get; }

    /// <summary>Documents: how far each one is.</summary>
    IDocumentLedger Documents { get; }

    /// <summary>Links: which records of the two systems are the same.</summary>
    ILinkLedger Links { get; }

    /// <summary>The audit trail: what was done, and why.</summary>
    IAuditLedger Audit { get; }

    /// <summary>Notifications to people.</summary>
    INotificationLedger Notifications { get; }

    /// <summary>How far polls have read.</summary>
    IWatermarkLedger Watermarks { get; }

    /// <summary>Pauses and webhook registrations of agreements.</summary>
    IAgreementLedger Agreements { get; }

    /// <summary>How often other systems were called.</summary>
    ICallLedger Calls { get; }

    /// <summary>Writes entries that belong to no work item of their own, all of them or none.</summary>
    Task RecordAsync(LedgerEntries entries, CancellationToken cancellationToken);

    /// <summary>Removes what is older than it must be kept, in small commits, and gives the space back. Effects, documents and links are never removed.</summary>
    /// <returns>How many rows were removed.</returns>
    Task<int> PruneAsync(LedgerRetention retention, CancellationToken cancellationToken);
}
