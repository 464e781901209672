using System.Text.Json.Serialization;

namespace OwnMapping.Shop;

/// <summary>An order, as the web shop's API sends it.</summary>
public sealed record Order
{
    /// <summary>The number that the customer sees.</summary>
    [JsonPropertyName("order_no")]
    public string? OrderNo { get; init; }

    /// <summary>When it was placed.</summary>
    [JsonPropertyName("placed_at")]
    public DateTimeOffset? PlacedAt { get; init; }

    /// <summary><c>paid</c>, <c>shipped</c> or <c>delivered</c>.</summary>
    [JsonPropertyName("state")]
    public string? State { get; init; }

    /// <summary>The customer's number in the shop.</summary>
    [JsonPropertyName("customer_id")]
    public int? CustomerId { get; init; }

    /// <summary>The name of the customer.</summary>
    [JsonPropertyName("customer_name")]
    public string? CustomerName { get; init; }

    /// <summary>The customer's mail address.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>Where the goods go.</summary>
    [JsonPropertyName("ship_to")]
    public ShippingAddress? ShipTo { get; init; }

    /// <summary><c>home</c>, <c>pickup_point</c> or <c>express</c>.</summary>
    [JsonPropertyName("delivery")]
    public string? Delivery { get; init; }

    /// <summary>What the customer paid.</summary>
    [JsonPropertyName("total")]
    public decimal? Total { get; init; }

    /// <summary>The currency of the total, as three letters.</summary>
    [JsonPropertyName("currency")]
    public string? Currency { get; init; }

    /// <summary>A word of the customer to the driver.</summary>
    [JsonPropertyName("driver_note")]
    public string? DriverNote { get; init; }

    /// <summary>What the shop's staff wrote to each other.</summary>
    [JsonPropertyName("internal_note")]
    public string? InternalNote { get; init; }

    /// <summary>Where the parcel can be followed.</summary>
    [JsonPropertyName("tracking_no")]
    public string? TrackingNo { get; init; }

    /// <summary>What was ordered.</summary>
    [JsonPropertyName("lines")]
    public IReadOnlyList<OrderLine>? Lines { get; init; }
}
