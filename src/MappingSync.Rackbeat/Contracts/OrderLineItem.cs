using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>The item as nested in a Rackbeat order line.</summary>
/// <remarks>Read-only; the item itself is read by its number.</remarks>
public sealed record OrderLineItem
{
    /// <summary>Number of the item.</summary>
    [JsonPropertyName("number")]
    public string? Number { get; init; }

    /// <summary>Name of the item.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Barcode.</summary>
    [JsonPropertyName("barcode")]
    public string? Barcode { get; init; }

    /// <summary>Group of the item.</summary>
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("group")]
    public NumberedSummary? Group { get; init; }

    /// <summary>Usual supplier of the item.</summary>
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("default_supplier")]
    public NumberedSummary? DefaultSupplier { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
