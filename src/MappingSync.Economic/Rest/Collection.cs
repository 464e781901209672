using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>A page of a list on the REST surface.</summary>
/// <typeparam name="T">The contract of the records.</typeparam>
public sealed record Collection<T>
    where T : class
{
    /// <summary>The records of the page.</summary>
    [JsonPropertyName("collection")]
    public IReadOnlyList<T>? Records { get; init; }

    /// <summary>Where the page stands in the list.</summary>
    [JsonPropertyName("pagination")]
    public Pagination? Pagination { get; init; }
}
