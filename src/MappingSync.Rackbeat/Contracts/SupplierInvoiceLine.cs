using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A line of a supplier's invoice in Rackbeat.</summary>
/// <remarks>developer.rackbeat.com, <c>/supplier-invoices</c>.</remarks>
public sealed record SupplierInvoiceLine
{
    /// <summary>Identifier of the line.</summary>
    [ServerComputed]
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    /// <summary>Number of the item, as it is written.</summary>
    [JsonPropertyName("item_id")]
    public string? ItemId { get; init; }

    /// <summary>Number of the item, as version 0.5.4 of the API (2018) wrote it.</summary>
    [JsonPropertyName("product_id")]
    public string? ProductId { get; init; }

    /// <summary>Number of the item, as it is answered.</summary>
    [ServerComputed]
    [JsonPropertyName("child_id")]
    public string? ChildId { get; init; }

    /// <summary><c>product</c> or <c>lot</c>.</summary>
    [ServerComputed]
    [JsonPropertyName("child_type")]
    public string? ChildType { get; init; }

    /// <summary>Text of the line.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Quantity, in the item's base unit.</summary>
    [JsonPropertyName("quantity")]
    public decimal? Quantity { get; init; }

    /// <summary>Price of one unit without VAT, in the invoice's currency.</summary>
    [JsonPropertyName("line_price")]
    public decimal? LinePrice { get; init; }

    /// <summary>Number of the stock location.</summary>
    [JsonPropertyName("location_id")]
    public int? LocationId { get; init; }

    /// <summary>The stock location.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("location")]
    public NumberedSummary? Location { get; init; }

    /// <summary>Chosen variations.</summary>
    [JsonPropertyName("variations")]
    public JsonElement? Variations { get; init; }

    /// <summary>Chosen variations as text. Seen in version 0.5.4 of the API (2018).</summary>
    [ServerComputed]
    [JsonPropertyName("variations_formatted")]
    public JsonElement? VariationsFormatted { get; init; }

    /// <summary>The product with its variations. Seen in version 0.5.4 of the API (2018).</summary>
    [ServerComputed]
    [JsonPropertyName("product_variation")]
    public JsonElement? ProductVariation { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
