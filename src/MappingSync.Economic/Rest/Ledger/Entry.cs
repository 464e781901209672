using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A booked entry. It never changes; another entry corrects it.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/accounting-years/:year/entries</c>.</remarks>
public sealed record Entry
{
    /// <summary>Number; increases.</summary>
    [JsonPropertyName("entryNumber")]
    public int? EntryNumber { get; init; }

    /// <summary>The account.</summary>
    [JsonPropertyName("account")]
    public AccountReference? Account { get; init; }

    /// <summary>Amount in the currency of the entry, 2 decimals; debit is positive, credit negative.</summary>
    [JsonPropertyName("amount")]
    public decimal? Amount { get; init; }

    /// <summary>Amount in the base currency, 2 decimals.</summary>
    [JsonPropertyName("amountInBaseCurrency")]
    public decimal? AmountInBaseCurrency { get; init; }

    /// <summary>ISO 4217 code.</summary>
    [JsonPropertyName("currency")]
    public string? Currency { get; init; }

    /// <summary>Date of the entry.</summary>
    [JsonPropertyName("date")]
    public DateOnly? Date { get; init; }

    /// <summary>How a supplier invoice is paid.</summary>
    [JsonPropertyName("paymentDetails")]
    public PaymentDetails? PaymentDetails { get; init; }

    /// <summary>When it is to be paid.</summary>
    [JsonPropertyName("dueDate")]
    public DateOnly? DueDate { get; init; }

    /// <summary>Text, at most 255 characters.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>Kind, for example <c>financeVoucher</c>, <c>openingEntry</c>, <c>transferredOpeningEntry</c> or <c>systemEntry</c>.</summary>
    [JsonPropertyName("entryType")]
    public string? EntryType { get; init; }

    /// <summary>Number of the voucher.</summary>
    [JsonPropertyName("voucherNumber")]
    public int? VoucherNumber { get; init; }

    /// <summary>VAT code.</summary>
    [JsonPropertyName("vatAccount")]
    public VatAccountReference? VatAccount { get; init; }

    /// <summary>Department.</summary>
    [JsonPropertyName("departmentalDistribution")]
    public DepartmentalDistributionReference? DepartmentalDistribution { get; init; }

    /// <summary>Project.</summary>
    [JsonPropertyName("project")]
    public ProjectReference? Project { get; init; }

    /// <summary>Cost type.</summary>
    [JsonPropertyName("costType")]
    public CostTypeReference? CostType { get; init; }

    /// <summary>Customer.</summary>
    [JsonPropertyName("customer")]
    public CustomerReference? Customer { get; init; }

    /// <summary>Supplier.</summary>
    [JsonPropertyName("supplier")]
    public EntrySupplier? Supplier { get; init; }

    /// <summary>The supplier's number of the invoice.</summary>
    [JsonPropertyName("supplierInvoiceNumber")]
    public string? SupplierInvoiceNumber { get; init; }

    /// <summary>First unit of a dimension.</summary>
    [JsonPropertyName("unit1")]
    public UnitReference? Unit1 { get; init; }

    /// <summary>Second unit of a dimension.</summary>
    [JsonPropertyName("unit2")]
    public UnitReference? Unit2 { get; init; }

    /// <summary>Quantity of the first unit, 2 decimals.</summary>
    [JsonPropertyName("quantity1")]
    public decimal? Quantity1 { get; init; }

    /// <summary>Quantity of the second unit, 2 decimals.</summary>
    [JsonPropertyName("quantity2")]
    public decimal? Quantity2 { get; init; }

    /// <summary>Booked invoice that made the entry.</summary>
    [JsonPropertyName("bookedInvoice")]
    public BookedInvoiceReference? BookedInvoice { get; init; }

    /// <summary>Number of the invoice or reminder; a text in the entries of a year, a number in those of an account's year.</summary>
    [JsonConverter(typeof(TextOrNumberConverter))]
    [JsonPropertyName("invoiceNumber")]
    public string? InvoiceNumber { get; init; }

    /// <summary>Open amount, in the currency of the entry.</summary>
    [JsonPropertyName("remainder")]
    public decimal? Remainder { get; init; }

    /// <summary>Open amount, in the base currency.</summary>
    [JsonPropertyName("remainderInBaseCurrency")]
    public decimal? RemainderInBaseCurrency { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
