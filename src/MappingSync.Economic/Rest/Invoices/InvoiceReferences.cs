using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>Who and what an invoice refers to.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/invoices</c>.</remarks>
public sealed record InvoiceReferences
{
    /// <summary>Their reference.</summary>
    [JsonPropertyName("customerContact")]
    public InvoiceCustomerContactReference? CustomerContact { get; init; }

    /// <summary>Our reference.</summary>
    [JsonPropertyName("salesPerson")]
    public EmployeeReference? SalesPerson { get; init; }

    /// <summary>Our second reference.</summary>
    [JsonPropertyName("vendorReference")]
    public EmployeeReference? VendorReference { get; init; }

    /// <summary>Free text, at most 250 characters; can be filtered on.</summary>
    [JsonPropertyName("other")]
    public string? Other { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
