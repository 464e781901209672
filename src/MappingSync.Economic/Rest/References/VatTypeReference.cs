using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Names a VAT type.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record VatTypeReference
{
    /// <summary>Number of the type.</summary>
    [JsonPropertyName("vatTypeNumber")]
    public int? VatTypeNumber { get; init; }

    /// <summary>Name of the type; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
