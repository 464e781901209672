using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A product group as the REST surface shows it; it is written through the services.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/product-groups</c>.</remarks>
public sealed record ProductGroup
{
    /// <summary>Number of the group.</summary>
    [JsonPropertyName("productGroupNumber")]
    public int? ProductGroupNumber { get; init; }

    /// <summary>Name, 1 to 50 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Address of the sales account per VAT zone.</summary>
    [JsonPropertyName("salesAccounts")]
    public string? SalesAccounts { get; init; }

    /// <summary>Address of the group's products.</summary>
    [JsonPropertyName("products")]
    public string? Products { get; init; }

    /// <summary>Whether it is a stock group.</summary>
    [JsonPropertyName("inventoryEnabled")]
    public bool? InventoryEnabled { get; init; }

    /// <summary>Accrual account; with it, lines may have accrual dates.</summary>
    [JsonPropertyName("accrual")]
    public Account? Accrual { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
