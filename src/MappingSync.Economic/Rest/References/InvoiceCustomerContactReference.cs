using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>The customer's contact on an invoice.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record InvoiceCustomerContactReference
{
    /// <summary>Number of the contact.</summary>
    [JsonPropertyName("customerContactNumber")]
    public int? CustomerContactNumber { get; init; }

    /// <summary>The customer of the contact; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("customer")]
    public CustomerReference? Customer { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
