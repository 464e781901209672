using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A kind of payment to suppliers: 1 (+71), 2 (+73), 5 (+04), 7 (bank transfer), 10 (IBAN), 14 (entry only), 17 (+75).</summary>
/// <remarks>restdocs.e-conomic.com, <c>/payment-types</c>. Read only.</remarks>
public sealed record PaymentMethod
{
    /// <summary>Number of the kind.</summary>
    [JsonPropertyName("paymentTypeNumber")]
    public int? PaymentTypeNumber { get; init; }

    /// <summary>Name, at most 50 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
