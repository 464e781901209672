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

    /// <summary>SWIFT code; not in the schema, seen in answers.</summary>
    [JsonPropertyName("swiftCode")]
    public string? SwiftCode { get; init; }

    /// <summary>IBAN; not in the schema, seen in answers.</summary>
    [JsonPropertyName("ibanNumber")]
    public string? IbanNumber { get; init; }

    /// <summary>Giro number; not in the schema, seen in answers.</summary>
    [JsonPropertyName("giro")]
    public string? Giro { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
