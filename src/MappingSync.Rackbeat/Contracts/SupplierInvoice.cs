using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A supplier's invoice in Rackbeat, a draft or booked.</summary>
/// <remarks>developer.rackbeat.com, <c>/supplier-invoices</c>; names of version 0.5.4 of the API (2018) where nothing newer is published. Booking locks it and the cost prices of its items.</remarks>
[Envelope("supplier_invoice", "supplier_invoices")]
public sealed record SupplierInvoice
{
    /// <summary>Number of the invoice in Rackbeat.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>The supplier's own number of the invoice. Not verified: the name is that of the customer invoices' form.</summary>
    [JsonPropertyName("invoice_number")]
    public string? InvoiceNumber { get; init; }

    /// <summary>Number of the supplier; required.</summary>
    [JsonPropertyName("supplier_id")]
    public int? SupplierId { get; init; }

    /// <summary>The supplier.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<SupplierSummary>))]
    [JsonPropertyName("supplier")]
    public SupplierSummary? Supplier { get; init; }

    /// <summary>The lines.</summary>
    [JsonPropertyName("lines")]
    public IReadOnlyList<SupplierInvoiceLine>? Lines { get; init; }

    /// <summary>Date of the invoice.</summary>
    [JsonPropertyName("invoice_date")]
    public DateOnly? InvoiceDate { get; init; }

    /// <summary>Date of payment. Not verified: named by analogy with customer invoices and orders.</summary>
    [JsonPropertyName("due_date")]
    public DateOnly? DueDate { get; init; }

    /// <summary>ISO 4217 code.</summary>
    [JsonPropertyName("currency")]
    public string? Currency { get; init; }

    /// <summary>Rate of the currency against the base currency.</summary>
    [JsonPropertyName("currency_rate")]
    public decimal? CurrencyRate { get; init; }

    /// <summary>Heading.</summary>
    [JsonPropertyName("heading")]
    public string? Heading { get; init; }

    /// <summary>Note.</summary>
    [JsonPropertyName("note")]
    public string? Note { get; init; }

    /// <summary>Number of the layout. Not verified: named by analogy with customer invoices and orders.</summary>
    [JsonPropertyName("layout_id")]
    public int? LayoutId { get; init; }

    /// <summary>Number of the payment terms. Not verified: named by analogy with customer invoices and orders.</summary>
    [JsonPropertyName("payment_terms_id")]
    public int? PaymentTermsId { get; init; }

    /// <summary><c>domestic</c>, <c>eu</c>, <c>abroad</c> or <c>domestic_exempt</c>; other values may come. Not verified: named by analogy with customer invoices and orders.</summary>
    [JsonPropertyName("vat_zone")]
    public string? VatZone { get; init; }

    /// <summary>Number of the employee who is our reference. Not verified: named by analogy with customer invoices and orders.</summary>
    [JsonPropertyName("our_reference_id")]
    public int? OurReferenceId { get; init; }

    /// <summary>The employee who is our reference. Not verified: named by analogy with customer invoices and orders.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("our_reference")]
    public NumberedSummary? OurReference { get; init; }

    /// <summary>The supplier's reference as text. Not verified: named by analogy with customer invoices and orders.</summary>
    [JsonPropertyName("their_reference")]
    public string? TheirReference { get; init; }

    /// <summary>Further reference as text. Not verified: named by analogy with customer invoices and orders.</summary>
    [JsonPropertyName("other_reference")]
    public string? OtherReference { get; init; }

    /// <summary>Number of the project; a text. Not verified: named by analogy with customer invoices and orders.</summary>
    [JsonPropertyName("project_id")]
    public string? ProjectId { get; init; }

    /// <summary>The project. Not verified: named by analogy with customer invoices and orders.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<TextNumberedSummary>))]
    [JsonPropertyName("project")]
    public TextNumberedSummary? Project { get; init; }

    /// <summary>First street line of the main address.</summary>
    [JsonPropertyName("address_street")]
    public string? AddressStreet { get; init; }

    /// <summary>Second street line of the main address.</summary>
    [JsonPropertyName("address_street2")]
    public string? AddressStreet2 { get; init; }

    /// <summary>City of the main address.</summary>
    [JsonPropertyName("address_city")]
    public string? AddressCity { get; init; }

    /// <summary>Postal code of the main address.</summary>
    [JsonPropertyName("address_zipcode")]
    public string? AddressZipcode { get; init; }

    /// <summary>Country of the main address as free text.</summary>
    [JsonPropertyName("address_country")]
    public string? AddressCountry { get; init; }

    /// <summary>Net amount, in the invoice's currency.</summary>
    [ServerComputed]
    [JsonPropertyName("total_subtotal")]
    public decimal? TotalSubtotal { get; init; }

    /// <summary>Gross amount, in the invoice's currency.</summary>
    [ServerComputed]
    [JsonPropertyName("total_total")]
    public decimal? TotalTotal { get; init; }

    /// <summary>Unpaid amount.</summary>
    [ServerComputed]
    [JsonPropertyName("balance")]
    public decimal? Balance { get; init; }

    /// <summary>Whether it is booked.</summary>
    [ServerComputed]
    [JsonPropertyName("is_booked")]
    public bool? IsBooked { get; init; }

    /// <summary>Whether it is paid in full.</summary>
    [ServerComputed]
    [JsonPropertyName("is_paid")]
    public bool? IsPaid { get; init; }

    /// <summary>Whether it is paid in part; spelled so by the API.</summary>
    [ServerComputed]
    [JsonPropertyName("is_party_paid")]
    public bool? IsPartyPaid { get; init; }

    /// <summary>Whether more than the amount is paid.</summary>
    [ServerComputed]
    [JsonPropertyName("is_overpaid")]
    public bool? IsOverpaid { get; init; }

    /// <summary>When it was booked. Not verified: named by analogy with customer invoices and orders.</summary>
    [ServerComputed]
    [JsonPropertyName("booked_at")]
    public DateTimeOffset? BookedAt { get; init; }

    /// <summary>When it was made.</summary>
    [ServerComputed]
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    [ServerComputed]
    [JsonPropertyName("updated_at")]
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
