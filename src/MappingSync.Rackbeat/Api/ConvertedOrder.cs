using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>The answer to an order that was made into an invoice.</summary>
public sealed record ConvertedOrder
{
    /// <summary>Number of the invoice.</summary>
    [JsonPropertyName("invoice_id")]
    public int? InvoiceId { get; init; }
}
