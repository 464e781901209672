using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A sales order, whatever its state: a draft, sent, or archived (sent and made into a draft invoice).</summary>
/// <remarks>
/// restdocs.e-conomic.com, <c>/orders/drafts</c>, <c>/orders/sent</c>, <c>/orders/archived</c>. An order keeps its number in all states.
/// Address block, texts and references have the form that they have on invoices.
/// </remarks>
public sealed record Order
{
    /// <summary>Number of the order, 1 to 999999999, assigned by the server.</summary>
    [JsonPropertyName("orderNumber")]
    public int? OrderNumber { get; init; }

    /// <summary>Date of the order.</summary>
    [JsonPropertyName("date")]
    public DateOnly? Date { get; init; }

    /// <summary>ISO 4217 code.</summary>
    [JsonPropertyName("currency")]
    public string? Currency { get; init; }

    /// <summary>Price of 100 units of the currency in the base currency, 6 decimals; 100 for the base currency.</summary>
    [JsonPropertyName("exchangeRate")]
    public decimal? ExchangeRate { get; init; }

    /// <summary>Net amount, in the order's currency.</summary>
    [ServerComputed]
    [JsonPropertyName("netAmount")]
    public decimal? NetAmount { get; init; }

    /// <summary>Net amount, in the base currency.</summary>
    [ServerComputed]
    [JsonPropertyName("netAmountInBaseCurrency")]
    public decimal? NetAmountInBaseCurrency { get; init; }

    /// <summary>Gross amount, in the order's currency.</summary>
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

    /// <summary>VAT amount, in the order's currency.</summary>
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

    /// <summary>Terms of payment. A list filtered by their number fails with 500.</summary>
    [JsonPropertyName("paymentTerms")]
    public InvoicePaymentTermsReference? PaymentTerms { get; init; }

    /// <summary>The customer. A change does not refresh the recipient.</summary>
    [JsonPropertyName("customer")]
    public CustomerReference? Customer { get; init; }

    /// <summary>The address block: copied text, not linked to the customer.</summary>
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

    /// <summary>Layout; documented for drafts only, answered in every state.</summary>
    [JsonPropertyName("layout")]
    public LayoutReference? Layout { get; init; }

    /// <summary>Project.</summary>
    [JsonPropertyName("project")]
    public ProjectReference? Project { get; init; }

    /// <summary>The lines; a list answers none or an empty one, only the order alone has them.</summary>
    [JsonPropertyName("lines")]
    public IReadOnlyList<OrderLine>? Lines { get; init; }

    /// <summary>When it was last changed, UTC, to the second. Lists can be filtered but not sorted by it; archived orders have none.</summary>
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
    public OrderTemplates? Templates { get; init; }

    /// <summary>Identifiers in the old SOAP service.</summary>
    [ServerComputed]
    [JsonPropertyName("soap")]
    public OrderSoapHandles? Soap { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
