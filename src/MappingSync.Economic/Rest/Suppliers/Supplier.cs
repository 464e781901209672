using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A supplier (leverandør) of the agreement.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/suppliers</c>. It has no time of its last change, and its list can be filtered but not sorted.</remarks>
public sealed record Supplier
{
    /// <summary>Number, 1 to 999999999; left out in POST, the server gives one; required in PUT.</summary>
    [JsonPropertyName("supplierNumber")]
    public int? SupplierNumber { get; init; }

    /// <summary>Name, 1 to 255 characters; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Address, at most 255 characters.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>Postal code, at most 10 characters (30 on customers).</summary>
    [JsonPropertyName("zip")]
    public string? Zip { get; init; }

    /// <summary>City, at most 50 characters.</summary>
    [JsonPropertyName("city")]
    public string? City { get; init; }

    /// <summary>Country, at most 50 characters, free text.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }

    /// <summary>Danish CVR number, at most 40 characters.</summary>
    [JsonPropertyName("corporateIdentificationNumber")]
    public string? CorporateIdentificationNumber { get; init; }

    /// <summary>ISO code, 3 letters; required.</summary>
    [JsonPropertyName("currency")]
    public string? Currency { get; init; }

    /// <summary>Mail, at most 100 characters (255 on customers).</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>Phone, at most 20 characters.</summary>
    [JsonPropertyName("phone")]
    public string? Phone { get; init; }

    /// <summary>Bank account, at most 50 characters.</summary>
    [JsonPropertyName("bankAccount")]
    public string? BankAccount { get; init; }

    /// <summary>Whether nothing more may be posted on the supplier; left out on a write it becomes false.</summary>
    [JsonPropertyName("barred")]
    public bool? Barred { get; init; }

    /// <summary>Text of new invoices, at most 100 characters.</summary>
    [JsonPropertyName("defaultInvoiceText")]
    public string? DefaultInvoiceText { get; init; }

    /// <summary>Group, which decides the payables account; required.</summary>
    [JsonPropertyName("supplierGroup")]
    public SupplierGroupReference? SupplierGroup { get; init; }

    /// <summary>Terms of payment; required.</summary>
    [JsonPropertyName("paymentTerms")]
    public PaymentTermsReference? PaymentTerms { get; init; }

    /// <summary>VAT zone; required, and enabled for suppliers.</summary>
    [JsonPropertyName("vatZone")]
    public VatZoneReference? VatZone { get; init; }

    /// <summary>Cost account that new invoices begin with.</summary>
    [JsonPropertyName("costAccount")]
    public AccountReference? CostAccount { get; init; }

    /// <summary>Layout.</summary>
    [JsonPropertyName("layout")]
    public LayoutReference? Layout { get; init; }

    /// <summary>Contact that letters are addressed to.</summary>
    [JsonPropertyName("attention")]
    public SupplierContactReference? Attention { get; init; }

    /// <summary>Contact that is the reference there.</summary>
    [JsonPropertyName("supplierContact")]
    public SupplierContactReference? SupplierContact { get; init; }

    /// <summary>Employee that is the reference here.</summary>
    [JsonPropertyName("salesPerson")]
    public EmployeeReference? SalesPerson { get; init; }

    /// <summary>How the supplier is paid.</summary>
    [JsonPropertyName("remittanceAdvice")]
    public RemittanceAdvice? RemittanceAdvice { get; init; }

    /// <summary>Address of the contacts.</summary>
    [ServerComputed]
    [JsonPropertyName("contacts")]
    public string? Contacts { get; init; }

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
