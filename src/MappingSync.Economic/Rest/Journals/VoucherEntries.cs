using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>The entries of a voucher, by kind.</summary>
public sealed record VoucherEntries
{
    /// <summary>Between two accounts.</summary>
    [JsonPropertyName("financeVouchers")]
    public IReadOnlyList<FinanceVoucherEntry>? FinanceVouchers { get; init; }

    /// <summary>Invoices of suppliers, as they came.</summary>
    [JsonPropertyName("supplierInvoices")]
    public IReadOnlyList<JsonElement>? SupplierInvoices { get; init; }

    /// <summary>Payments to suppliers, as they came.</summary>
    [JsonPropertyName("supplierPayments")]
    public IReadOnlyList<JsonElement>? SupplierPayments { get; init; }

    /// <summary>Payments of customers, as they came.</summary>
    [JsonPropertyName("customerPayments")]
    public IReadOnlyList<JsonElement>? CustomerPayments { get; init; }

    /// <summary>Customers' invoices made by hand, as they came.</summary>
    [JsonPropertyName("manualCustomerInvoices")]
    public IReadOnlyList<JsonElement>? ManualCustomerInvoices { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
