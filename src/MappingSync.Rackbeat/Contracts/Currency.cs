using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A currency of a Rackbeat account and its rate.</summary>
/// <remarks>Version 0.5.4 of the API (2018), <c>/currency</c>; newer connectors call it <c>/currencies</c>.</remarks>
[Envelope("currency", "currencies", MayDiffer = true)]
public sealed record Currency
{
    /// <summary>ISO 4217 code.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; init; }

    /// <summary>Rate against the base currency.</summary>
    [JsonPropertyName("rate")]
    public decimal? Rate { get; init; }

    /// <summary>Whether a user set the rate.</summary>
    [ServerComputed]
    [JsonPropertyName("is_custom")]
    public bool? IsCustom { get; init; }

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
