using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A currency of the agreement.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/currencies</c>. Read only, without filter.</remarks>
public sealed record Currency
{
    /// <summary>ISO code; the key.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; init; }

    /// <summary>Name, at most 50 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>ISO number, at most 3 characters; real answers repeat the code.</summary>
    [JsonPropertyName("isoNumber")]
    public string? IsoNumber { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
