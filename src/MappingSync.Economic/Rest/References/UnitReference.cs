using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Names a unit.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record UnitReference
{
    /// <summary>Number of the unit.</summary>
    [JsonPropertyName("unitNumber")]
    public int? UnitNumber { get; init; }

    /// <summary>Name of the unit; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Address of the products with the unit; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("products")]
    public string? Products { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
