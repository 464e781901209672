using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A period of an accounting year, usually a month.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/accounting-years/:year/periods</c>.</remarks>
public sealed record AccountingPeriod
{
    /// <summary>Number, from 1.</summary>
    [JsonPropertyName("periodNumber")]
    public int? PeriodNumber { get; init; }

    /// <summary>The year.</summary>
    [JsonPropertyName("accountingYear")]
    public AccountingYearReference? AccountingYear { get; init; }

    /// <summary>First day.</summary>
    [JsonPropertyName("fromDate")]
    public DateOnly? FromDate { get; init; }

    /// <summary>Last day.</summary>
    [JsonPropertyName("toDate")]
    public DateOnly? ToDate { get; init; }

    /// <summary>Whether the period is closed. Whether it is barred, a lock of its own, is known to the services only.</summary>
    [JsonPropertyName("closed")]
    public bool? Closed { get; init; }

    /// <summary>Address of its booked entries.</summary>
    [JsonPropertyName("entries")]
    public string? Entries { get; init; }

    /// <summary>Address of its totals.</summary>
    [JsonPropertyName("totals")]
    public string? Totals { get; init; }

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
