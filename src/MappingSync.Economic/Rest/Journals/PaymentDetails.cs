using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>How a supplier invoice is paid.</summary>
public sealed record PaymentDetails
{
    /// <summary>Kind of payment.</summary>
    [JsonPropertyName("paymentType")]
    public PaymentType? PaymentType { get; init; }
}
