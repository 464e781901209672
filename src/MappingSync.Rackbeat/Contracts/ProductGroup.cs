using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>A group of items in Rackbeat.</summary>
/// <remarks>developer.rackbeat.com, <c>/product-groups</c>. Rackbeat holds no ledger account for it.</remarks>
[Envelope("product_group", "product_groups")]
public sealed record ProductGroup
{
    /// <summary>Number of the group.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Name; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Whether items of the group are stocked; required.</summary>
    [JsonPropertyName("has_inventory")]
    public bool? HasInventory { get; init; }

    /// <summary>Whether items of the group can be sold.</summary>
    [JsonPropertyName("is_sellable")]
    public bool? IsSellable { get; init; }

    /// <summary>Whether extra costs are spread over the items.</summary>
    [JsonPropertyName("should_spread_cost")]
    public bool? ShouldSpreadCost { get; init; }

    /// <summary>VAT rate at home, in percent.</summary>
    [JsonPropertyName("vat_domestic")]
    public decimal? VatDomestic { get; init; }

    /// <summary>VAT rate in the EU, in percent.</summary>
    [JsonPropertyName("vat_eu")]
    public decimal? VatEu { get; init; }

    /// <summary>VAT rate abroad, in percent.</summary>
    [JsonPropertyName("vat_abroad")]
    public decimal? VatAbroad { get; init; }

    /// <summary>VAT rate at home without VAT, in percent.</summary>
    [JsonPropertyName("vat_domestic_exempt")]
    public decimal? VatDomesticExempt { get; init; }

    /// <summary>How many items the group has.</summary>
    [ServerComputed]
    [JsonPropertyName("num_products")]
    public int? NumProducts { get; init; }

    /// <summary>Whether the group is only a draft.</summary>
    [ServerComputed]
    [JsonPropertyName("is_draft")]
    public bool? IsDraft { get; init; }

    /// <summary>When it was made.</summary>
    [ServerComputed]
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    [ServerComputed]
    [JsonPropertyName("updated_at")]
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
