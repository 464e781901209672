using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>Where a page stands in a list. Source: restdocs.e-conomic.com, pagination.</summary>
public sealed record Pagination
{
    /// <summary>How many pages come before this one.</summary>
    [JsonPropertyName("skipPages")]
    public int? SkipPages { get; init; }

    /// <summary>How many records a page has, at most 1000.</summary>
    [JsonPropertyName("pageSize")]
    public int? PageSize { get; init; }

    /// <summary>How many records the filter lets through.</summary>
    [JsonPropertyName("results")]
    public int? Results { get; init; }

    /// <summary>Address of the next page; missing on the last.</summary>
    [JsonPropertyName("nextPage")]
    public string? NextPage { get; init; }
}
