using System.Text.Json.Serialization;

namespace MappingSync.Economic.Services;

/// <summary>The request that books the entries of a journal within some days.</summary>
/// <remarks>apis.e-conomic.com, <c>POST journalsapi/v15.0.0/journals/:journalNumber/bookWithDateInterval</c>.</remarks>
public sealed record BookIntervalRequest
{
    /// <summary>First day.</summary>
    [JsonPropertyName("fromDate")]
    public DateOnly? FromDate { get; init; }

    /// <summary>Last day.</summary>
    [JsonPropertyName("toDate")]
    public DateOnly? ToDate { get; init; }
}
