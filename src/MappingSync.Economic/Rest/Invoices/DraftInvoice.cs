using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>An invoice that is not booked.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/invoices/drafts</c>. A PUT replaces the draft with its lines.</remarks>
public sealed record DraftInvoice
{
    /// <summary>Number of the draft, assigned by the server.</summary>
    [JsonPropertyName("draftInvoiceNumber")]
    public int? DraftInvoiceNumber { get; init; }

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
    [ServerComputed]
    [JsonPropertyName("netAmount")]
    public decimal? NetAmount { get; init; }

    /// <summary>Net amount, in the base currency.</summary>
    [ServerComputed]
    [JsonPropertyName("netAmountInBaseCurrency")]
    public decimal? NetAmountInBaseCurrency { get; init; }

    /// <summary>Gross amount, in the invoice's currency.</summary>
    [ServerComputed]
    [JsonPropertyName("grossAmount")]
    public decimal? GrossAmount { get; init; }

    /// <summary>Gross amount, in the base currency.</summary>
    [ServerComputed]
    [JsonPropertyName("grossAmountInBaseCurrency")]
    public decimal? GrossAmountInBaseCurrency { get; init; }

    /// <summary>Margin, in the base currency.</summary>
    [ServerComputed]
    [JsonPropertyName("marginInBaseCurrency")]
    public decimal? MarginInBaseCurrency { get; init; }

    /// <summary>Margin, in percent.</summary>
    [ServerComputed]
    [JsonPropertyName("marginPercentage")]
    public decimal? MarginPercentage { get; init; }

    /// <summary>VAT amount, in the invoice's currency.</summary>
    [ServerComputed]
    [JsonPropertyName("vatAmount")]
    public decimal? VatAmount { get; init; }

    /// <summary>Rounding of the total.</summary>
    [ServerComputed]
    [JsonPropertyName("roundingAmount")]
    public decimal? RoundingAmount { get; init; }

    /// <summary>Cost of all lines, in the base currency.</summary>
    [ServerComputed]
    [JsonPropertyName("costPriceInBaseCurrency")]
    public decimal? CostPriceInBaseCurrency { get; init; }

    /// <summary>Date of payment; counts only with terms of type <c>dueDate</c> (E04042, E04760).</summary>
    [JsonPropertyName("dueDate")]
    public DateOnly? DueDate { get; init; }

    /// <summary>Terms of payment; required.</summary>
    [JsonPropertyName("paymentTerms")]
    public InvoicePaymentTermsReference? PaymentTerms { get; init; }

    /// <summary>The customer; required. A change does not refresh the recipient.</summary>
    [JsonPropertyName("customer")]
    public CustomerReference? Customer { get; init; }

    /// <summary>The address block; required.</summary>
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

    /// <summary>Layout; required in POST, absent from PUT.</summary>
    [JsonPropertyName("layout")]
    public LayoutReference? Layout { get; init; }

    /// <summary>Project.</summary>
    [JsonPropertyName("project")]
    public ProjectReference? Project { get; init; }

    /// <summary>The lines; lists leave them out.</summary>
    [JsonPropertyName("lines")]
    public IReadOnlyList<DraftInvoiceLine>? Lines { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    [ServerComputed]
    [JsonPropertyName("lastUpdated")]
    public DateTimeOffset? LastUpdated { get; init; }

    /// <summary>Address of the attachment.</summary>
    [ServerComputed]
    [JsonPropertyName("attachment")]
    public string? Attachment { get; init; }

    /// <summary>Address of the PDF.</summary>
    [ServerComputed]
    [JsonPropertyName("pdf")]
    public PdfLink? Pdf { get; init; }

    /// <summary>Addresses of the templates.</summary>
    [ServerComputed]
    [JsonPropertyName("templates")]
    public DraftInvoiceTemplates? Templates { get; init; }

    /// <summary>Identifiers in the old SOAP service.</summary>
    [ServerComputed]
    [JsonPropertyName("soap")]
    public SoapHandles? Soap { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
