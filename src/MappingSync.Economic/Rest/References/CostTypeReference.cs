using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Names a cost type; needs the Project module.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record CostTypeReference
{
    /// <summary>Number of the cost type, 1 to 999999999.</summary>
    [JsonPropertyName("costTypeNumber")]
    public int? CostTypeNumber { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
