using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A place that a customer gets goods at.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/customers/:customerNumber/delivery-locations</c>. It has no name: the receiver stands in the first line of the address.</remarks>
public sealed record DeliveryLocation
{
    /// <summary>Number, given by the server.</summary>
    [JsonPropertyName("deliveryLocationNumber")]
    public int? DeliveryLocationNumber { get; init; }

    /// <summary>Address, at most 255 characters.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>Postal code, at most 15 characters.</summary>
    [JsonPropertyName("postalCode")]
    public string? PostalCode { get; init; }

    /// <summary>City, at most 50 characters.</summary>
    [JsonPropertyName("city")]
    public string? City { get; init; }

    /// <summary>Country, at most 50 characters.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }

    /// <summary>Terms of delivery, at most 100 characters.</summary>
    [JsonPropertyName("termsOfDelivery")]
    public string? TermsOfDelivery { get; init; }

    /// <summary>Whether it is not to be used; left out on a write it becomes false.</summary>
    [JsonPropertyName("barred")]
    public bool? Barred { get; init; }

    /// <summary>Number shown to users, from 1; left out, the server gives one.</summary>
    [JsonPropertyName("sortKey")]
    public int? SortKey { get; init; }

    /// <summary>The customer; the address decides.</summary>
    [JsonPropertyName("customer")]
    public CustomerReference? Customer { get; init; }

    /// <summary>What can be done with the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("metaData")]
    public JsonElement? MetaData { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
