using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A product in e-conomic.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/products</c>. A PUT replaces the product.</remarks>
public sealed record Product
{
    /// <summary>Number, 1 to 25 characters; required; encode it in paths with <see cref="EconomicPath" />.</summary>
    [JsonPropertyName("productNumber")]
    public string? ProductNumber { get; init; }

    /// <summary>Name, 1 to 300 characters; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Description, at most 500 characters.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>Sales price without VAT, in the base currency, 2 decimals.</summary>
    [JsonPropertyName("salesPrice")]
    public decimal? SalesPrice { get; init; }

    /// <summary>Recommended retail price, in the base currency, 2 decimals.</summary>
    [JsonPropertyName("recommendedPrice")]
    public decimal? RecommendedPrice { get; init; }

    /// <summary>Cost, in the base currency, 2 decimals; ignored with the Inventory module.</summary>
    [JsonPropertyName("costPrice")]
    public decimal? CostPrice { get; init; }

    /// <summary>Barcode, at most 50 characters.</summary>
    [JsonPropertyName("barCode")]
    public string? BarCode { get; init; }

    /// <summary>Whether sale is barred (E06600); left out means false.</summary>
    [JsonPropertyName("barred")]
    public bool? Barred { get; init; }

    /// <summary>Product group; required.</summary>
    [JsonPropertyName("productGroup")]
    public ProductGroupReference? ProductGroup { get; init; }

    /// <summary>Unit.</summary>
    [JsonPropertyName("unit")]
    public UnitReference? Unit { get; init; }

    /// <summary>Department.</summary>
    [JsonPropertyName("departmentalDistribution")]
    public DepartmentalDistributionReference? DepartmentalDistribution { get; init; }

    /// <summary>Stock figures; only with the Inventory module.</summary>
    [JsonPropertyName("inventory")]
    public ProductInventory? Inventory { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    [ServerComputed]
    [JsonPropertyName("lastUpdated")]
    public DateTimeOffset? LastUpdated { get; init; }

    /// <summary>Addresses of the invoices.</summary>
    [ServerComputed]
    [JsonPropertyName("invoices")]
    public InvoiceLinks? Invoices { get; init; }

    /// <summary>Addresses of the prices.</summary>
    [ServerComputed]
    [JsonPropertyName("pricing")]
    public ProductPricing? Pricing { get; init; }

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
