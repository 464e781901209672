using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>Entries that are written together, all or none.</summary>
/// <remarks>apis.e-conomic.com, <c>POST, PUT journalsapi/v15.0.0/draft-entries/bulk</c>.</remarks>
public sealed record DraftEntries
{
    /// <summary>The entries, at most 500.</summary>
    [JsonPropertyName("entries")]
    public IReadOnlyList<DraftEntry>? Entries { get; init; }
}
