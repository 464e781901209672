namespace MappingSync.Engine.Notifications;

/// <summary>Notifications. Those of a work item are resolved by the ledger when the item completes or fails otherwise.</summary>
public interface INotificationLedger
{
    /// <summary>Raises a notice: opens a notification, or counts the one that is open for its cause and takes over its texts.</summary>
    Task RaiseAsync(Notice notice, CancellationToken cancellationToken);

    /// <summary>Resolves the open notification of one cause; none is no error and costs no commit.</summary>
    Task ResolveAsync(string agreement, string cause, CancellationToken cancellationToken);

    /// <summary>One notification, or null.</summary>
    Task<Notification?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>Open notifications of one agreement or of all, the last raised first.</summary>
    /// <param name="agreement">The agreement's id; null for all.</param>
    /// <param name="limit">The most notifications to read, 1 to 1,000.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<Notification>> OpenAsync(string? agreement, int limit, CancellationToken cancellationToken);

    /// <summary>The open invoice errors ("faktura fejl") of one agreement or of all, the last raised first.</summary>
    /// <param name="agreement">The agreement's id; null for all.</param>
    /// <param name="limit">The most notifications to read, 1 to 1,000.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<Notification>> InvoiceErrorsAsync(string? agreement, int limit, CancellationToken cancellationToken);

    /// <summary>A person asks for another try of the record that a notification is of; see <see cref="Ledger.IWorkLedger.RequestRetryAsync"/>.</summary>
    /// <param name="id">The notification's number.</param>
    /// <param name="actor">Who asks, for the audit trail.</param>
    /// <param name="cancellationToken">Cancels the wait, not the commit.</param>
    /// <returns>False when there is no such open notification, or it is of no record.</returns>
    Task<bool> RequestRetryAsync(long id, string actor, CancellationToken cancellationToken);
}
