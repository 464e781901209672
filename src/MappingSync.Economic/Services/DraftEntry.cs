using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>An entry in a journal, not yet booked.</summary>
/// <remarks>apis.e-conomic.com, <c>journalsapi/v15.0.0/draft-entries</c>.</remarks>
public sealed record DraftEntry
{
    /// <summary>Number; the same as on the REST surface.</summary>
    [JsonPropertyName("entryNumber")]
    public int? EntryNumber { get; init; }

    /// <summary>Kind: 2 customer payment, 3 supplier invoice, 4 supplier payment, 5 finance voucher, 10 customer invoice made by hand.</summary>
    [JsonPropertyName("entryTypeNumber")]
    public int? EntryTypeNumber { get; init; }

    /// <summary>Number of the voucher, at most 999999999.</summary>
    [JsonPropertyName("voucherNumber")]
    public int? VoucherNumber { get; init; }

    /// <summary>The journal.</summary>
    [JsonPropertyName("journalNumber")]
    public int? JournalNumber { get; init; }

    /// <summary>Date.</summary>
    [JsonPropertyName("date")]
    public DateOnly? Date { get; init; }

    /// <summary>The account.</summary>
    [JsonPropertyName("accountNumber")]
    public int? AccountNumber { get; init; }

    /// <summary>VAT code of the account.</summary>
    [JsonPropertyName("vatCode")]
    public string? VatCode { get; init; }

    /// <summary>Amount in the currency of the entry.</summary>
    [JsonPropertyName("amount")]
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 code; required.</summary>
    [JsonPropertyName("currency")]
    public string? Currency { get; init; }

    /// <summary>Price of 100 units of the currency in the base currency; null for the rate of the date.</summary>
    [JsonPropertyName("exchangeRate")]
    public decimal? ExchangeRate { get; init; }

    /// <summary>The contra account.</summary>
    [JsonPropertyName("contraAccountNumber")]
    public int? ContraAccountNumber { get; init; }

    /// <summary>VAT code of the contra account.</summary>
    [JsonPropertyName("contraVatCode")]
    public string? ContraVatCode { get; init; }

    /// <summary>Text.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>Project.</summary>
    [JsonPropertyName("projectNumber")]
    public int? ProjectNumber { get; init; }

    /// <summary>Cost type.</summary>
    [JsonPropertyName("costTypeNumber")]
    public int? CostTypeNumber { get; init; }

    /// <summary>Customer.</summary>
    [JsonPropertyName("customerNumber")]
    public int? CustomerNumber { get; init; }

    /// <summary>Number of the customer's invoice; a text here.</summary>
    [JsonPropertyName("customerInvoiceNumber")]
    public string? CustomerInvoiceNumber { get; init; }

    /// <summary>Supplier.</summary>
    [JsonPropertyName("supplierNumber")]
    public int? SupplierNumber { get; init; }

    /// <summary>The supplier's number of the invoice.</summary>
    [JsonPropertyName("supplierInvoiceNumber")]
    public string? SupplierInvoiceNumber { get; init; }

    /// <summary>How a supplier invoice is paid: -1 none, 1, 2, 5, 7, 10, 17.</summary>
    [JsonPropertyName("supplierPaymentType")]
    public int? SupplierPaymentType { get; init; }

    /// <summary>Bank detail of the payment.</summary>
    [JsonPropertyName("supplierPaymentBank")]
    public string? SupplierPaymentBank { get; init; }

    /// <summary>Message of the payment.</summary>
    [JsonPropertyName("supplierPaymentMessage")]
    public string? SupplierPaymentMessage { get; init; }

    /// <summary>When it is to be paid.</summary>
    [JsonPropertyName("dueDate")]
    public DateOnly? DueDate { get; init; }

    /// <summary>Version of the record; mandatory in PUT, a stale one is refused with 409.</summary>
    [JsonPropertyName("objectVersion")]
    public string? ObjectVersion { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
