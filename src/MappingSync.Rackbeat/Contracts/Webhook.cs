using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A registration for one kind of event at Rackbeat.</summary>
/// <remarks>developer.rackbeat.com, <c>/webhooks</c>. The same event and address posted again updates the registration.</remarks>
[Envelope("webhook", "webhooks")]
public sealed record Webhook
{
    /// <summary>Identifier.</summary>
    [ServerComputed]
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    /// <summary>Event, for example <c>customer.updated</c>; required.</summary>
    [JsonPropertyName("event")]
    public string? Event { get; init; }

    /// <summary>Public https address to deliver to; required.</summary>
    [JsonPropertyName("url")]
    public string? Url { get; init; }

    /// <summary>Whether deliveries are made.</summary>
    [JsonPropertyName("is_active")]
    public bool? IsActive { get; init; }

    /// <summary>The plugin that made it.</summary>
    [ServerComputed]
    [JsonPropertyName("plugin")]
    public JsonElement? Plugin { get; init; }

    /// <summary>Failed deliveries since the last good one.</summary>
    [ServerComputed]
    [JsonPropertyName("failures_since_last_success")]
    public int? FailuresSinceLastSuccess { get; init; }

    /// <summary>Secret that comes with each delivery; returned only when the webhook is made.</summary>
    [ServerComputed]
    [JsonPropertyName("token")]
    public string? Token { get; init; }

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
