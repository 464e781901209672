using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>The company that owns an agreement.</summary>
public sealed record AgreementCompany
{
    /// <summary>First address line.</summary>
    [JsonPropertyName("addressLine1")]
    public string? AddressLine1 { get; init; }

    /// <summary>Second address line.</summary>
    [JsonPropertyName("addressLine2")]
    public string? AddressLine2 { get; init; }

    /// <summary>Postal code.</summary>
    [JsonPropertyName("zip")]
    public string? Zip { get; init; }

    /// <summary>City.</summary>
    [JsonPropertyName("city")]
    public string? City { get; init; }

    /// <summary>Name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Country.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }

    /// <summary>Phone.</summary>
    [JsonPropertyName("phoneNumber")]
    public string? PhoneNumber { get; init; }

    /// <summary>Fax; not in the schema, seen in answers.</summary>
    [JsonPropertyName("faxNumber")]
    public string? FaxNumber { get; init; }

    /// <summary>Contact.</summary>
    [JsonPropertyName("attention")]
    public string? Attention { get; init; }

    /// <summary>Web site.</summary>
    [JsonPropertyName("website")]
    public string? Website { get; init; }

    /// <summary>Mail.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>CVR number.</summary>
    [JsonPropertyName("companyIdentificationNumber")]
    public string? CompanyIdentificationNumber { get; init; }

    /// <summary>VAT number.</summary>
    [JsonPropertyName("vatNumber")]
    public string? VatNumber { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
