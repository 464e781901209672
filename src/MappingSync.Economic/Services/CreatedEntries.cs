using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>What the answer to the creation of several entries in a journal holds.</summary>
public sealed record CreatedEntries
{
    /// <summary>Their numbers, in the order of the request.</summary>
    [JsonPropertyName("entryNumbers")]
    public IReadOnlyList<int>? EntryNumbers { get; init; }
}
