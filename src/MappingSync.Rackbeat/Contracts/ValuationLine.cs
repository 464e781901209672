using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>The stock value of one item.</summary>
/// <remarks>developer.rackbeat.com, <c>/reports/valuation</c>.</remarks>
public sealed record ValuationLine
{
    /// <summary>Number of the item.</summary>
    [JsonPropertyName("number")]
    public string? Number { get; init; }

    /// <summary>Name of the item.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Its value, in the base currency; below 0 when more was sold than received.</summary>
    [JsonPropertyName("value")]
    public decimal? Value { get; init; }

    /// <summary>Properties that the answer has and this contract does not.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
