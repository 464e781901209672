using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A supplier card in Rackbeat.</summary>
/// <remarks>developer.rackbeat.com, <c>/suppliers</c>; Rackbeat's own client library. Every <c>…_id</c> holds the number of the other resource.</remarks>
[Envelope("supplier", "suppliers")]
public sealed record Supplier
{
    /// <summary>Number; chosen by the caller or assigned; users may change it.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name as recent answers give it.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Name as it is written; required.</summary>
    [JsonPropertyName("company_name")]
    public string? CompanyName { get; init; }

    /// <summary>CVR or VAT number.</summary>
    [JsonPropertyName("company_vat")]
    public string? CompanyVat { get; init; }

    /// <summary>Number of the supplier group.</summary>
    [JsonPropertyName("supplier_group_id")]
    public int? SupplierGroupId { get; init; }

    /// <summary>The supplier group. Not verified: named by analogy with customers.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("supplier_group")]
    public NumberedSummary? SupplierGroup { get; init; }

    /// <summary>The supplier group as version 0.5.4 of the API (2018) named it.</summary>
    [ServerComputed]
    [JsonPropertyName("supplier_groups")]
    public JsonElement? SupplierGroups { get; init; }

    /// <summary>Number of the payment terms; required.</summary>
    [JsonPropertyName("payment_terms_id")]
    public int? PaymentTermsId { get; init; }

    /// <summary>The payment terms.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("payment_terms")]
    public NumberedSummary? PaymentTerms { get; init; }

    /// <summary>Number of the layout. Not verified: named by analogy with customers.</summary>
    [JsonPropertyName("layout_id")]
    public int? LayoutId { get; init; }

    /// <summary>The layout. Not verified: named by analogy with customers.</summary>
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

    /// <summary>Our reference as text. Not verified: named by analogy with customers.</summary>
    [JsonConverter(typeof(TextOrNothingConverter))]
    [JsonPropertyName("our_reference")]
    public string? OurReference { get; init; }

    /// <summary>Their reference as text. Not verified: named by analogy with customers.</summary>
    [JsonConverter(typeof(TextOrNothingConverter))]
    [JsonPropertyName("their_reference")]
    public string? TheirReference { get; init; }

    /// <summary>Further reference as text. Not verified: named by analogy with orders.</summary>
    [JsonConverter(typeof(TextOrNothingConverter))]
    [JsonPropertyName("other_reference")]
    public string? OtherReference { get; init; }

    /// <summary>Whether the supplier is barred. Not verified: named by analogy with customers.</summary>
    [JsonPropertyName("is_barred")]
    public bool? IsBarred { get; init; }

    /// <summary>Whether the supplier is deleted.</summary>
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
