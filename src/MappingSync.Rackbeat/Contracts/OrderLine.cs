using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A line of a Rackbeat sales order.</summary>
/// <remarks>developer.rackbeat.com, <c>/orders/{number}/lines</c>.</remarks>
public sealed record OrderLine
{
    /// <summary>Identifier of the line.</summary>
    [ServerComputed]
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    /// <summary>Number of the item on a write; required. Answers name the item in <c>child_id</c>.</summary>
    [JsonPropertyName("item_id")]
    public string? ItemId { get; init; }

    /// <summary>Number of the item in an answer.</summary>
    [ServerComputed]
    [JsonPropertyName("child_id")]
    public string? ChildId { get; init; }

    /// <summary><c>product</c> or <c>lot</c>.</summary>
    [ServerComputed]
    [JsonPropertyName("child_type")]
    public string? ChildType { get; init; }

    /// <summary>The item.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<OrderLineItem>))]
    [JsonPropertyName("item")]
    public OrderLineItem? Item { get; init; }

    /// <summary>Text of the line; the item's name when it is left out.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Quantity, in the item's base unit.</summary>
    [JsonPropertyName("quantity")]
    public decimal? Quantity { get; init; }

    /// <summary>How much of it is shipped.</summary>
    [ServerComputed]
    [JsonPropertyName("quantity_shipped")]
    public decimal? QuantityShipped { get; init; }

    /// <summary>Price of one unit without VAT, in the order's currency; the item's sales price when it is left out.</summary>
    [JsonPropertyName("line_price")]
    public decimal? LinePrice { get; init; }

    /// <summary>Discount, in percent.</summary>
    [JsonPropertyName("discount_percentage")]
    public decimal? DiscountPercentage { get; init; }

    /// <summary>VAT rate, in percent; that of the item's group in the order's zone when it is left out.</summary>
    [JsonPropertyName("vat_percentage")]
    public decimal? VatPercentage { get; init; }

    /// <summary>Number of the stock location.</summary>
    [JsonPropertyName("location_id")]
    public int? LocationId { get; init; }

    /// <summary>The stock location.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("location")]
    public NumberedSummary? Location { get; init; }

    /// <summary>Unit of the item.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("unit")]
    public NumberedSummary? Unit { get; init; }

    /// <summary>Date of delivery of the line.</summary>
    [JsonPropertyName("delivery_date")]
    public DateOnly? DeliveryDate { get; init; }

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
