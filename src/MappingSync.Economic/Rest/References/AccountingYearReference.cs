using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Names an accounting year.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record AccountingYearReference
{
    /// <summary>The year as the agreement spells it: <c>2026</c>, <c>2026a</c> or <c>2026/2027</c>.</summary>
    [JsonPropertyName("year")]
    public string? Year { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
