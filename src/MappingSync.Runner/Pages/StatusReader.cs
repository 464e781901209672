using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;

namespace MappingSync.Runner.Pages;

/// <summary>Reads what the status page shows from the ledger. Writes nothing.</summary>
internal sealed class StatusReader(EngineSettings settings, ILedger ledger, TimeProvider time)
{
    /// <summary>Reads everything once.</summary>
    public async Task<StatusView> ReadAsync(CancellationToken cancellationToken)
    {
        var counts = await ledger.Work.CountAsync(cancellationToken);
        var pauses = await ledger.Agreements.PausesAsync(null, cancellationToken);
        var agreements = new List<AgreementStatus>(settings.Agreements.Count);
        foreach (var agreement in settings.Agreements)
        {
            agreements.Add(new AgreementStatus(
                agreement.Id,
                agreement.Rackbeat.WebhookAddress is not null,
                await ledger.Agreements.WebhooksAsync(agreement.Id, cancellationToken),
                [.. pauses.Where(pause => pause.Agreement == agreement.Id)],
                counts.FirstOrDefault(count => count.Agreement == agreement.Id)));
        }

        // Invoice errors are among the open notifications, too; each is shown once.
        var open = await ledger.Notifications.OpenAsync(null, 1_000, cancellationToken);
        return new StatusView(
            time.GetUtcNow(),
            settings.TimeZone,
            agreements,
            await ledger.Notifications.InvoiceErrorsAsync(null, StatusView.MaxRows, cancellationToken),
            [.. open.Where(notification => !notification.Notice.IsInvoiceError).Take(StatusView.MaxRows)],
            await ledger.Audit.LatestAsync(null, StatusView.MaxRows, cancellationToken));
    }
}
