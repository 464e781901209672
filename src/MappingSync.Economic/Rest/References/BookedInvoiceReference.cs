using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Names a booked invoice.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record BookedInvoiceReference
{
    /// <summary>Number of the invoice, from 1.</summary>
    [JsonPropertyName("bookedInvoiceNumber")]
    public int? BookedInvoiceNumber { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
