using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>One delivery of a webhook as Rackbeat logged it.</summary>
/// <remarks>developer.rackbeat.com, <c>/webhooks/{webhook_id}/logs</c>: status, failures and retries are logged. The names of the properties are not verified; others arrive in <see cref="Unknown" />.</remarks>
[Envelope("webhook_log", "webhook_logs", MayDiffer = true)]
public sealed record WebhookDeliveryLog
{
    /// <summary>Identifier of the entry.</summary>
    [ServerComputed]
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    /// <summary>Identifier of the webhook.</summary>
    [ServerComputed]
    [JsonPropertyName("webhook_id")]
    public int? WebhookId { get; init; }

    /// <summary>The event.</summary>
    [ServerComputed]
    [JsonPropertyName("event")]
    public string? Event { get; init; }

    /// <summary>Number or identifier of the element.</summary>
    [ServerComputed]
    [JsonPropertyName("key")]
    public string? Key { get; init; }

    /// <summary>How often it was tried.</summary>
    [ServerComputed]
    [JsonPropertyName("attempts")]
    public int? Attempts { get; init; }

    /// <summary>The HTTP status of the last answer; null without one.</summary>
    [ServerComputed]
    [JsonPropertyName("status_code")]
    public int? StatusCode { get; init; }

    /// <summary>Whether it arrived.</summary>
    [ServerComputed]
    [JsonPropertyName("succeeded")]
    public bool? Succeeded { get; init; }

    /// <summary>When it was made.</summary>
    [ServerComputed]
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    [ServerComputed]
    [JsonPropertyName("updated_at")]
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
