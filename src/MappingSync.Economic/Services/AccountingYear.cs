using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Services;

/// <summary>An accounting year.</summary>
/// <remarks>apis.e-conomic.com, <c>accountingyearsapi/v2.0.1/AccountingYears</c>.</remarks>
public sealed record AccountingYear
{
    /// <summary>Key, for example <c>2026</c> or <c>2026/2027</c>.</summary>
    [JsonPropertyName("year")]
    [ServerComputed]
    public string? Year { get; init; }

    /// <summary>First day; required.</summary>
    [JsonPropertyName("dateFrom")]
    public DateOnly? DateFrom { get; init; }

    /// <summary>Last day; required.</summary>
    [JsonPropertyName("dateTo")]
    public DateOnly? DateTo { get; init; }

    /// <summary>Whether the year is closed; required.</summary>
    [JsonPropertyName("isClosed")]
    public bool? IsClosed { get; init; }

    /// <summary>Version of the record; mandatory in PUT, a stale one is refused with 409.</summary>
    [JsonPropertyName("objectVersion")]
    public string? ObjectVersion { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
