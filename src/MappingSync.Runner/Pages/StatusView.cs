using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;

namespace MappingSync.Runner.Pages;

/// <summary>What the status page shows.</summary>
/// <param name="Now">When it was read.</param>
/// <param name="Zone">The zone that times are shown in.</param>
/// <param name="Agreements">The agreements in the order of the settings file.</param>
/// <param name="InvoiceErrors">Open invoice errors, the last raised first.</param>
/// <param name="Notifications">The other open notifications, the last raised first.</param>
/// <param name="Latest">The latest entries of the audit trail, the newest first.</param>
public sealed record StatusView(
    DateTimeOffset Now,
    TimeZoneInfo Zone,
    IReadOnlyList<AgreementStatus> Agreements,
    IReadOnlyList<Notification> InvoiceErrors,
    IReadOnlyList<Notification> Notifications,
    IReadOnlyList<AuditEntry> Latest)
{
    /// <summary>The most rows of one list.</summary>
    public const int MaxRows = 100;

    /// <summary>The time as it is shown.</summary>
    public string Show(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Zone).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One agreement on the status page.</summary>
/// <param name="Id">Its id.</param>
/// <param name="HasWebhookAddress">Whether webhooks are registered at all.</param>
/// <param name="Webhooks">Its webhooks, registered and refused.</param>
/// <param name="Pauses">What is paused; none when it is active.</param>
/// <param name="Work">Its work in numbers; null when it never had any.</param>
public sealed record AgreementStatus(
    string Id,
    bool HasWebhookAddress,
    IReadOnlyList<WebhookRegistration> Webhooks,
    IReadOnlyList<Pause> Pauses,
    WorkCounts? Work);
