using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>Addresses of a Rackbeat item's picture in four sizes.</summary>
public sealed record ProductPictures
{
    /// <summary>Smallest.</summary>
    [JsonPropertyName("thumb")]
    public string? Thumb { get; init; }

    /// <summary>For lists.</summary>
    [JsonPropertyName("display")]
    public string? Display { get; init; }

    /// <summary>Large.</summary>
    [JsonPropertyName("large")]
    public string? Large { get; init; }

    /// <summary>As uploaded.</summary>
    [JsonPropertyName("original")]
    public string? Original { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
