using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>An entry in a journal, not yet booked.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/journals/:journalNumber/entries</c>.</remarks>
public sealed record JournalEntry
{
    /// <summary>Number, needed to delete or to book the entry.</summary>
    [JsonPropertyName("journalEntryNumber")]
    public int? JournalEntryNumber { get; init; }

    /// <summary><c>financeVoucher</c>, <c>supplierInvoice</c>, <c>supplierPayment</c>, <c>customerPayment</c> or <c>manualCustomerInvoice</c>.</summary>
    [JsonPropertyName("entryType")]
    public string? EntryType { get; init; }

    /// <summary>The voucher, with its year.</summary>
    [JsonPropertyName("voucher")]
    public VoucherReference? Voucher { get; init; }

    /// <summary>The journal.</summary>
    [JsonPropertyName("journal")]
    public JournalReference? Journal { get; init; }

    /// <summary>Text.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>Date.</summary>
    [JsonPropertyName("date")]
    public DateOnly? Date { get; init; }

    /// <summary>Amount in the currency of the entry. Of a supplier invoice the sign is turned against what was posted.</summary>
    [JsonPropertyName("amount")]
    public decimal? Amount { get; init; }

    /// <summary>Amount in the base currency.</summary>
    [JsonPropertyName("amountDefaultCurrency")]
    public decimal? AmountDefaultCurrency { get; init; }

    /// <summary>The account.</summary>
    [JsonPropertyName("account")]
    public AccountReference? Account { get; init; }

    /// <summary>The contra account.</summary>
    [JsonPropertyName("contraAccount")]
    public AccountReference? ContraAccount { get; init; }

    /// <summary>VAT code of the account.</summary>
    [JsonPropertyName("vatAccount")]
    public VatAccountReference? VatAccount { get; init; }

    /// <summary>VAT of the account side.</summary>
    [JsonPropertyName("vatAmount")]
    public decimal? VatAmount { get; init; }

    /// <summary>The same in the base currency.</summary>
    [JsonPropertyName("vatAmountBaseCurrency")]
    public decimal? VatAmountBaseCurrency { get; init; }

    /// <summary>VAT code of the contra account.</summary>
    [JsonPropertyName("contraVatAccount")]
    public VatAccountReference? ContraVatAccount { get; init; }

    /// <summary>VAT of the contra side.</summary>
    [JsonPropertyName("contraVatAmount")]
    public decimal? ContraVatAmount { get; init; }

    /// <summary>The same in the base currency.</summary>
    [JsonPropertyName("contraVatAmountInBaseCurrency")]
    public decimal? ContraVatAmountInBaseCurrency { get; init; }

    /// <summary>Currency.</summary>
    [JsonPropertyName("currency")]
    public CurrencyReference? Currency { get; init; }

    /// <summary>Price of 100 units of the currency in the base currency.</summary>
    [JsonPropertyName("exchangeRate")]
    public decimal? ExchangeRate { get; init; }

    /// <summary>Customer.</summary>
    [JsonPropertyName("customer")]
    public CustomerReference? Customer { get; init; }

    /// <summary>Number of the customer's invoice.</summary>
    [JsonPropertyName("customerInvoice")]
    public int? CustomerInvoice { get; init; }

    /// <summary>Supplier.</summary>
    [JsonPropertyName("supplier")]
    public SupplierReference? Supplier { get; init; }

    /// <summary>The supplier's number of the invoice, at most 30 characters.</summary>
    [JsonPropertyName("supplierInvoiceNumber")]
    public string? SupplierInvoiceNumber { get; init; }

    /// <summary>How a supplier invoice is paid.</summary>
    [JsonPropertyName("paymentDetails")]
    public PaymentDetails? PaymentDetails { get; init; }

    /// <summary>When it is to be paid.</summary>
    [JsonPropertyName("dueDate")]
    public DateOnly? DueDate { get; init; }

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

    /// <summary>Open amount.</summary>
    [JsonPropertyName("remainder")]
    public decimal? Remainder { get; init; }

    /// <summary>Open amount in the base currency.</summary>
    [JsonPropertyName("remainderInDefaultCurrency")]
    public decimal? RemainderInDefaultCurrency { get; init; }

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

    /// <summary>Ready bodies for what may follow.</summary>
    [JsonPropertyName("templates")]
    public JournalEntryTemplates? Templates { get; init; }

    /// <summary>What can be done with the resource.</summary>
    [JsonPropertyName("metaData")]
    public JsonElement? MetaData { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
