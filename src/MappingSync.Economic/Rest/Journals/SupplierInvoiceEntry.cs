using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>An invoice of a supplier as an entry of a voucher: it credits the supplier and debits the contra account, which is the cost account.</summary>
/// <remarks>There is no <c>account</c>: it would be ignored. restdocs.e-conomic.com, <c>/journals/:journalNumber/vouchers</c>.</remarks>
public sealed record SupplierInvoiceEntry
{
    /// <summary>Text, at most 250 characters.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>The journal.</summary>
    [JsonPropertyName("journal")]
    public JournalReference? Journal { get; init; }

    /// <summary>Amount with VAT, 2 decimals, positive for an invoice and negative for a credit note; required. Entries read back from the journal have the sign turned.</summary>
    [JsonPropertyName("amount")]
    public decimal? Amount { get; init; }

    /// <summary>The supplier; it or a contra account is needed.</summary>
    [JsonPropertyName("supplier")]
    public SupplierReference? Supplier { get; init; }

    /// <summary>Number on the supplier's invoice, at most 30 characters.</summary>
    [JsonPropertyName("supplierInvoiceNumber")]
    public string? SupplierInvoiceNumber { get; init; }

    /// <summary>The contra account: of kind profit and loss or status, not barred, not blocked for direct entries.</summary>
    [JsonPropertyName("contraAccount")]
    public AccountReference? ContraAccount { get; init; }

    /// <summary>VAT code of the contra account; left out, no VAT is posted, also when the account has a code of its own.</summary>
    [JsonPropertyName("contraVatAccount")]
    public VatAccountReference? ContraVatAccount { get; init; }

    /// <summary>VAT of the contra side, 2 decimals; part of the amount.</summary>
    [JsonPropertyName("contraVatAmount")]
    public decimal? ContraVatAmount { get; init; }

    /// <summary>The same in the base currency.</summary>
    [JsonPropertyName("contraVatAmountInBaseCurrency")]
    public decimal? ContraVatAmountInBaseCurrency { get; init; }

    /// <summary>Currency; left out, the base currency.</summary>
    [JsonPropertyName("currency")]
    public CurrencyReference? Currency { get; init; }

    /// <summary>Price of 100 units of the currency in the base currency, 6 decimals.</summary>
    [JsonPropertyName("exchangeRate")]
    public decimal? ExchangeRate { get; init; }

    /// <summary>Amount in the base currency, 2 decimals.</summary>
    [JsonPropertyName("amountBaseCurrency")]
    public decimal? AmountBaseCurrency { get; init; }

    /// <summary>Date, within the accounting year of the voucher, in an open period; required.</summary>
    [JsonPropertyName("date")]
    public DateOnly? Date { get; init; }

    /// <summary>When it is to be paid.</summary>
    [JsonPropertyName("dueDate")]
    public DateOnly? DueDate { get; init; }

    /// <summary>How it is paid.</summary>
    [JsonPropertyName("paymentDetails")]
    public PaymentDetails? PaymentDetails { get; init; }

    /// <summary>Department.</summary>
    [JsonPropertyName("departmentalDistribution")]
    public DepartmentalDistributionReference? DepartmentalDistribution { get; init; }

    /// <summary>Employee.</summary>
    [JsonPropertyName("employee")]
    public EmployeeReference? Employee { get; init; }

    /// <summary>Project.</summary>
    [JsonPropertyName("project")]
    public ProjectReference? Project { get; init; }

    /// <summary>Cost type.</summary>
    [JsonPropertyName("costType")]
    public CostTypeReference? CostType { get; init; }

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

    /// <summary>Always <c>supplierInvoice</c>.</summary>
    [JsonPropertyName("entryType")]
    public string? EntryType { get; init; }

    /// <summary>Voucher number of the entry.</summary>
    [JsonPropertyName("voucher")]
    public VoucherReference? Voucher { get; init; }

    /// <summary>Open amount; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("remainder")]
    public decimal? Remainder { get; init; }

    /// <summary>Open amount in the base currency; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("remainderInDefaultCurrency")]
    public decimal? RemainderInDefaultCurrency { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
