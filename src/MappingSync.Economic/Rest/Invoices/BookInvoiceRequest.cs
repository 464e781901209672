using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>The request that books a draft invoice.</summary>
/// <remarks>restdocs.e-conomic.com, <c>POST /invoices/booked</c>.</remarks>
public sealed record BookInvoiceRequest
{
    /// <summary>The draft; required.</summary>
    [JsonPropertyName("draftInvoice")]
    public DraftInvoiceReference? DraftInvoice { get; init; }

    /// <summary>Number that the booked invoice shall have; left out, the ledger assigns the next.</summary>
    [JsonPropertyName("bookWithNumber")]
    public int? BookWithNumber { get; init; }

    /// <summary><c>none</c>, <c>ean</c> or <c>Email</c>; left out, nothing is sent.</summary>
    [JsonPropertyName("sendBy")]
    public string? SendBy { get; init; }
}
