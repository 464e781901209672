using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>The span that the amount of a line is spread over.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/invoices</c>. The product group must have an accrual account.</remarks>
public sealed record LineAccrual
{
    /// <summary>First day.</summary>
    [JsonPropertyName("startDate")]
    public DateOnly? StartDate { get; init; }

    /// <summary>Last day.</summary>
    [JsonPropertyName("endDate")]
    public DateOnly? EndDate { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
