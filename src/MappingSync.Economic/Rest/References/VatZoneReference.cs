using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Names a VAT zone.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record VatZoneReference
{
    /// <summary>Number of the zone: 1 domestic, 2 EU, 3 abroad, 4 domestic without VAT; more are possible.</summary>
    [JsonPropertyName("vatZoneNumber")]
    public int? VatZoneNumber { get; init; }

    /// <summary>Name of the zone; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Whether customers can have it; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("enabledForCustomer")]
    public bool? EnabledForCustomer { get; init; }

    /// <summary>Whether suppliers can have it; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("enabledForSupplier")]
    public bool? EnabledForSupplier { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
