using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A customer card in e-conomic.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/customers</c>. A PUT replaces the card: a property that is left out is cleared, a flag becomes false.</remarks>
public sealed record Customer
{
    /// <summary>Number, 1 to 999999999; assigned when left out.</summary>
    [JsonPropertyName("customerNumber")]
    public int? CustomerNumber { get; init; }

    /// <summary>Name, 1 to 255 characters; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>ISO 4217 code; required.</summary>
    [JsonPropertyName("currency")]
    public string? Currency { get; init; }

    /// <summary>Address, several lines, at most 510 characters.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>Postal code, at most 30 characters.</summary>
    [JsonPropertyName("zip")]
    public string? Zip { get; init; }

    /// <summary>City, at most 50 characters.</summary>
    [JsonPropertyName("city")]
    public string? City { get; init; }

    /// <summary>Country as free text, at most 50 characters.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }

    /// <summary>CVR number, at most 40 characters.</summary>
    [JsonPropertyName("corporateIdentificationNumber")]
    public string? CorporateIdentificationNumber { get; init; }

    /// <summary>VAT number, at most 20 characters; only on agreements in SE, UK, DE, PL and FI.</summary>
    [JsonPropertyName("vatNumber")]
    public string? VatNumber { get; init; }

    /// <summary>Production unit number, exactly 10 characters.</summary>
    [JsonPropertyName("pNumber")]
    public string? PNumber { get; init; }

    /// <summary>EAN location number, at most 13 characters.</summary>
    [JsonPropertyName("ean")]
    public string? Ean { get; init; }

    /// <summary>Entry number at a public body, at most 50 characters.</summary>
    [JsonPropertyName("publicEntryNumber")]
    public string? PublicEntryNumber { get; init; }

    /// <summary>Mail, at most 255 characters.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>Phone, at most 255 characters.</summary>
    [JsonPropertyName("telephoneAndFaxNumber")]
    public string? TelephoneAndFaxNumber { get; init; }

    /// <summary>Mobile phone, at most 50 characters.</summary>
    [JsonPropertyName("mobilePhone")]
    public string? MobilePhone { get; init; }

    /// <summary>Web site, at most 255 characters.</summary>
    [JsonPropertyName("website")]
    public string? Website { get; init; }

    /// <summary>Whether invoicing is barred; left out means false.</summary>
    [JsonPropertyName("barred")]
    public bool? Barred { get; init; }

    /// <summary>Credit limit, in the base currency; a warning only.</summary>
    [JsonPropertyName("creditLimit")]
    public decimal? CreditLimit { get; init; }

    /// <summary>Whether e-invoicing is off; changes only through PATCH.</summary>
    [JsonPropertyName("eInvoicingDisabledByDefault")]
    public bool? EInvoicingDisabledByDefault { get; init; }

    /// <summary>Customer group; required.</summary>
    [JsonPropertyName("customerGroup")]
    public CustomerGroupReference? CustomerGroup { get; init; }

    /// <summary>Terms of payment; required.</summary>
    [JsonPropertyName("paymentTerms")]
    public PaymentTermsReference? PaymentTerms { get; init; }

    /// <summary>VAT zone; required.</summary>
    [JsonPropertyName("vatZone")]
    public VatZoneReference? VatZone { get; init; }

    /// <summary>Layout.</summary>
    [JsonPropertyName("layout")]
    public LayoutReference? Layout { get; init; }

    /// <summary>Our reference.</summary>
    [JsonPropertyName("salesPerson")]
    public EmployeeReference? SalesPerson { get; init; }

    /// <summary>Contact to the attention of whom documents go; only on PUT.</summary>
    [JsonPropertyName("attention")]
    public CustomerContactReference? Attention { get; init; }

    /// <summary>Their reference; only on PUT.</summary>
    [JsonPropertyName("customerContact")]
    public CustomerContactReference? CustomerContact { get; init; }

    /// <summary>Usual delivery location; only on PUT.</summary>
    [JsonPropertyName("defaultDeliveryLocation")]
    public DeliveryLocationReference? DefaultDeliveryLocation { get; init; }

    /// <summary>Price group; depends on modules.</summary>
    [JsonPropertyName("priceGroup")]
    public PriceGroupReference? PriceGroup { get; init; }

    /// <summary>Receivable balance.</summary>
    [ServerComputed]
    [JsonPropertyName("balance")]
    public decimal? Balance { get; init; }

    /// <summary>Overdue part of the balance.</summary>
    [ServerComputed]
    [JsonPropertyName("dueAmount")]
    public decimal? DueAmount { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    [ServerComputed]
    [JsonPropertyName("lastUpdated")]
    public DateTimeOffset? LastUpdated { get; init; }

    /// <summary>Address of the contacts.</summary>
    [ServerComputed]
    [JsonPropertyName("contacts")]
    public string? Contacts { get; init; }

    /// <summary>Address of the delivery locations.</summary>
    [ServerComputed]
    [JsonPropertyName("deliveryLocations")]
    public string? DeliveryLocations { get; init; }

    /// <summary>Addresses of the invoices.</summary>
    [ServerComputed]
    [JsonPropertyName("invoices")]
    public InvoiceLinks? Invoices { get; init; }

    /// <summary>Addresses of the templates.</summary>
    [ServerComputed]
    [JsonPropertyName("templates")]
    public CustomerTemplates? Templates { get; init; }

    /// <summary>Addresses of the totals.</summary>
    [ServerComputed]
    [JsonPropertyName("totals")]
    public CustomerTotals? Totals { get; init; }

    /// <summary>What can be done with the resource.</summary>
    [ServerComputed]
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
