using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>A page of a list of a service; the list ends with the page that has no cursor.</summary>
/// <typeparam name="T">The contract of the records.</typeparam>
public sealed record CursorPage<T>
    where T : class
{
    /// <summary>The records of the page.</summary>
    [JsonPropertyName("items")]
    public IReadOnlyList<T>? Items { get; init; }

    /// <summary>What to ask for the next page with; missing on the last.</summary>
    [JsonPropertyName("cursor")]
    public string? Cursor { get; init; }
}
