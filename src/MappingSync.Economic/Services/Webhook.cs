using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Services;

/// <summary>A webhook of this app: one request for each event of one kind. An agreement has one webhook at most for each kind.</summary>
/// <remarks>apis.e-conomic.com, <c>webhooksapi/v1.0.0/webhooks</c>.</remarks>
public sealed record Webhook
{
    /// <summary>The kind of event, for example <c>CUSTOMER_UPDATED</c>; the key; required.</summary>
    [JsonPropertyName("eventType")]
    public string? EventType { get; init; }

    /// <summary>Name for people, at most 100 characters; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Where the request goes; https only; at most 1000 characters; required.</summary>
    [JsonPropertyName("url")]
    public string? Url { get; init; }

    /// <summary>Content type of the request, at most 50 characters; required.</summary>
    [JsonPropertyName("contentType")]
    public string? ContentType { get; init; }

    /// <summary>Body of the request, at most 4000 characters; merge fields such as <c>[NEWNUMBER]</c> are filled in.</summary>
    [JsonPropertyName("postData")]
    public string? PostData { get; init; }

    /// <summary>Headers of the request, at most 5, and 1000 characters as JSON.</summary>
    [JsonPropertyName("customHeaders")]
    public IReadOnlyList<WebhookHeader>? CustomHeaders { get; init; }

    /// <summary>Whether it is disabled; the server may do that by itself.</summary>
    [JsonPropertyName("isDisabled")]
    public bool? IsDisabled { get; init; }

    /// <summary>When it was last disabled.</summary>
    [JsonPropertyName("lastDisabledDate")]
    [ServerComputed]
    public DateTimeOffset? LastDisabledDate { get; init; }

    /// <summary>When it was last changed.</summary>
    [JsonPropertyName("lastUpdated")]
    [ServerComputed]
    public DateTimeOffset? LastUpdated { get; init; }

    /// <summary>Version of the record; mandatory in PUT, a stale one is refused with 409.</summary>
    [JsonPropertyName("objectVersion")]
    public string? ObjectVersion { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
