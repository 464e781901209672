using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>The supplier as nested in a Rackbeat document.</summary>
/// <remarks>Read-only; the card itself is read by its number.</remarks>
public sealed record SupplierSummary
{
    /// <summary>Number of the supplier.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name of the supplier.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Name of the supplier, as its card is written.</summary>
    [JsonPropertyName("company_name")]
    public string? CompanyName { get; init; }

    /// <summary>CVR or VAT number.</summary>
    [JsonPropertyName("company_vat")]
    public string? CompanyVat { get; init; }

    /// <summary>Number of the supplier's group.</summary>
    [JsonPropertyName("supplier_group_id")]
    public int? SupplierGroupId { get; init; }

    /// <summary>The supplier's group.</summary>
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("supplier_group")]
    public NumberedSummary? SupplierGroup { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
