using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Names a draft invoice.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record DraftInvoiceReference
{
    /// <summary>Number of the draft, 1 to 999999999.</summary>
    [JsonPropertyName("draftInvoiceNumber")]
    public int? DraftInvoiceNumber { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
