using System.Collections.Immutable;

namespace MappingSync.Rackbeat;

/// <content>Webhooks and the log of their deliveries.</content>
public sealed partial class RackbeatClient
{
    private RackbeatRecords<Webhook> Webhooks => field ??= Records<Webhook>("webhooks", static record => record.Id);

    /// <summary>Reads a webhook; null when it does not exist. Its token is not among what is read.</summary>
    public Task<Webhook?> GetWebhookAsync(int id, CancellationToken cancellationToken = default) =>
        Webhooks.FindAsync(Key(id), cancellationToken);

    /// <summary>Reads all webhooks of the account, or those of one event. Their token is not among what is read.</summary>
    public IAsyncEnumerable<Webhook> ListWebhooksAsync(string? eventName = null, CancellationToken cancellationToken = default) =>
        Webhooks.ListAsync(
            eventName is null ? null : RackbeatQuery.All with { Filter = ImmutableDictionary<string, string>.Empty.Add("event", eventName) },
            cancellationToken);

    /// <summary>
    /// Registers a webhook; the answer holds the token, once. The same event and address again updates the registration, and may answer
    /// without a token.
    /// </summary>
    /// <param name="eventName">The event, for example <c>customer.updated</c>; an unknown one is refused with 422.</param>
    /// <param name="url">Where deliveries go; Rackbeat asks for public https.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task<Webhook> CreateWebhookAsync(string eventName, Uri url, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        ArgumentNullException.ThrowIfNull(url);
        return Webhooks.CreateAsync(new Webhook { Event = eventName, Url = url.AbsoluteUri, IsActive = true }, cancellationToken);
    }

    /// <summary>Changes a webhook, for example to make it active again.</summary>
    public Task<Webhook> UpdateWebhookAsync(int id, Webhook webhook, CancellationToken cancellationToken = default) =>
        Webhooks.UpdateAsync(Key(id), webhook, cancellationToken);

    /// <summary>Removes a webhook.</summary>
    public Task DeleteWebhookAsync(int id, CancellationToken cancellationToken = default) =>
        Webhooks.DeleteAsync(Key(id), cancellationToken);

    /// <summary>Reads the deliveries of a webhook as Rackbeat logged them.</summary>
    public IAsyncEnumerable<WebhookDeliveryLog> ListWebhookLogsAsync(int webhookId, CancellationToken cancellationToken = default) =>
        Records<WebhookDeliveryLog>($"webhooks/{Key(webhookId)}/logs", static record => record.Id).ListAsync(null, cancellationToken);

    /// <summary>Reads one logged delivery; null when it does not exist.</summary>
    public Task<WebhookDeliveryLog?> GetWebhookLogAsync(int id, CancellationToken cancellationToken = default) =>
        Records<WebhookDeliveryLog>("webhooks/logs", static record => record.Id).FindAsync(Key(id), cancellationToken);
}
