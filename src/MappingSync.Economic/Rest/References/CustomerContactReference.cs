using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Names a contact of a customer.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record CustomerContactReference
{
    /// <summary>Number of the contact.</summary>
    [JsonPropertyName("customerContactNumber")]
    public int? CustomerContactNumber { get; init; }

    /// <summary>The customer whose contact it is; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("customer")]
    public CustomerReference? Customer { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
