using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A VAT code (momskode) with its accounts.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/vat-accounts</c>. Read only.</remarks>
public sealed record VatAccount
{
    /// <summary>Code, at most 5 characters, for example <c>U25</c> for sales or <c>I25</c> for purchases; the key.</summary>
    [JsonPropertyName("vatCode")]
    public string? VatCode { get; init; }

    /// <summary>Name, at most 40 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Percent, up to 8 decimals.</summary>
    [JsonPropertyName("ratePercentage")]
    public decimal? RatePercentage { get; init; }

    /// <summary>Type: 1 sales, 2 purchases, 3 reverse charge.</summary>
    [JsonPropertyName("vatType")]
    public VatTypeReference? VatType { get; init; }

    /// <summary>Account that the VAT is posted on.</summary>
    [JsonPropertyName("account")]
    public AccountReference? Account { get; init; }

    /// <summary>Contra account of reverse charge.</summary>
    [JsonPropertyName("contraAccount")]
    public AccountReference? ContraAccount { get; init; }

    /// <summary>Whether it can no longer be used.</summary>
    [JsonPropertyName("barred")]
    public bool? Barred { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
