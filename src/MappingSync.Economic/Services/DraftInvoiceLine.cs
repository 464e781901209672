using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Services;

/// <summary>A line of a draft invoice, out of the lines of all draft invoices.</summary>
/// <remarks>apis.e-conomic.com, <c>q2capi/v5.3.0/invoices/drafts/lines</c>.</remarks>
public sealed record DraftInvoiceLine
{
    /// <summary>Number of the draft within the service; not the number that people see.</summary>
    [JsonPropertyName("documentId")]
    [ServerComputed]
    public int? DocumentId { get; init; }

    /// <summary>The number that people see and the REST surface uses.</summary>
    [JsonPropertyName("draftInvoiceNumber")]
    public int? DraftInvoiceNumber { get; init; }

    /// <summary>Number of the line, unique over all drafts; ignored in POST.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Number of the line within its draft: 1, 2, 3; <c>lineNumber</c> on the REST surface.</summary>
    [JsonPropertyName("userInterfaceNumber")]
    [ServerComputed]
    public int? UserInterfaceNumber { get; init; }

    /// <summary>The product, at most 25 characters; null on a line of text alone.</summary>
    [JsonPropertyName("productNumber")]
    public string? ProductNumber { get; init; }

    /// <summary>Text, at most 2500 characters; needed when there is a product.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>Quantity; needed when there is a product, and not 0.</summary>
    [JsonPropertyName("quantity")]
    public decimal? Quantity { get; init; }

    /// <summary>Unit.</summary>
    [JsonPropertyName("unitNumber")]
    public int? UnitNumber { get; init; }

    /// <summary>Price of one unit in the currency of the draft.</summary>
    [JsonPropertyName("unitNetPrice")]
    public decimal? UnitNetPrice { get; init; }

    /// <summary>Cost of one unit in the currency of the draft.</summary>
    [JsonPropertyName("unitCostPrice")]
    public decimal? UnitCostPrice { get; init; }

    /// <summary>Discount in percent.</summary>
    [JsonPropertyName("discountPercentage")]
    public decimal? DiscountPercentage { get; init; }

    /// <summary>Recommended price of one unit.</summary>
    [JsonPropertyName("recommendedPrice")]
    public decimal? RecommendedPrice { get; init; }

    /// <summary>Department; needs the Dimension module.</summary>
    [JsonPropertyName("departmentNumber")]
    public int? DepartmentNumber { get; init; }

    /// <summary>Second quantity; needs the Dimension module.</summary>
    [JsonPropertyName("quantity2")]
    public decimal? Quantity2 { get; init; }

    /// <summary>Second unit; needs the Dimension module.</summary>
    [JsonPropertyName("unit2Number")]
    public int? Unit2Number { get; init; }

    /// <summary>Whether the line is accrued; needs the Accruals module.</summary>
    [JsonPropertyName("accrue")]
    public bool? Accrue { get; init; }

    /// <summary>First day of the accrual.</summary>
    [JsonPropertyName("accrueStartDate")]
    public DateOnly? AccrueStartDate { get; init; }

    /// <summary>Last day of the accrual.</summary>
    [JsonPropertyName("accrueEndDate")]
    public DateOnly? AccrueEndDate { get; init; }

    /// <summary>Margin in the base currency.</summary>
    [JsonPropertyName("marginInBaseCurrency")]
    [ServerComputed]
    public decimal? MarginInBaseCurrency { get; init; }

    /// <summary>Margin in percent.</summary>
    [JsonPropertyName("marginPercentage")]
    [ServerComputed]
    public decimal? MarginPercentage { get; init; }

    /// <summary>Net amount of the line.</summary>
    [JsonPropertyName("totalNetAmount")]
    [ServerComputed]
    public decimal? TotalNetAmount { get; init; }

    /// <summary>Version of the record; mandatory in PUT, a stale one is refused with 409.</summary>
    [JsonPropertyName("objectVersion")]
    public string? ObjectVersion { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
