using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A sales order in Rackbeat.</summary>
/// <remarks>
/// developer.rackbeat.com, <c>/orders</c> and <c>/orders/drafts</c>; property names as integrations that run against the live API use them.
/// A draft is an order that is not booked. The lines of a booked order are locked.
/// </remarks>
[Envelope("order", "orders")]
public sealed record Order
{
    /// <summary>Number; Rackbeat assigns one when it is left out.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

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
    public IReadOnlyList<OrderLine>? Lines { get; init; }

    /// <summary>Number of the employee who handles the order; required by older versions of the API.</summary>
    [JsonPropertyName("employee_id")]
    public int? EmployeeId { get; init; }

    /// <summary>The employee who handles the order.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("employee")]
    public NumberedSummary? Employee { get; init; }

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

    /// <summary>Number of the layout.</summary>
    [JsonPropertyName("layout_id")]
    public int? LayoutId { get; init; }

    /// <summary>Number of the payment terms.</summary>
    [JsonPropertyName("payment_terms_id")]
    public int? PaymentTermsId { get; init; }

    /// <summary><c>domestic</c>, <c>eu</c>, <c>abroad</c> or <c>domestic_exempt</c>; other values may come.</summary>
    [JsonPropertyName("vat_zone")]
    public string? VatZone { get; init; }

    /// <summary>ISO 4217 code.</summary>
    [JsonPropertyName("currency")]
    public string? Currency { get; init; }

    /// <summary>Rate of the currency against the base currency.</summary>
    [JsonPropertyName("currency_rate")]
    public decimal? CurrencyRate { get; init; }

    /// <summary>Heading, at most 255 characters.</summary>
    [JsonPropertyName("heading")]
    public string? Heading { get; init; }

    /// <summary>Note, at most about 800 characters.</summary>
    [JsonPropertyName("note")]
    public string? Note { get; init; }

    /// <summary>Date of the order.</summary>
    [JsonPropertyName("order_date")]
    public DateOnly? OrderDate { get; init; }

    /// <summary>Date of delivery.</summary>
    [JsonPropertyName("deliver_at")]
    public DateOnly? DeliverAt { get; init; }

    /// <summary>Receiver of the main address.</summary>
    [JsonPropertyName("address_name")]
    public string? AddressName { get; init; }

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

    /// <summary>Receiver of the delivery address.</summary>
    [JsonPropertyName("delivery_address_name")]
    public string? DeliveryAddressName { get; init; }

    /// <summary>First street line of the delivery address.</summary>
    [JsonPropertyName("delivery_address_street")]
    public string? DeliveryAddressStreet { get; init; }

    /// <summary>Second street line of the delivery address.</summary>
    [JsonPropertyName("delivery_address_street2")]
    public string? DeliveryAddressStreet2 { get; init; }

    /// <summary>City of the delivery address.</summary>
    [JsonPropertyName("delivery_address_city")]
    public string? DeliveryAddressCity { get; init; }

    /// <summary>Postal code of the delivery address.</summary>
    [JsonPropertyName("delivery_address_zipcode")]
    public string? DeliveryAddressZipcode { get; init; }

    /// <summary>Country of the delivery address as free text.</summary>
    [JsonPropertyName("delivery_address_country")]
    public string? DeliveryAddressCountry { get; init; }

    /// <summary>Delivery address as an object; its mail and phone have no property of their own.</summary>
    [JsonConverter(typeof(EmptyArrayAsNullConverter<PostalAddress>))]
    [JsonPropertyName("delivery_address")]
    public PostalAddress? DeliveryAddress { get; init; }

    /// <summary>Billing address, if it differs from the main one.</summary>
    [JsonConverter(typeof(EmptyArrayAsNullConverter<PostalAddress>))]
    [JsonPropertyName("billing_address")]
    public PostalAddress? BillingAddress { get; init; }

    /// <summary>Whether it is booked; a draft is not.</summary>
    [ServerComputed]
    [JsonPropertyName("is_booked")]
    public bool? IsBooked { get; init; }

    /// <summary>Whether it is cancelled.</summary>
    [ServerComputed]
    [JsonPropertyName("is_cancelled")]
    public bool? IsCancelled { get; init; }

    /// <summary>Whether it is archived.</summary>
    [ServerComputed]
    [JsonPropertyName("is_archived")]
    public bool? IsArchived { get; init; }

    /// <summary>Whether it is shipped in full.</summary>
    [ServerComputed]
    [JsonPropertyName("is_shipped")]
    public bool? IsShipped { get; init; }

    /// <summary>Whether it is shipped in part.</summary>
    [ServerComputed]
    [JsonPropertyName("is_partly_shipped")]
    public bool? IsPartlyShipped { get; init; }

    /// <summary>Whether it can be shipped.</summary>
    [ServerComputed]
    [JsonPropertyName("is_ready_for_shipping")]
    public bool? IsReadyForShipping { get; init; }

    /// <summary>Whether it can be invoiced.</summary>
    [ServerComputed]
    [JsonPropertyName("is_ready_for_invoicing")]
    public bool? IsReadyForInvoicing { get; init; }

    /// <summary>Whether it is invoiced in full.</summary>
    [ServerComputed]
    [JsonPropertyName("is_invoiced")]
    public bool? IsInvoiced { get; init; }

    /// <summary>Whether it is invoiced in part.</summary>
    [ServerComputed]
    [JsonPropertyName("is_partly_invoiced")]
    public bool? IsPartlyInvoiced { get; init; }

    /// <summary>Whether what it needs can be purchased.</summary>
    [ServerComputed]
    [JsonPropertyName("is_ready_for_purchasing")]
    public bool? IsReadyForPurchasing { get; init; }

    /// <summary>Whether what it needs is purchased in part.</summary>
    [ServerComputed]
    [JsonPropertyName("is_partly_purchased")]
    public bool? IsPartlyPurchased { get; init; }

    /// <summary>Whether it is paid in full.</summary>
    [ServerComputed]
    [JsonPropertyName("is_paid")]
    public bool? IsPaid { get; init; }

    /// <summary>Whether it is paid in part.</summary>
    [ServerComputed]
    [JsonPropertyName("is_partly_paid")]
    public bool? IsPartlyPaid { get; init; }

    /// <summary>Net amount, in the order's currency.</summary>
    [ServerComputed]
    [JsonPropertyName("total_subtotal")]
    public decimal? TotalSubtotal { get; init; }

    /// <summary>VAT amount, in the order's currency.</summary>
    [ServerComputed]
    [JsonPropertyName("total_vat")]
    public decimal? TotalVat { get; init; }

    /// <summary>Gross amount, in the order's currency.</summary>
    [ServerComputed]
    [JsonPropertyName("total_total")]
    public decimal? TotalTotal { get; init; }

    /// <summary>Date of payment.</summary>
    [ServerComputed]
    [JsonPropertyName("due_date")]
    public DateOnly? DueDate { get; init; }

    /// <summary>When it was booked.</summary>
    [ServerComputed]
    [JsonPropertyName("booked_at")]
    public DateTimeOffset? BookedAt { get; init; }

    /// <summary>When it was cancelled.</summary>
    [ServerComputed]
    [JsonPropertyName("cancelled_at")]
    public DateTimeOffset? CancelledAt { get; init; }

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
