using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>A booked entry, of any accounting year.</summary>
/// <remarks>apis.e-conomic.com, <c>bookedEntriesapi/v4.0.0/booked-entries</c>.</remarks>
public sealed record BookedEntry
{
    /// <summary>Number; increases.</summary>
    [JsonPropertyName("entryNumber")]
    public int? EntryNumber { get; init; }

    /// <summary>The account.</summary>
    [JsonPropertyName("accountNumber")]
    public int? AccountNumber { get; init; }

    /// <summary>Project.</summary>
    [JsonPropertyName("projectNumber")]
    public int? ProjectNumber { get; init; }

    /// <summary>Amount in the currency of the entry; debit is positive, credit negative.</summary>
    [JsonPropertyName("amount")]
    public decimal? Amount { get; init; }

    /// <summary>Amount in the base currency.</summary>
    [JsonPropertyName("amountInBaseCurrency")]
    public decimal? AmountInBaseCurrency { get; init; }

    /// <summary>ISO 4217 code.</summary>
    [JsonPropertyName("currencyCode")]
    public string? CurrencyCode { get; init; }

    /// <summary>Date of the entry.</summary>
    [JsonPropertyName("date")]
    public DateOnly? Date { get; init; }

    /// <summary>When it is to be paid.</summary>
    [JsonPropertyName("dueDate")]
    public DateOnly? DueDate { get; init; }

    /// <summary>Text.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>Kind: 1 customer invoice, 2 customer payment, 3 supplier invoice, 4 supplier payment, 5 finance voucher, 6 reminder, 7 opening, 8 transferred opening, 9 system, 10 customer invoice made by hand.</summary>
    [JsonPropertyName("type")]
    public int? Type { get; init; }

    /// <summary>VAT code.</summary>
    [JsonPropertyName("vatAccountNumber")]
    public string? VatAccountNumber { get; init; }

    /// <summary>Number of the voucher.</summary>
    [JsonPropertyName("voucherNumber")]
    public int? VoucherNumber { get; init; }

    /// <summary>Customer.</summary>
    [JsonPropertyName("customerNumber")]
    public int? CustomerNumber { get; init; }

    /// <summary>Number of the customer's invoice.</summary>
    [JsonPropertyName("customerInvoiceNumber")]
    public int? CustomerInvoiceNumber { get; init; }

    /// <summary>Supplier.</summary>
    [JsonPropertyName("supplierNumber")]
    public int? SupplierNumber { get; init; }

    /// <summary>The supplier's number of the invoice.</summary>
    [JsonPropertyName("supplierInvoiceNumber")]
    public string? SupplierInvoiceNumber { get; init; }

    /// <summary>Open amount.</summary>
    [JsonPropertyName("remainder")]
    public decimal? Remainder { get; init; }

    /// <summary>Version of the record; mandatory in PUT, a stale one is refused with 409.</summary>
    [JsonPropertyName("objectVersion")]
    public string? ObjectVersion { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
