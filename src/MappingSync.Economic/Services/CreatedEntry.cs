using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>What the answer to the creation of an entry in a journal holds: the number alone.</summary>
public sealed record CreatedEntry
{
    /// <summary>The number.</summary>
    [JsonPropertyName("entryNumber")]
    public int? EntryNumber { get; init; }
}
