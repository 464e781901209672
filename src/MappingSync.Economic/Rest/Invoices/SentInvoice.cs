using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>What became of a booked invoice that was sent electronically.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/invoices/sent</c>.</remarks>
public sealed record SentInvoice
{
    /// <summary>Number of the sending.</summary>
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    /// <summary>The invoice.</summary>
    [JsonPropertyName("invoice")]
    public BookedInvoiceReference? Invoice { get; init; }

    /// <summary>How far it came; values are not documented.</summary>
    [JsonPropertyName("status")]
    public string? Status { get; init; }

    /// <summary><c>mobilePay</c> or <c>ean</c>.</summary>
    [JsonPropertyName("sendBy")]
    public string? SendBy { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("creationDate")]
    public DateOnly? CreationDate { get; init; }

    /// <summary>Who made it.</summary>
    [JsonPropertyName("createdBy")]
    public string? CreatedBy { get; init; }

    /// <summary>Who it went to.</summary>
    [JsonPropertyName("recipient")]
    public SentInvoiceRecipient? Recipient { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
