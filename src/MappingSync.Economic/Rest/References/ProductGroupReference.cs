using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>Names a product group.</summary>
/// <remarks>On a write only the number is sent, or <c>self</c> when there is no number.</remarks>
[Reference]
public sealed record ProductGroupReference
{
    /// <summary>Number of the product group.</summary>
    [JsonPropertyName("productGroupNumber")]
    public int? ProductGroupNumber { get; init; }

    /// <summary>Name of the group; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Whether it is a stock group; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("inventoryEnabled")]
    public bool? InventoryEnabled { get; init; }

    /// <summary>Address of its sales accounts; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("salesAccounts")]
    public string? SalesAccounts { get; init; }

    /// <summary>Address of its products; answer only.</summary>
    [ServerComputed]
    [JsonPropertyName("products")]
    public string? Products { get; init; }

    /// <summary>Account of accruals; answer only, and only when the group accrues.</summary>
    [ServerComputed]
    [JsonPropertyName("accrual")]
    public Account? Accrual { get; init; }

    /// <summary>Address of the resource.</summary>
    [JsonPropertyName("self")]
    public string? Self { get; init; }
}
