using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Rackbeat;

/// <summary>The item as nested in a Rackbeat invoice line.</summary>
/// <remarks>Read-only; the item itself is read by its number.</remarks>
public sealed record CustomerInvoiceLineItem
{
    /// <summary>Number of the item.</summary>
    [JsonPropertyName("number")]
    public string? Number { get; init; }

    /// <summary>The number as it may stand in an address.</summary>
    [JsonPropertyName("urlfriendly_number")]
    public string? UrlfriendlyNumber { get; init; }

    /// <summary>Name of the item.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary><c>product</c>, or <c>lot</c> for a bill of materials.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>The item's group.</summary>
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("group")]
    public NumberedSummary? Group { get; init; }

    /// <summary>The supplier whom the item is usually bought from.</summary>
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("default_supplier")]
    public NumberedSummary? DefaultSupplier { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
