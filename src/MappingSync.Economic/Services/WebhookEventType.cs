using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>A kind of event that a webhook can be set up for.</summary>
/// <remarks>apis.e-conomic.com, <c>webhooksapi/v1.0.0/EventTypes</c>.</remarks>
public sealed record WebhookEventType
{
    /// <summary>Name, for example <c>CUSTOMER_UPDATED</c>.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Description for people.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>What can be filled into the body.</summary>
    [JsonPropertyName("mergeFields")]
    public IReadOnlyList<WebhookMergeField>? MergeFields { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
