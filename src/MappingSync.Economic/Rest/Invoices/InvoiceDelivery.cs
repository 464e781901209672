using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>The delivery address printed on an invoice.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/invoices</c>.</remarks>
public sealed record InvoiceDelivery
{
    /// <summary>Address, several lines, at most 255 characters.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>Postal code, at most 30 characters.</summary>
    [JsonPropertyName("zip")]
    public string? Zip { get; init; }

    /// <summary>City, at most 50 characters.</summary>
    [JsonPropertyName("city")]
    public string? City { get; init; }

    /// <summary>Country as free text, at most 50 characters.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }

    /// <summary>Terms of delivery, at most 100 characters.</summary>
    [JsonPropertyName("deliveryTerms")]
    public string? DeliveryTerms { get; init; }

    /// <summary>Date of delivery.</summary>
    [JsonPropertyName("deliveryDate")]
    public DateOnly? DeliveryDate { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
