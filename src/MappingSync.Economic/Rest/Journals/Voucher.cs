using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A voucher in a journal, not yet booked.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/journals/:journalNumber/vouchers</c>.</remarks>
public sealed record Voucher
{
    /// <summary>The accounting year; required.</summary>
    [JsonPropertyName("accountingYear")]
    public AccountingYearReference? AccountingYear { get; init; }

    /// <summary>The journal. A person may move the voucher to another, and it gets another number there.</summary>
    [JsonPropertyName("journal")]
    public JournalReference? Journal { get; init; }

    /// <summary>Number within the year, 1 to 999999999; left out, the server gives one.</summary>
    [JsonPropertyName("voucherNumber")]
    public int? VoucherNumber { get; init; }

    /// <summary>The entries.</summary>
    [JsonPropertyName("entries")]
    public VoucherEntries? Entries { get; init; }

    /// <summary>Address of the attachment.</summary>
    [ServerComputed]
    [JsonPropertyName("attachment")]
    public string? Attachment { get; init; }

    /// <summary>What can be done with the resource.</summary>
    [JsonPropertyName("metaData")]
    public JsonElement? MetaData { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
