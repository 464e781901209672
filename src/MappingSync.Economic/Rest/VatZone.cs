using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A VAT zone of the agreement.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/vat-zones</c>. Standard: 1 domestic, 2 EU, 3 abroad, 4 domestic without VAT.</remarks>
public sealed record VatZone
{
    /// <summary>Number of the zone.</summary>
    [JsonPropertyName("vatZoneNumber")]
    public int? VatZoneNumber { get; init; }

    /// <summary>Name, at most 50 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Whether customers may have it.</summary>
    [JsonPropertyName("enabledForCustomer")]
    public bool? EnabledForCustomer { get; init; }

    /// <summary>Whether suppliers may have it.</summary>
    [JsonPropertyName("enabledForSupplier")]
    public bool? EnabledForSupplier { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
