using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>The bank of the company that owns an agreement.</summary>
public sealed record AgreementBankInformation
{
    /// <summary>Name of the bank.</summary>
    [JsonPropertyName("bankName")]
    public string? BankName { get; init; }

    /// <summary>Registration number.</summary>
    [JsonPropertyName("bankSortCode")]
    public string? BankSortCode { get; init; }

    /// <summary>Account number.</summary>
    [JsonPropertyName("bankAccountNumber")]
    public string? BankAccountNumber { get; init; }

    /// <summary>Direct debit group.</summary>
    [JsonPropertyName("pbsCustomerGroupNumber")]
    public string? PbsCustomerGroupNumber { get; init; }

    /// <summary>Creditor number.</summary>
    [JsonPropertyName("pbsFiSupplierNumber")]
    public string? PbsFiSupplierNumber { get; init; }

    /// <summary>Bank giro number.</summary>
    [JsonPropertyName("bankGiroNumber")]
    public string? BankGiroNumber { get; init; }

    /// <summary>SWIFT code, at most 20 characters; not in the schema of the answer, but seen there.</summary>
    [JsonPropertyName("swiftCode")]
    public string? SwiftCode { get; init; }

    /// <summary>IBAN, at most 50 characters; not in the schema of the answer, but seen there.</summary>
    [JsonPropertyName("ibanNumber")]
    public string? IbanNumber { get; init; }

    /// <summary>Giro number, at most 20 characters; not in the schema of the answer, but seen there.</summary>
    [JsonPropertyName("giro")]
    public string? Giro { get; init; }

    /// <summary>Direct debit number, at most 8 digits.</summary>
    [JsonPropertyName("pbsNumber")]
    public string? PbsNumber { get; init; }

    /// <summary>EAN location number, 13 digits.</summary>
    [JsonPropertyName("eanLocationNumber")]
    public string? EanLocationNumber { get; init; }

    /// <summary>Plusgiro number (Sweden).</summary>
    [JsonPropertyName("plusGiroNumber")]
    public string? PlusGiroNumber { get; init; }

    /// <summary>Customer number at Bankgirot (Sweden), digits.</summary>
    [JsonPropertyName("bankgirotCustomerNumber")]
    public string? BankgirotCustomerNumber { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
