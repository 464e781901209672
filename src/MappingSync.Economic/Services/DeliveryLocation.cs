using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Services;

/// <summary>A place that a customer has goods sent to, across all customers.</summary>
/// <remarks>apis.e-conomic.com, <c>customersapi/v3.1.0/DeliveryLocations</c>.</remarks>
public sealed record DeliveryLocation
{
    /// <summary>Number, unique in the agreement; set by the server, named in PUT; <c>deliveryLocationNumber</c> on the REST surface.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>The customer, 1 to 999999999; required.</summary>
    [JsonPropertyName("customerNumber")]
    public int? CustomerNumber { get; init; }

    /// <summary>The number that people see: 1, 2, 3 for each customer; <c>sortKey</c> on the REST surface.</summary>
    [JsonPropertyName("userInterfaceNumber")]
    [ServerComputed]
    public int? UserInterfaceNumber { get; init; }

    /// <summary>Street and number, at most 255 characters.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>City, at most 50 characters.</summary>
    [JsonPropertyName("city")]
    public string? City { get; init; }

    /// <summary>Country, at most 50 characters.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }

    /// <summary>Postal code, at most 15 characters.</summary>
    [JsonPropertyName("postalCode")]
    public string? PostalCode { get; init; }

    /// <summary>Terms of delivery, at most 100 characters.</summary>
    [JsonPropertyName("termsOfDelivery")]
    public string? TermsOfDelivery { get; init; }

    /// <summary>Number of the place on electronic invoices, at most 50 characters.</summary>
    [JsonPropertyName("eInvoiceId")]
    public string? EInvoiceId { get; init; }

    /// <summary>Whether it is barred.</summary>
    [JsonPropertyName("isBarred")]
    public bool? IsBarred { get; init; }

    /// <summary>When it was last changed; the REST surface does not show it.</summary>
    [JsonPropertyName("lastUpdated")]
    [ServerComputed]
    public DateTimeOffset? LastUpdated { get; init; }

    /// <summary>Version of the record; mandatory in PUT, a stale one is refused with 409.</summary>
    [JsonPropertyName("objectVersion")]
    public string? ObjectVersion { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
