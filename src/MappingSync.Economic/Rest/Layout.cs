using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A document layout in e-conomic.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/layouts</c>.</remarks>
public sealed record Layout
{
    /// <summary>Number of the layout.</summary>
    [JsonPropertyName("layoutNumber")]
    public int? LayoutNumber { get; init; }

    /// <summary>Name, at most 250 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Whether the layout is deleted; left out means false.</summary>
    [JsonPropertyName("deleted")]
    public bool? Deleted { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
