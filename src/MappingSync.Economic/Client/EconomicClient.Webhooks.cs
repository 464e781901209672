namespace MappingSync.Economic;

/// <content>
/// Webhooks. An agreement has one at most for each kind of event, whoever set it up, and this app sees only its own. They are sent at
/// least once, hold numbers alone, and may be disabled by the server: they wake, and never replace reading. They need the role SuperUser.
/// </content>
public sealed partial class EconomicClient
{
    /// <summary>Reads the kinds of events that webhooks can be set up for, with the fields that can be filled into their bodies.</summary>
    public async Task<IReadOnlyList<Services.WebhookEventType>> ListWebhookEventTypesAsync(CancellationToken cancellationToken = default) =>
        await webhooks.ListEventTypes(cancellationToken) ?? throw Empty(nameof(Services.WebhookEventType));

    /// <summary>Reads the webhook of a kind of event; null when this app has none.</summary>
    public Task<Services.Webhook?> GetWebhookAsync(string eventType, CancellationToken cancellationToken = default)
    {
        var key = Key(eventType);
        return FindAsync(() => webhooks.GetWebhook(key, cancellationToken));
    }

    /// <summary>Reads all webhooks of this app that the filter lets through, for example by <c>isDisabled</c>.</summary>
    public IAsyncEnumerable<Services.Webhook> ListWebhooksAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CursorAsync((cursor, token) => webhooks.ListWebhooks(filter?.ToString(), cursor, token), static record => record.EventType, cancellationToken);

    /// <summary>
    /// Sets up a webhook from bytes made by <see cref="EconomicBody" />. One that exists already for the kind of event, also another app's,
    /// is refused with code <c>WebhookAlreadyExistsForEventType</c>.
    /// </summary>
    public Task PostWebhookAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        SendAsync(body, content => webhooks.PostWebhook(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>
    /// Replaces a webhook, also to enable it again; a version that is no longer the newest is refused with code <c>UpdateConflict</c>. A body
    /// without its kind of event throws before a call is made.
    /// </summary>
    public Task PutWebhookAsync(ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default) =>
        ReplaceAsync(body, "eventType", content => webhooks.PutWebhook(content, OptionalKey(idempotencyKey), cancellationToken));

    /// <summary>Removes the webhook of a kind of event; an empty kind throws before a call is made.</summary>
    public Task DeleteWebhookAsync(string eventType, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = Key(eventType);
        return RemoveAsync(() => webhooks.DeleteWebhook(key, OptionalKey(idempotencyKey), cancellationToken));
    }
}
