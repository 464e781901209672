using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>What was booked on an account within a year or a period.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/accounting-years/:accountingYear/totals</c>.</remarks>
public sealed record AccountTotal
{
    /// <summary>The account.</summary>
    [JsonPropertyName("account")]
    public AccountReference? Account { get; init; }

    /// <summary>Sum of the entries in the base currency.</summary>
    [JsonPropertyName("totalInBaseCurrency")]
    public decimal? TotalInBaseCurrency { get; init; }

    /// <summary>First day.</summary>
    [JsonPropertyName("fromDate")]
    public DateOnly? FromDate { get; init; }

    /// <summary>Last day.</summary>
    [JsonPropertyName("toDate")]
    public DateOnly? ToDate { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
