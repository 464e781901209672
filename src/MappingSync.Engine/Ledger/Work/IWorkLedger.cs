namespace MappingSync.Engine.Ledger;

/// <summary>
/// Work items. There is one row for each (agreement, flow, key), so one record's work never runs twice at a time and stays in order;
/// a request that arrives while its item runs is kept and served by another run.
/// </summary>
public interface IWorkLedger
{
    /// <summary>Asks for work. A failed item becomes pending; one that waits for its retry time keeps waiting.</summary>
    Task EnqueueAsync(NewWork work, CancellationToken cancellationToken);

    /// <summary>Asks for several items, all or none.</summary>
    Task EnqueueAsync(IReadOnlyCollection<NewWork> work, CancellationToken cancellationToken);

    /// <summary>
    /// Takes what is due of one agreement: live work first, then the oldest. Takes nothing of a paused agreement or flow.
    /// </summary>
    /// <param name="agreement">The agreement's id.</param>
    /// <param name="limit">The most items to take, 1 to 1,000.</param>
    /// <param name="lane">Null for both lanes; <see cref="WorkLane.Live"/> when only the reserve is left.</param>
    /// <param name="cancellationToken">Cancels the wait, not the commit.</param>
    /// <returns>The items in the order in which they are to run; none is a read and costs no commit.</returns>
    Task<IReadOnlyList<WorkItem>> TakeAsync(string agreement, int limit, WorkLane? lane, CancellationToken cancellationToken);

    /// <summary>
    /// The item was delivered: it is done, or pending when a request arrived meanwhile. Its open notifications that
    /// <paramref name="entries"/> does not raise again are resolved.
    /// </summary>
    /// <returns>The item's new state.</returns>
    /// <exception cref="LedgerConflictException">The item was taken by somebody else meanwhile; nothing was written.</exception>
    Task<WorkState> CompleteAsync(WorkItem item, LedgerEntries entries, CancellationToken cancellationToken);

    /// <summary>The item could not be delivered for now: it is pending and not taken before <paramref name="notBefore"/>. Its notifications stay as they are.</summary>
    /// <exception cref="LedgerConflictException">The item was taken by somebody else meanwhile; nothing was written.</exception>
    Task RetryLaterAsync(WorkItem item, DateTimeOffset notBefore, string reason, LedgerEntries entries, CancellationToken cancellationToken);

    /// <summary>
    /// The item failed by its data: it waits until the record changes or a person asks; it is pending at once when a request arrived
    /// meanwhile. Its open notifications that <paramref name="entries"/> does not raise again are resolved.
    /// </summary>
    /// <returns>The item's new state.</returns>
    /// <exception cref="LedgerConflictException">The item was taken by somebody else meanwhile; nothing was written.</exception>
    Task<WorkState> FailAsync(WorkItem item, string reason, LedgerEntries entries, CancellationToken cancellationToken);

    /// <summary>Gives items back that were taken but not begun, for example at a stop; their attempt is not counted. Items taken by somebody else meanwhile are left alone.</summary>
    Task ReleaseAsync(IReadOnlyCollection<WorkItem> items, CancellationToken cancellationToken);

    /// <summary>A person asks: a failed item, or one that waits for its retry time, is due now. A running one runs again afterwards.</summary>
    /// <param name="key">Names the item.</param>
    /// <param name="actor">Who asks, for the audit trail.</param>
    /// <param name="cancellationToken">Cancels the wait, not the commit.</param>
    /// <returns>False when there is no such item.</returns>
    Task<bool> RequestRetryAsync(WorkKey key, string actor, CancellationToken cancellationToken);

    /// <summary>The agreements that have work due now, the longest waiting first; paused ones and paused flows left out. A read.</summary>
    Task<IReadOnlyList<DueWork>> FindDueAsync(CancellationToken cancellationToken);

    /// <summary>When the next item of any agreement that is not paused becomes due; null when nothing is pending. A read.</summary>
    Task<DateTimeOffset?> NextDueAtAsync(CancellationToken cancellationToken);

    /// <summary>One item, or null.</summary>
    Task<WorkItem?> FindAsync(WorkKey key, CancellationToken cancellationToken);

    /// <summary>The numbers of every agreement that ever had work.</summary>
    Task<IReadOnlyList<WorkCounts>> CountAsync(CancellationToken cancellationToken);

    /// <summary>Items of one agreement in one state, the oldest first.</summary>
    /// <param name="agreement">The agreement's id.</param>
    /// <param name="state">The state.</param>
    /// <param name="limit">The most items to read, 1 to 1,000.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<WorkItem>> ListAsync(string agreement, WorkState state, int limit, CancellationToken cancellationToken);
}
