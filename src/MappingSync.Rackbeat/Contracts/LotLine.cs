using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A part of a bill of materials in Rackbeat.</summary>
/// <remarks>developer.rackbeat.com, <c>/lots/{number}/lines</c>.</remarks>
[Envelope("line", "lines", MayDiffer = true)]
public sealed record LotLine
{
    /// <summary>Identifier of the line.</summary>
    [ServerComputed]
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    /// <summary>Number of the part; required.</summary>
    [JsonPropertyName("product_id")]
    public string? ProductId { get; init; }

    /// <summary>Number of the stock location.</summary>
    [JsonPropertyName("location_id")]
    public int? LocationId { get; init; }

    /// <summary>The stock location.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("location")]
    public NumberedSummary? Location { get; init; }

    /// <summary>Text of the line.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>How much of the part one set needs, in its base unit; required.</summary>
    [JsonPropertyName("quantity")]
    public decimal? Quantity { get; init; }

    /// <summary>Price of one unit of the part, in the base currency.</summary>
    [ServerComputed]
    [JsonPropertyName("unit_price")]
    public decimal? UnitPrice { get; init; }

    /// <summary>Price of all units of the part, in the base currency.</summary>
    [ServerComputed]
    [JsonPropertyName("line_price")]
    public decimal? LinePrice { get; init; }

    /// <summary>Chosen variations.</summary>
    [JsonPropertyName("variations")]
    public JsonElement? Variations { get; init; }

    /// <summary>Chosen variations as text. Seen in version 0.5.4 of the API (2018).</summary>
    [ServerComputed]
    [JsonPropertyName("variations_formatted")]
    public JsonElement? VariationsFormatted { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
