using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A layout as nested in a customer group.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record LayoutSummary
{
    /// <summary>Number of the layout.</summary>
    [JsonPropertyName("layoutNumber")]
    public int? LayoutNumber { get; init; }

    /// <summary>Name of the layout; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Whether the layout is deleted; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("deleted")]
    public bool? Deleted { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
