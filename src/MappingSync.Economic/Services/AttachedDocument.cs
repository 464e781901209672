using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>The document that is attached to a voucher, be it in a journal or booked.</summary>
/// <remarks>apis.e-conomic.com, <c>documentsapi/v4.0.1/AttachedDocuments</c>.</remarks>
public sealed record AttachedDocument
{
    /// <summary>Number; set by the server.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Note, at most 250 characters.</summary>
    [JsonPropertyName("note")]
    public string? Note { get; init; }

    /// <summary>Number of pages.</summary>
    [JsonPropertyName("pageCount")]
    public int? PageCount { get; init; }

    /// <summary>The voucher, 1 to 999999999; required.</summary>
    [JsonPropertyName("voucherNumber")]
    public int? VoucherNumber { get; init; }

    /// <summary>Accounting year of the voucher, at most 11 characters, for example <c>2026/2027</c>; required.</summary>
    [JsonPropertyName("accountingYear")]
    public string? AccountingYear { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
