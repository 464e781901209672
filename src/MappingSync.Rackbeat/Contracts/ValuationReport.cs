using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>The finance stock value of the account at the end of a day, as a whole or item by item.</summary>
/// <remarks>developer.rackbeat.com, <c>/reports/valuation</c> and <c>/reports/valuation/total</c>.</remarks>
public sealed record ValuationReport
{
    /// <summary>The items; not in the total alone.</summary>
    [JsonPropertyName("lineables")]
    public IReadOnlyList<ValuationLine>? Lineables { get; init; }

    /// <summary>The value of all items, in the base currency.</summary>
    [JsonPropertyName("total_value")]
    public decimal? TotalValue { get; init; }

    /// <summary>Another name under which the value has been seen.</summary>
    [JsonPropertyName("value")]
    public decimal? Value { get; init; }

    /// <summary>Another name under which the value has been seen.</summary>
    [JsonPropertyName("total")]
    public decimal? Total { get; init; }

    /// <summary>How many pages the items have; not known to be sent.</summary>
    [JsonPropertyName("pages")]
    public int? Pages { get; init; }

    /// <summary>Properties that the answer has and this contract does not.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
