using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>An accounting year; it spans 1 to 18 months.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/accounting-years</c>.</remarks>
public sealed record AccountingYear
{
    /// <summary>First day.</summary>
    [JsonPropertyName("fromDate")]
    public DateOnly? FromDate { get; init; }

    /// <summary>Last day.</summary>
    [JsonPropertyName("toDate")]
    public DateOnly? ToDate { get; init; }

    /// <summary>Whether the year is closed: nothing can be posted in it.</summary>
    [JsonPropertyName("closed")]
    public bool? Closed { get; init; }

    /// <summary>Key, as the agreement spells it: <c>2026</c>, <c>2026a</c> or <c>2026/2027</c>; to be read, never built.</summary>
    [JsonPropertyName("year")]
    public string? Year { get; init; }

    /// <summary>Address of its periods.</summary>
    [JsonPropertyName("periods")]
    public string? Periods { get; init; }

    /// <summary>Address of its booked entries.</summary>
    [JsonPropertyName("entries")]
    public string? Entries { get; init; }

    /// <summary>Address of its totals.</summary>
    [JsonPropertyName("totals")]
    public string? Totals { get; init; }

    /// <summary>Address of its vouchers; not documented.</summary>
    [JsonPropertyName("vouchers")]
    public string? Vouchers { get; init; }

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
