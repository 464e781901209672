using MappingSync.Engine.Notifications;

namespace MappingSync.Engine.Ledger;

/// <summary>What stopped an agreement or one of its flows.</summary>
public enum PauseCause
{
    /// <summary>Credentials are refused or lack a right.</summary>
    Access,

    /// <summary>A setting is missing: a journal, an account, a map.</summary>
    Settings,

    /// <summary>The records do not have the form that they should have.</summary>
    Drift,

    /// <summary>A person asked for it.</summary>
    Person,
}

/// <summary>A pause. Work goes on to be accepted, but none is taken.</summary>
/// <param name="Agreement">The agreement's id.</param>
/// <param name="Flow">The flow that is paused; null for the whole agreement.</param>
/// <param name="Cause">What stopped it.</param>
/// <param name="Reason">What a person should read: what is wrong and what to do.</param>
public sealed record Pause(string Agreement, string? Flow, PauseCause Cause, LocalizedText Reason)
{
    /// <summary>Since when; set by the ledger.</summary>
    public DateTimeOffset Since { get; init; }
}

/// <summary>Pauses and webhook registrations of agreements.</summary>
public interface IAgreementLedger
{
    /// <summary>The pauses of one agreement or of all; none means active.</summary>
    Task<IReadOnlyList<Pause>> PausesAsync(string? agreement, CancellationToken cancellationToken);

    /// <summary>Pauses an agreement or a flow; when it is paused already, the cause is replaced and the time kept. An audit entry is written with the first.</summary>
    Task PauseAsync(Pause pause, LedgerEntries alongside, CancellationToken cancellationToken);

    /// <summary>Ends a pause; no pause is no error.</summary>
    /// <param name="agreement">The agreement's id.</param>
    /// <param name="flow">The flow; null for the pause of the whole agreement.</param>
    /// <param name="actor">Who ends it; null for the runner itself.</param>
    /// <param name="cancellationToken">Cancels the wait, not the commit.</param>
    /// <returns>Whether there was a pause.</returns>
    Task<bool> ResumeAsync(string agreement, string? flow, string? actor, CancellationToken cancellationToken);

    /// <summary>The webhooks that are registered for one agreement.</summary>
    Task<IReadOnlyList<WebhookRegistration>> WebhooksAsync(string agreement, CancellationToken cancellationToken);

    /// <summary>Stores a registration; one for the same event is replaced.</summary>
    Task SaveWebhookAsync(WebhookRegistration registration, CancellationToken cancellationToken);

    /// <summary>Forgets a registration; one that is not stored is no error.</summary>
    Task RemoveWebhookAsync(string agreement, string eventName, CancellationToken cancellationToken);
}
