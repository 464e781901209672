using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A note on a document in Rackbeat; users see it beside the document.</summary>
/// <remarks>developer.rackbeat.com, <c>/customer-invoices/{number}/notes</c>. What its text is called is not documented: <c>note</c> was written, <c>note_text</c> was read.</remarks>
[Envelope("note", "notes", MayDiffer = true)]
public sealed record Note
{
    /// <summary>Identifier of the note.</summary>
    [ServerComputed]
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    /// <summary>The text, as it is written.</summary>
    [JsonPropertyName("note")]
    public string? Text { get; init; }

    /// <summary>The text, as answers have named it.</summary>
    [ServerComputed]
    [JsonPropertyName("note_text")]
    public string? NoteText { get; init; }

    /// <summary>When it was made.</summary>
    [ServerComputed]
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    [ServerComputed]
    [JsonPropertyName("updated_at")]
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
