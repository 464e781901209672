using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>A further unit of a product and how many base units it holds.</summary>
/// <remarks><c>/products/{number}/units</c>, as seen by others.</remarks>
[Envelope("item_unit", "item_units")]
public sealed record ItemUnit
{
    /// <summary>Number of the unit.</summary>
    [JsonPropertyName("unit")]
    public int? Unit { get; init; }

    /// <summary>Name of the unit.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Base units per unit.</summary>
    [JsonPropertyName("quantity")]
    public decimal? Quantity { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
