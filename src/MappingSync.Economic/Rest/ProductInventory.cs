using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Stock figures of a product; only with the Inventory module.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/products</c>.</remarks>
public sealed record ProductInventory
{
    /// <summary>Quantity free to sell.</summary>
    [ServerComputed]
    [JsonPropertyName("available")]
    public decimal? Available { get; init; }

    /// <summary>Quantity in stock.</summary>
    [ServerComputed]
    [JsonPropertyName("inStock")]
    public decimal? InStock { get; init; }

    /// <summary>Quantity in customers' orders.</summary>
    [ServerComputed]
    [JsonPropertyName("orderedByCustomers")]
    public decimal? OrderedByCustomers { get; init; }

    /// <summary>Quantity on its way in.</summary>
    [ServerComputed]
    [JsonPropertyName("orderedFromSuppliers")]
    public decimal? OrderedFromSuppliers { get; init; }

    /// <summary>Volume of the package, 2 decimals.</summary>
    [JsonPropertyName("packageVolume")]
    public decimal? PackageVolume { get; init; }

    /// <summary>Gross weight.</summary>
    [ServerComputed]
    [JsonPropertyName("grossWeight")]
    public decimal? GrossWeight { get; init; }

    /// <summary>Net weight.</summary>
    [ServerComputed]
    [JsonPropertyName("netWeight")]
    public decimal? NetWeight { get; init; }

    /// <summary>Expected cost, in the base currency, 2 decimals; required with the module.</summary>
    [JsonPropertyName("recommendedCostPrice")]
    public decimal? RecommendedCostPrice { get; init; }

    /// <summary>When the figures last changed; lists only.</summary>
    [ServerComputed]
    [JsonPropertyName("inventoryLastUpdated")]
    public DateTimeOffset? InventoryLastUpdated { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
