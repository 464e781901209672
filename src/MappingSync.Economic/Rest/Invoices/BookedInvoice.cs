using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>A booked invoice; it cannot be changed.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/invoices/booked</c>. The amounts of a credit note are negative.</remarks>
public sealed record BookedInvoice
{
    /// <summary>Number of the invoice.</summary>
    [JsonPropertyName("bookedInvoiceNumber")]
    public int? BookedInvoiceNumber { get; init; }

    /// <summary>Number of the former draft; undocumented, seen in the answer to a booking.</summary>
    [JsonPropertyName("orderNumber")]
    public int? OrderNumber { get; init; }

    /// <summary>Date of the invoice.</summary>
    [JsonPropertyName("date")]
    public DateOnly? Date { get; init; }

    /// <summary>ISO 4217 code.</summary>
    [JsonPropertyName("currency")]
    public string? Currency { get; init; }

    /// <summary>Price of 100 units of the currency in the base currency, 6 decimals; 100 for the base currency.</summary>
    [JsonPropertyName("exchangeRate")]
    public decimal? ExchangeRate { get; init; }

    /// <summary>Net amount, in the invoice's currency.</summary>
    [JsonPropertyName("netAmount")]
    public decimal? NetAmount { get; init; }

    /// <summary>Net amount, in the base currency.</summary>
    [JsonPropertyName("netAmountInBaseCurrency")]
    public decimal? NetAmountInBaseCurrency { get; init; }

    /// <summary>Gross amount, in the invoice's currency.</summary>
    [JsonPropertyName("grossAmount")]
    public decimal? GrossAmount { get; init; }

    /// <summary>Gross amount, in the base currency.</summary>
    [JsonPropertyName("grossAmountInBaseCurrency")]
    public decimal? GrossAmountInBaseCurrency { get; init; }

    /// <summary>VAT amount, in the invoice's currency.</summary>
    [JsonPropertyName("vatAmount")]
    public decimal? VatAmount { get; init; }

    /// <summary>Rounding of the total.</summary>
    [JsonPropertyName("roundingAmount")]
    public decimal? RoundingAmount { get; init; }

    /// <summary>Unpaid part, in the invoice's currency; 0 when paid.</summary>
    [JsonPropertyName("remainder")]
    public decimal? Remainder { get; init; }

    /// <summary>Unpaid part, in the base currency.</summary>
    [JsonPropertyName("remainderInBaseCurrency")]
    public decimal? RemainderInBaseCurrency { get; init; }

    /// <summary>Date of payment.</summary>
    [JsonPropertyName("dueDate")]
    public DateOnly? DueDate { get; init; }

    /// <summary>Terms of payment.</summary>
    [JsonPropertyName("paymentTerms")]
    public InvoicePaymentTermsReference? PaymentTerms { get; init; }

    /// <summary>The customer.</summary>
    [JsonPropertyName("customer")]
    public CustomerReference? Customer { get; init; }

    /// <summary>The address block.</summary>
    [JsonPropertyName("recipient")]
    public InvoiceRecipient? Recipient { get; init; }

    /// <summary>Delivery location.</summary>
    [JsonPropertyName("deliveryLocation")]
    public DeliveryLocationReference? DeliveryLocation { get; init; }

    /// <summary>Printed delivery address.</summary>
    [JsonPropertyName("delivery")]
    public InvoiceDelivery? Delivery { get; init; }

    /// <summary>Texts.</summary>
    [JsonPropertyName("notes")]
    public InvoiceNotes? Notes { get; init; }

    /// <summary>References.</summary>
    [JsonPropertyName("references")]
    public InvoiceReferences? References { get; init; }

    /// <summary>Layout.</summary>
    [JsonPropertyName("layout")]
    public LayoutReference? Layout { get; init; }

    /// <summary>Project.</summary>
    [JsonPropertyName("project")]
    public ProjectReference? Project { get; init; }

    /// <summary>The lines; lists leave them out.</summary>
    [JsonPropertyName("lines")]
    public IReadOnlyList<BookedInvoiceLine>? Lines { get; init; }

    /// <summary>Address of the PDF.</summary>
    [JsonPropertyName("pdf")]
    public PdfLink? Pdf { get; init; }

    /// <summary>Address of what was sent.</summary>
    [JsonPropertyName("sent")]
    public string? Sent { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
