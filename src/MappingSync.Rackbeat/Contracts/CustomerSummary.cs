using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>The customer as nested in a Rackbeat document.</summary>
/// <remarks>Read-only; the card itself is read by its number.</remarks>
public sealed record CustomerSummary
{
    /// <summary>Number of the customer.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name of the customer.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Number of the customer's group.</summary>
    [JsonPropertyName("customer_group_id")]
    public int? CustomerGroupId { get; init; }

    /// <summary>The customer's group.</summary>
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("customer_group")]
    public NumberedSummary? CustomerGroup { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
