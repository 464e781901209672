using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>Weight and measures of a Rackbeat item.</summary>
/// <remarks>Two decimals; a unit is required as soon as a value is sent.</remarks>
public sealed record ProductPhysical
{
    /// <summary>Weight, in <see cref="WeightUnit" />.</summary>
    [JsonPropertyName("weight")]
    public decimal? Weight { get; init; }

    /// <summary>Unit of the weight.</summary>
    [JsonPropertyName("weight_unit")]
    public string? WeightUnit { get; init; }

    /// <summary>Height, in <see cref="SizeUnit" />.</summary>
    [JsonPropertyName("height")]
    public decimal? Height { get; init; }

    /// <summary>Width, in <see cref="SizeUnit" />.</summary>
    [JsonPropertyName("width")]
    public decimal? Width { get; init; }

    /// <summary>Depth, in <see cref="SizeUnit" />.</summary>
    [JsonPropertyName("depth")]
    public decimal? Depth { get; init; }

    /// <summary>Unit of the measures.</summary>
    [JsonPropertyName("size_unit")]
    public string? SizeUnit { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
