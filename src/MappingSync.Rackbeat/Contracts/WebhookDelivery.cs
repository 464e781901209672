using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>The body of a delivery.</summary>
/// <remarks>developer.rackbeat.com, webhooks. Real deliveries hold only <c>key_name</c> and <c>key</c>; the event is in the header.</remarks>
public sealed record WebhookDelivery
{
    /// <summary>Number or identifier of the element; sent as a number or a text.</summary>
    [JsonPropertyName("key")]
    public string? Key { get; init; }

    /// <summary><c>number</c> or <c>id</c>.</summary>
    [JsonPropertyName("key_name")]
    public string? KeyName { get; init; }

    /// <summary>The event; documented but usually left out.</summary>
    [JsonPropertyName("event")]
    public string? Event { get; init; }

    /// <summary>Key before a renumbering; only with <c>*.updated</c>.</summary>
    [JsonPropertyName("old_key")]
    public string? OldKey { get; init; }

    /// <summary>Key after a renumbering; only with <c>*.updated</c>.</summary>
    [JsonPropertyName("new_key")]
    public string? NewKey { get; init; }

    /// <summary>Names of the changed properties; only with <c>*.updated</c>.</summary>
    [JsonPropertyName("changed")]
    public IReadOnlyList<string>? Changed { get; init; }

    /// <summary>The element; documented but usually left out.</summary>
    [JsonPropertyName("data")]
    public JsonElement? Data { get; init; }

    /// <summary>Number of the item; only with stock events.</summary>
    [JsonPropertyName("item")]
    public string? Item { get; init; }

    /// <summary><c>product</c> or <c>lot</c>; only with stock events.</summary>
    [JsonPropertyName("item_type")]
    public string? ItemType { get; init; }

    /// <summary><c>stock</c> with stock events.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
