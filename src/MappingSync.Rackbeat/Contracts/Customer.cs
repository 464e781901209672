using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A customer card in Rackbeat.</summary>
/// <remarks>developer.rackbeat.com, <c>/customers</c>. Every <c>…_id</c> holds the number of the other resource.</remarks>
[Envelope("customer", "customers")]
public sealed record Customer
{
    /// <summary>Number; chosen by the caller or assigned; users may change it.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name as current answers give it.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Name as it is written.</summary>
    [JsonPropertyName("company_name")]
    public string? CompanyName { get; init; }

    /// <summary>CVR or VAT number.</summary>
    [JsonPropertyName("company_vat")]
    public string? CompanyVat { get; init; }

    /// <summary>EAN location number, 13 digits.</summary>
    [JsonPropertyName("ean")]
    public string? Ean { get; init; }

    /// <summary>Number of the customer group.</summary>
    [JsonPropertyName("customer_group_id")]
    public int? CustomerGroupId { get; init; }

    /// <summary>The customer group.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("customer_group")]
    public NumberedSummary? CustomerGroup { get; init; }

    /// <summary>Number of the payment terms; required.</summary>
    [JsonPropertyName("payment_terms_id")]
    public int? PaymentTermsId { get; init; }

    /// <summary>The payment terms.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("payment_terms")]
    public NumberedSummary? PaymentTerms { get; init; }

    /// <summary>Number of the layout.</summary>
    [JsonPropertyName("layout_id")]
    public int? LayoutId { get; init; }

    /// <summary>The layout.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("layout")]
    public NumberedSummary? Layout { get; init; }

    /// <summary><c>domestic</c>, <c>eu</c>, <c>abroad</c> or <c>domestic_exempt</c>; other values may come.</summary>
    [JsonPropertyName("vat_zone")]
    public string? VatZone { get; init; }

    /// <summary>ISO 4217 code.</summary>
    [JsonPropertyName("currency")]
    public string? Currency { get; init; }

    /// <summary>Language, for example <c>da</c> or <c>en-US</c>.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; init; }

    /// <summary>Primary mail.</summary>
    [JsonPropertyName("contact_email")]
    public string? ContactEmail { get; init; }

    /// <summary>Primary phone.</summary>
    [JsonPropertyName("contact_phone")]
    public string? ContactPhone { get; init; }

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

    /// <summary>Billing address, if it differs from the main one.</summary>
    [JsonConverter(typeof(EmptyArrayAsNullConverter<PostalAddress>))]
    [JsonPropertyName("billing_address")]
    public PostalAddress? BillingAddress { get; init; }

    /// <summary>Delivery address, if it differs from the main one.</summary>
    [JsonConverter(typeof(EmptyArrayAsNullConverter<PostalAddress>))]
    [JsonPropertyName("delivery_address")]
    public PostalAddress? DeliveryAddress { get; init; }

    /// <summary>All further addresses.</summary>
    [ServerComputed]
    [JsonPropertyName("addresses")]
    public IReadOnlyList<CustomerAddress>? Addresses { get; init; }

    /// <summary>Name of the person to the attention of whom documents go.</summary>
    [JsonPropertyName("attention")]
    public string? Attention { get; init; }

    /// <summary>Our reference as text.</summary>
    [JsonConverter(typeof(TextOrNothingConverter))]
    [JsonPropertyName("our_reference")]
    public string? OurReference { get; init; }

    /// <summary>Their reference as text.</summary>
    [JsonConverter(typeof(TextOrNothingConverter))]
    [JsonPropertyName("their_reference")]
    public string? TheirReference { get; init; }

    /// <summary>Number of the responsible employee.</summary>
    [JsonPropertyName("employee_id")]
    public int? EmployeeId { get; init; }

    /// <summary>The responsible employee.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("employee")]
    public NumberedSummary? Employee { get; init; }

    /// <summary>Credit limit, in the base currency.</summary>
    [JsonPropertyName("max_credit")]
    public decimal? MaxCredit { get; init; }

    /// <summary>Discount on everything, in percent.</summary>
    [JsonPropertyName("general_discount_percentage")]
    public decimal? GeneralDiscountPercentage { get; init; }

    /// <summary>Whether the customer is barred.</summary>
    [JsonPropertyName("is_barred")]
    public bool? IsBarred { get; init; }

    /// <summary>Whether the customer is deleted.</summary>
    [ServerComputed]
    [JsonPropertyName("is_deleted")]
    public bool? IsDeleted { get; init; }

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
