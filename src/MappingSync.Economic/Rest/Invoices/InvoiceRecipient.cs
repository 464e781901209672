using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>The address block of an invoice: copied text, not linked to the customer.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/invoices</c>.</remarks>
public sealed record InvoiceRecipient
{
    /// <summary>Name, at most 250 characters; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Address, several lines, at most 250 characters.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>Postal code, at most 50 characters.</summary>
    [JsonPropertyName("zip")]
    public string? Zip { get; init; }

    /// <summary>City, at most 250 characters.</summary>
    [JsonPropertyName("city")]
    public string? City { get; init; }

    /// <summary>Country as free text, at most 50 characters.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }

    /// <summary>EAN location number, at most 13 characters.</summary>
    [JsonPropertyName("ean")]
    public string? Ean { get; init; }

    /// <summary>Entry number at a public body, at most 40 characters.</summary>
    [JsonPropertyName("publicEntryNumber")]
    public string? PublicEntryNumber { get; init; }

    /// <summary>Contact to the attention of whom the invoice goes.</summary>
    [JsonPropertyName("attention")]
    public CustomerContactReference? Attention { get; init; }

    /// <summary>VAT zone; required.</summary>
    [JsonPropertyName("vatZone")]
    public VatZoneReference? VatZone { get; init; }

    /// <summary>CVR number; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("cvr")]
    public string? Cvr { get; init; }

    /// <summary><c>ean</c>, <c>corporateIdentificationNumber</c>, <c>pNumber</c>, <c>peppol</c> or <c>None</c>.</summary>
    [JsonPropertyName("nemHandelType")]
    public string? NemHandelType { get; init; }

    /// <summary>Mobile phone; only on POST.</summary>
    [JsonPropertyName("mobilePhone")]
    public string? MobilePhone { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
