using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A department, or shares of several; this is what other records refer to.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/departmental-distributions</c>. Read only.</remarks>
public sealed record DepartmentalDistribution
{
    /// <summary>Number, from 1.</summary>
    [JsonPropertyName("departmentalDistributionNumber")]
    public int? DepartmentalDistributionNumber { get; init; }

    /// <summary>Name, at most 250 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Whether it can no longer be used.</summary>
    [JsonPropertyName("barred")]
    public bool? Barred { get; init; }

    /// <summary><c>department</c> for one department, <c>distribution</c> for shares.</summary>
    [JsonPropertyName("distributionType")]
    public string? DistributionType { get; init; }

    /// <summary>The departments with their shares.</summary>
    [JsonPropertyName("distributions")]
    public IReadOnlyList<DepartmentShare>? Distributions { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
