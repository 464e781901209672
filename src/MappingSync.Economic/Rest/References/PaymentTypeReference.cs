using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Names a kind of payment.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record PaymentTypeReference
{
    /// <summary>Number of the kind.</summary>
    [JsonPropertyName("paymentTypeNumber")]
    public int? PaymentTypeNumber { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
