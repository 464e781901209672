using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>A header of a webhook's request.</summary>
public sealed record WebhookHeader
{
    /// <summary>Name.</summary>
    [JsonPropertyName("key")]
    public string? Key { get; init; }

    /// <summary>Value.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; init; }
}
