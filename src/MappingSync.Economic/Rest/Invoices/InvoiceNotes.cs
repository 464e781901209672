using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>The texts above the lines of an invoice.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/invoices</c>.</remarks>
public sealed record InvoiceNotes
{
    /// <summary>Heading, at most 250 characters.</summary>
    [JsonPropertyName("heading")]
    public string? Heading { get; init; }

    /// <summary>First text, at most 1000 characters.</summary>
    [JsonPropertyName("textLine1")]
    public string? TextLine1 { get; init; }

    /// <summary>Second text, at most 1000 characters.</summary>
    [JsonPropertyName("textLine2")]
    public string? TextLine2 { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
