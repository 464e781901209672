using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>The answer to the removal of draft invoices.</summary>
/// <remarks>restdocs.e-conomic.com, <c>DELETE /invoices/drafts/:number</c>.</remarks>
public sealed record DeletedDrafts
{
    /// <summary>What was done.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; init; }

    /// <summary>How many drafts were removed.</summary>
    [JsonPropertyName("deletedCount")]
    public int? DeletedCount { get; init; }

    /// <summary>The removed drafts.</summary>
    [JsonPropertyName("deletedItems")]
    public IReadOnlyList<DraftInvoiceReference>? DeletedItems { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
