using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A unit of measure in e-conomic.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/units</c>.</remarks>
public sealed record Unit
{
    /// <summary>Number, assigned by the server.</summary>
    [JsonPropertyName("unitNumber")]
    public int? UnitNumber { get; init; }

    /// <summary>Name, at most 100 characters; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Address of the products with the unit.</summary>
    [ServerComputed]
    [JsonPropertyName("products")]
    public string? Products { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
