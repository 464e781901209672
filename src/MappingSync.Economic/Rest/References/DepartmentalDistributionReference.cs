using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Names a departmental distribution or a single department.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record DepartmentalDistributionReference
{
    /// <summary>Number of the distribution, from 1.</summary>
    [JsonPropertyName("departmentalDistributionNumber")]
    public int? DepartmentalDistributionNumber { get; init; }

    /// <summary><c>department</c> or <c>distribution</c>.</summary>
    [JsonPropertyName("distributionType")]
    public string? DistributionType { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
