using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A customer invoice or credit note in Rackbeat.</summary>
/// <remarks>developer.rackbeat.com, <c>/customer-invoices</c>. A draft has its number at once and keeps it when booked.</remarks>
[Envelope("customer_invoice", "customer_invoices")]
public sealed record CustomerInvoice
{
    /// <summary>Number.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Number as text, where one is kept.</summary>
    [JsonPropertyName("invoice_number")]
    public string? InvoiceNumber { get; init; }

    /// <summary>Number of the customer; required.</summary>
    [JsonPropertyName("customer_id")]
    public int? CustomerId { get; init; }

    /// <summary>The customer.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<CustomerSummary>))]
    [JsonPropertyName("customer")]
    public CustomerSummary? Customer { get; init; }

    /// <summary>The lines; required.</summary>
    [JsonPropertyName("lines")]
    public IReadOnlyList<CustomerInvoiceLine>? Lines { get; init; }

    /// <summary>Date of the invoice.</summary>
    [JsonPropertyName("invoice_date")]
    public DateOnly? InvoiceDate { get; init; }

    /// <summary>Date of payment.</summary>
    [JsonPropertyName("due_date")]
    public DateOnly? DueDate { get; init; }

    /// <summary>ISO 4217 code.</summary>
    [JsonPropertyName("currency")]
    public string? Currency { get; init; }

    /// <summary>Rate of the currency against the base currency.</summary>
    [JsonPropertyName("currency_rate")]
    public decimal? CurrencyRate { get; init; }

    /// <summary>Heading, at most 255 characters.</summary>
    [JsonPropertyName("heading")]
    public string? Heading { get; init; }

    /// <summary>Note.</summary>
    [JsonPropertyName("note")]
    public string? Note { get; init; }

    /// <summary>Number of the layout.</summary>
    [JsonPropertyName("layout_id")]
    public int? LayoutId { get; init; }

    /// <summary>The layout.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("layout")]
    public NumberedSummary? Layout { get; init; }

    /// <summary>Number of the payment terms.</summary>
    [JsonPropertyName("payment_terms_id")]
    public int? PaymentTermsId { get; init; }

    /// <summary><c>domestic</c>, <c>eu</c>, <c>abroad</c> or <c>domestic_exempt</c>; other values may come.</summary>
    [JsonPropertyName("vat_zone")]
    public string? VatZone { get; init; }

    /// <summary>Number of the employee who is our reference.</summary>
    [JsonPropertyName("our_reference_id")]
    public int? OurReferenceId { get; init; }

    /// <summary>The employee who is our reference.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("our_reference")]
    public NumberedSummary? OurReference { get; init; }

    /// <summary>The customer's reference as text.</summary>
    [JsonPropertyName("their_reference")]
    public string? TheirReference { get; init; }

    /// <summary>Further reference as text.</summary>
    [JsonPropertyName("other_reference")]
    public string? OtherReference { get; init; }

    /// <summary>Name of the person to the attention of whom the invoice goes.</summary>
    [JsonPropertyName("attention")]
    public string? Attention { get; init; }

    /// <summary>EAN location number, 13 digits.</summary>
    [JsonPropertyName("ean")]
    public string? Ean { get; init; }

    /// <summary>Number of the project; a text.</summary>
    [JsonPropertyName("project_id")]
    public string? ProjectId { get; init; }

    /// <summary>The project.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<TextNumberedSummary>))]
    [JsonPropertyName("project")]
    public TextNumberedSummary? Project { get; init; }

    /// <summary>Billing address, if it differs from the main one.</summary>
    [JsonConverter(typeof(EmptyArrayAsNullConverter<PostalAddress>))]
    [JsonPropertyName("billing_address")]
    public PostalAddress? BillingAddress { get; init; }

    /// <summary>Delivery address, if it differs from the main one.</summary>
    [JsonConverter(typeof(EmptyArrayAsNullConverter<PostalAddress>))]
    [JsonPropertyName("delivery_address")]
    public PostalAddress? DeliveryAddress { get; init; }

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

    /// <summary>VAT amount, in the invoice's currency.</summary>
    [ServerComputed]
    [JsonPropertyName("total_vat")]
    public decimal? TotalVat { get; init; }

    /// <summary>Gross amount, in the invoice's currency.</summary>
    [ServerComputed]
    [JsonPropertyName("total_total")]
    public decimal? TotalTotal { get; init; }

    /// <summary>Gross amount, in the base currency.</summary>
    [ServerComputed]
    [JsonPropertyName("total_base_currency")]
    public decimal? TotalBaseCurrency { get; init; }

    /// <summary>Cost of all lines.</summary>
    [ServerComputed]
    [JsonPropertyName("total_cost")]
    public decimal? TotalCost { get; init; }

    /// <summary>Profit of all lines.</summary>
    [ServerComputed]
    [JsonPropertyName("total_profit")]
    public decimal? TotalProfit { get; init; }

    /// <summary>Profit, in percent.</summary>
    [ServerComputed]
    [JsonPropertyName("total_profit_percentage")]
    public decimal? TotalProfitPercentage { get; init; }

    /// <summary>Unpaid amount.</summary>
    [ServerComputed]
    [JsonPropertyName("balance")]
    public decimal? Balance { get; init; }

    /// <summary>Whether it is a credit note.</summary>
    [ServerComputed]
    [JsonPropertyName("is_creditnote")]
    public bool? IsCreditnote { get; init; }

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

    /// <summary>Number of the order that it came from.</summary>
    [JsonPropertyName("order_id")]
    public int? OrderId { get; init; }

    /// <summary>The order that it came from.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("order")]
    public NumberedSummary? Order { get; init; }

    /// <summary>When it was booked.</summary>
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
