using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>The request that books entries of a journal.</summary>
/// <remarks>apis.e-conomic.com, <c>POST journalsapi/v15.0.0/journals/:journalNumber/bookdraftentries</c>.</remarks>
public sealed record BookEntriesRequest
{
    /// <summary>Numbers of the entries; at least one.</summary>
    [JsonPropertyName("entryNumbers")]
    public IReadOnlyList<int>? EntryNumbers { get; init; }
}
