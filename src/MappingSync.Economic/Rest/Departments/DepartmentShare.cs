using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>The share of a department.</summary>
public sealed record DepartmentShare
{
    /// <summary>Percent, 0 to 100.</summary>
    [JsonPropertyName("percentage")]
    public decimal? Percentage { get; init; }

    /// <summary>The department.</summary>
    [JsonPropertyName("department")]
    public DepartmentReference? Department { get; init; }
}
