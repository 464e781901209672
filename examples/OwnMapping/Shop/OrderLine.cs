using System.Text.Json.Serialization;

namespace OwnMapping.Shop;

/// <summary>One line of an order.</summary>
public sealed record OrderLine
{
    /// <summary>The article's number.</summary>
    [JsonPropertyName("sku")]
    public string? Sku { get; init; }

    /// <summary>The article's name.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; init; }

    /// <summary>How many.</summary>
    [JsonPropertyName("quantity")]
    public int? Quantity { get; init; }

    /// <summary>The weight of one, in grams.</summary>
    [JsonPropertyName("weight_grams")]
    public int? WeightGrams { get; init; }

    /// <summary>The price of one.</summary>
    [JsonPropertyName("price")]
    public decimal? Price { get; init; }
}
