using Refit;

namespace MappingSync.Economic.Services;

/// <summary>
/// Webhooks in e-conomic's services as HTTP calls. <see cref="EconomicClient" /> is what other code uses. Source: the OpenAPI documents of
/// apis.e-conomic.com.
/// </summary>
public interface IEconomicWebhooksApi
{
    /// <summary>Reads the kinds of events; the list has no pages.</summary>
    [Get("/webhooksapi/v1.0.0/EventTypes")]
    Task<IReadOnlyList<WebhookEventType>> ListEventTypes(CancellationToken cancellationToken);

    /// <summary>Reads the webhook of a kind of event.</summary>
    [Get("/webhooksapi/v1.0.0/webhooks/{eventType}")]
    Task<Webhook> GetWebhook(string eventType, CancellationToken cancellationToken);

    /// <summary>Reads a page of webhooks; a null cursor begins the list.</summary>
    [Get("/webhooksapi/v1.0.0/webhooks")]
    Task<CursorPage<Webhook>> ListWebhooks(string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Creates a webhook; the answer holds only its kind of event.</summary>
    [Post("/webhooksapi/v1.0.0/webhooks")]
    Task<HttpResponseMessage> PostWebhook([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces a webhook; its kind of event and the version that was read are in the body.</summary>
    [Put("/webhooksapi/v1.0.0/webhooks")]
    Task<HttpResponseMessage> PutWebhook([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Removes the webhook of a kind of event; the answer is empty.</summary>
    [Delete("/webhooksapi/v1.0.0/webhooks/{eventType}")]
    Task<HttpResponseMessage> DeleteWebhook(string eventType, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);
}
