using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>The usual contra accounts of a journal.</summary>
public sealed record JournalContraAccounts
{
    /// <summary>For payments of customers.</summary>
    [JsonPropertyName("customerPayments")]
    public AccountReference? CustomerPayments { get; init; }

    /// <summary>For payments to suppliers.</summary>
    [JsonPropertyName("supplierPayments")]
    public AccountReference? SupplierPayments { get; init; }

    /// <summary>For finance vouchers.</summary>
    [JsonPropertyName("financeVouchers")]
    public AccountReference? FinanceVouchers { get; init; }
}
