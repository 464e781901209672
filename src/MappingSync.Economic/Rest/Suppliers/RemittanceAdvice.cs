using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>How a supplier is paid.</summary>
public sealed record RemittanceAdvice
{
    /// <summary>Creditor, account or IBAN, at most 50 characters, as the kind of payment needs.</summary>
    [JsonPropertyName("creditorId")]
    public string? CreditorId { get; init; }

    /// <summary>Kind of payment.</summary>
    [JsonPropertyName("paymentType")]
    public PaymentTypeReference? PaymentType { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
