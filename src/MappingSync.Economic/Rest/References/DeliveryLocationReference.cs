using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Names a delivery location of a customer.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record DeliveryLocationReference
{
    /// <summary>Number of the delivery location, from 1.</summary>
    [JsonPropertyName("deliveryLocationNumber")]
    public int? DeliveryLocationNumber { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
