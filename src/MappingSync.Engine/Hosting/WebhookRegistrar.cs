using MappingSync.Engine.Delivery;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.WakeUp;
using MappingSync.Http;
using MappingSync.Rackbeat;
using Microsoft.Extensions.Logging;

namespace MappingSync.Engine.Hosting;

/// <summary>
/// Keeps an agreement's webhooks at Rackbeat as the settings want them: one for each event, active, and with a token that the
/// ledger knows. Rackbeat shows a token only when it makes the webhook, so one whose token is not known is made anew.
/// </summary>
public sealed partial class WebhookRegistrar(ILedger ledger, FlowCatalogue flows, ILogger<WebhookRegistrar> logger)
{
    /// <summary>Brings the registrations up to date. Running it again changes nothing.</summary>
    /// <exception cref="ApiException">Rackbeat did not answer as it should; run it again later.</exception>
    public async Task RegisterAsync(AgreementSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.Settings.Rackbeat.WebhookAddress is not { } root)
        {
            return;
        }

        var address = new Uri(root, "webhooks/" + Uri.EscapeDataString(session.Id));
        var known = (await ledger.Agreements.WebhooksAsync(session.Id, cancellationToken).ConfigureAwait(false)).ToDictionary(one => one.EventName, StringComparer.Ordinal);
        var ours = new List<Webhook>();
        await foreach (var webhook in session.Rackbeat.ListWebhooksAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (webhook.Id is not null && string.Equals(webhook.Url, address.AbsoluteUri, StringComparison.Ordinal))
            {
                ours.Add(webhook);
            }
        }

        var wanted = WebhookEvents.Of(session.Settings, flows);
        foreach (var eventName in wanted.Keys)
        {
            await KeepAsync(session, address, eventName, known.GetValueOrDefault(eventName), [.. ours.Where(one => one.Event == eventName)], cancellationToken).ConfigureAwait(false);
        }

        foreach (var left in ours.Where(one => one.Event is not { } name || !wanted.ContainsKey(name)))
        {
            await session.Rackbeat.DeleteWebhookAsync(left.Id!.Value, cancellationToken).ConfigureAwait(false);
        }

        foreach (var left in known.Keys.Where(name => !wanted.ContainsKey(name)))
        {
            await ledger.Agreements.RemoveWebhookAsync(session.Id, left, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task KeepAsync(AgreementSession session, Uri address, string eventName, WebhookRegistration? known, IReadOnlyList<Webhook> existing, CancellationToken cancellationToken)
    {
        var kept = known is { Token: not null, Id: { } id } && known.Address == address.AbsoluteUri
            ? existing.FirstOrDefault(one => one.Id?.ToString(System.Globalization.CultureInfo.InvariantCulture) == id)
            : null;
        foreach (var other in existing)
        {
            if (other != kept)
            {
                await session.Rackbeat.DeleteWebhookAsync(other.Id!.Value, cancellationToken).ConfigureAwait(false);
            }
        }

        if (kept is { IsActive: true })
        {
            return;
        }

        if (kept is not null)
        {
            // Rackbeat may switch a webhook off after failed deliveries.
            await session.Rackbeat.UpdateWebhookAsync(kept.Id!.Value, kept with { IsActive = true }, cancellationToken).ConfigureAwait(false);
            LogReactivated(session.Id, eventName);
            return;
        }

        await CreateAsync(session, address, eventName, known, cancellationToken).ConfigureAwait(false);
    }

    private async Task CreateAsync(AgreementSession session, Uri address, string eventName, WebhookRegistration? known, CancellationToken cancellationToken)
    {
        WebhookRegistration registration;
        try
        {
            var made = await session.Rackbeat.CreateWebhookAsync(eventName, address, cancellationToken).ConfigureAwait(false);
            if (made.Id is not { } id || string.IsNullOrEmpty(made.Token))
            {
                LogNoToken(session.Id, eventName);
                return;
            }

            registration = new WebhookRegistration(session.Id, eventName, address.AbsoluteUri)
            {
                Id = id.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Token = made.Token,
            };
        }
        catch (ApiException exception) when (exception.Error.Kind == ApiErrorKind.Data)
        {
            registration = new WebhookRegistration(session.Id, eventName, address.AbsoluteUri) { Refusal = exception.Error.Text };
            if (known?.Refusal == registration.Refusal)
            {
                return;
            }

            LogRefused(session.Id, eventName, exception.Error.Text);
        }

        await ledger.Agreements.SaveWebhookAsync(registration, cancellationToken).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Rackbeat refuses the event {EventName} of agreement {Agreement} ({Reason}); its changes are left to the catch-up")]
    private partial void LogRefused(string agreement, string eventName, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Rackbeat made the webhook {EventName} of agreement {Agreement} without a token; it is made anew the next time")]
    private partial void LogNoToken(string agreement, string eventName);

    [LoggerMessage(Level = LogLevel.Information, Message = "The webhook {EventName} of agreement {Agreement} was switched off and is active again")]
    private partial void LogReactivated(string agreement, string eventName);
}
