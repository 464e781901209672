using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>The sales price of a product in a currency other than the base currency.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/products/:productNumber/pricing/currency-specific-sales-prices</c>.</remarks>
public sealed record CurrencyPrice
{
    /// <summary>Price, 2 decimals; required.</summary>
    [JsonPropertyName("price")]
    public decimal? Price { get; init; }

    /// <summary>The currency; required, the key.</summary>
    [JsonPropertyName("currency")]
    public CurrencyReference? Currency { get; init; }

    /// <summary>The product; the address decides.</summary>
    [JsonPropertyName("product")]
    public ProductReference? Product { get; init; }

    /// <summary>What can be done with the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("metaData")]
    public JsonElement? MetaData { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
