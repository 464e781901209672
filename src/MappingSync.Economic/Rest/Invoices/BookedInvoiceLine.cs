using System.Text.Json;
using System.Text.Json.Serialization;

namespace MappingSync.Economic.Rest;

/// <summary>A line of a booked invoice.</summary>
/// <remarks>restdocs.e-conomic.com, <c>/invoices/booked</c>.</remarks>
public sealed record BookedInvoiceLine
{
    /// <summary>Number of the line.</summary>
    [JsonPropertyName("lineNumber")]
    public int? LineNumber { get; init; }

    /// <summary>Order of the line.</summary>
    [JsonPropertyName("sortKey")]
    public int? SortKey { get; init; }

    /// <summary>Text.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>Date of delivery.</summary>
    [JsonPropertyName("deliveryDate")]
    public DateOnly? DeliveryDate { get; init; }

    /// <summary>Quantity.</summary>
    [JsonPropertyName("quantity")]
    public decimal? Quantity { get; init; }

    /// <summary>Price of one unit without VAT, in the invoice's currency.</summary>
    [JsonPropertyName("unitNetPrice")]
    public decimal? UnitNetPrice { get; init; }

    /// <summary>Discount, in percent.</summary>
    [JsonPropertyName("discountPercentage")]
    public decimal? DiscountPercentage { get; init; }

    /// <summary>Cost of one unit, in the invoice's currency.</summary>
    [JsonPropertyName("unitCostPrice")]
    public decimal? UnitCostPrice { get; init; }

    /// <summary>VAT rate, in percent, 6 decimals.</summary>
    [JsonPropertyName("vatRate")]
    public decimal? VatRate { get; init; }

    /// <summary>VAT amount, in the invoice's currency.</summary>
    [JsonPropertyName("vatAmount")]
    public decimal? VatAmount { get; init; }

    /// <summary>Net amount, in the invoice's currency.</summary>
    [JsonPropertyName("totalNetAmount")]
    public decimal? TotalNetAmount { get; init; }

    /// <summary>Unit.</summary>
    [JsonPropertyName("unit")]
    public UnitReference? Unit { get; init; }

    /// <summary>Product.</summary>
    [JsonPropertyName("product")]
    public ProductReference? Product { get; init; }

    /// <summary>Department.</summary>
    [JsonPropertyName("departmentalDistribution")]
    public DepartmentalDistributionReference? DepartmentalDistribution { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
