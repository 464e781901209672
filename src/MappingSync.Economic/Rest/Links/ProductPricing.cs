using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>Addresses of the prices of a product.</summary>
public sealed record ProductPricing
{
    /// <summary>Prices in other currencies.</summary>
    [JsonPropertyName("currencySpecificSalesPrices")]
    public string? CurrencySpecificSalesPrices { get; init; }
}
