using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>Terms of payment in Rackbeat.</summary>
/// <remarks>developer.rackbeat.com, <c>/payment-terms</c>.</remarks>
[Envelope("payment_term", "payment_terms")]
public sealed record PaymentTerms
{
    /// <summary>Number of the terms.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Days until due, at most 32767; required.</summary>
    [JsonPropertyName("maturity_days")]
    public int? MaturityDays { get; init; }

    /// <summary>Kind of terms; required; the list of values is not documented.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>The kind in the user's language.</summary>
    [ServerComputed]
    [JsonPropertyName("type_translated")]
    public string? TypeTranslated { get; init; }

    /// <summary>Description.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>When it was made.</summary>
    [ServerComputed]
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    [ServerComputed]
    [JsonPropertyName("updated_at")]
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
