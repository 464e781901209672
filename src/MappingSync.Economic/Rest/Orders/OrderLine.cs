using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Rest;

/// <summary>A line of a sales order. A line without a product is text alone.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/orders/drafts</c>.</remarks>
public sealed record OrderLine
{
    /// <summary>Number of the line; left out on a write.</summary>
    [JsonPropertyName("lineNumber")]
    public int? LineNumber { get; init; }

    /// <summary>Order of the line, from 1; left out on a write.</summary>
    [JsonPropertyName("sortKey")]
    public int? SortKey { get; init; }

    /// <summary>Text, at most 2500 characters; required with a product.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>Span that the amount is spread over.</summary>
    [JsonPropertyName("accrual")]
    public LineAccrual? Accrual { get; init; }

    /// <summary>Unit.</summary>
    [JsonPropertyName("unit")]
    public UnitReference? Unit { get; init; }

    /// <summary>Product; needed before quantity and price are accepted.</summary>
    [JsonPropertyName("product")]
    public ProductReference? Product { get; init; }

    /// <summary>Quantity, 2 decimals, from 0.01 according to the schema; required with a product (E04730).</summary>
    [JsonPropertyName("quantity")]
    public decimal? Quantity { get; init; }

    /// <summary>Price of one unit without VAT, in the order's currency, 2 decimals.</summary>
    [JsonPropertyName("unitNetPrice")]
    public decimal? UnitNetPrice { get; init; }

    /// <summary>Discount, in percent, 2 decimals.</summary>
    [JsonPropertyName("discountPercentage")]
    public decimal? DiscountPercentage { get; init; }

    /// <summary>Cost of one unit, in the order's currency, 2 decimals.</summary>
    [JsonPropertyName("unitCostPrice")]
    public decimal? UnitCostPrice { get; init; }

    /// <summary>Net amount of the line, in the order's currency.</summary>
    [ServerComputed]
    [JsonPropertyName("totalNetAmount")]
    public decimal? TotalNetAmount { get; init; }

    /// <summary>Margin, in the base currency.</summary>
    [ServerComputed]
    [JsonPropertyName("marginInBaseCurrency")]
    public decimal? MarginInBaseCurrency { get; init; }

    /// <summary>Margin, in percent.</summary>
    [ServerComputed]
    [JsonPropertyName("marginPercentage")]
    public decimal? MarginPercentage { get; init; }

    /// <summary>Department.</summary>
    [JsonPropertyName("departmentalDistribution")]
    public DepartmentalDistributionReference? DepartmentalDistribution { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
