using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>A period of an accounting year, with both its locks.</summary>
/// <remarks>apis.e-conomic.com, <c>accountingyearsapi/v2.0.1/accountingYears/periods</c>.</remarks>
public sealed record AccountingPeriod
{
    /// <summary>Number.</summary>
    [JsonPropertyName("periodNumber")]
    public int? PeriodNumber { get; init; }

    /// <summary>The accounting year.</summary>
    [JsonPropertyName("year")]
    public string? Year { get; init; }

    /// <summary>First day.</summary>
    [JsonPropertyName("dateFrom")]
    public DateOnly? DateFrom { get; init; }

    /// <summary>Last day.</summary>
    [JsonPropertyName("dateTo")]
    public DateOnly? DateTo { get; init; }

    /// <summary>Whether the period is closed.</summary>
    [JsonPropertyName("isClosed")]
    public bool? IsClosed { get; init; }

    /// <summary>Whether the period is barred, so that postings in it are refused although it is open.</summary>
    [JsonPropertyName("isBarred")]
    public bool? IsBarred { get; init; }

    /// <summary>Version of the record; mandatory in PUT, a stale one is refused with 409.</summary>
    [JsonPropertyName("objectVersion")]
    public string? ObjectVersion { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
