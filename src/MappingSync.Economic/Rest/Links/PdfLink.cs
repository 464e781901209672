using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>Address of a document as PDF.</summary>
public sealed record PdfLink
{
    /// <summary>Address of the PDF.</summary>
    [JsonPropertyName("download")]
    public string? Download { get; init; }
}
