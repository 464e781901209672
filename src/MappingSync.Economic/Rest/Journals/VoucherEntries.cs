using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>The entries of a voucher, by kind.</summary>
public sealed record VoucherEntries
{
    /// <summary>Between two accounts.</summary>
    [JsonPropertyName("financeVouchers")]
    public IReadOnlyList<FinanceVoucherEntry>? FinanceVouchers { get; init; }

    /// <summary>Invoices of suppliers.</summary>
    [JsonPropertyName("supplierInvoices")]
    public IReadOnlyList<SupplierInvoiceEntry>? SupplierInvoices { get; init; }

    /// <summary>Payments to suppliers.</summary>
    [JsonPropertyName("supplierPayments")]
    public IReadOnlyList<SupplierPaymentEntry>? SupplierPayments { get; init; }

    /// <summary>Payments of customers.</summary>
    [JsonPropertyName("customerPayments")]
    public IReadOnlyList<CustomerPaymentEntry>? CustomerPayments { get; init; }

    /// <summary>Customers' invoices made by hand.</summary>
    [JsonPropertyName("manualCustomerInvoices")]
    public IReadOnlyList<ManualCustomerInvoiceEntry>? ManualCustomerInvoices { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
