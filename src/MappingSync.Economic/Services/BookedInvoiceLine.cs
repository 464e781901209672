using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Economic.Services;

/// <summary>A line of a booked invoice, out of the lines of all booked invoices.</summary>
/// <remarks>apis.e-conomic.com, <c>q2capi/v5.3.0/invoices/booked/lines</c>.</remarks>
public sealed record BookedInvoiceLine
{
    /// <summary>Number of the invoice within the service. Whether it is the number that people see is not documented.</summary>
    [JsonPropertyName("documentId")]
    [ServerComputed]
    public int? DocumentId { get; init; }

    /// <summary>Number of the line, unique over all booked invoices.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; init; }

    /// <summary>Number of the line within its invoice: 1, 2, 3.</summary>
    [JsonPropertyName("userInterfaceNumber")]
    [ServerComputed]
    public int? UserInterfaceNumber { get; init; }

    /// <summary>The product, at most 25 characters.</summary>
    [JsonPropertyName("productNumber")]
    public string? ProductNumber { get; init; }

    /// <summary>Text, at most 2500 characters.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>Quantity.</summary>
    [JsonPropertyName("quantity")]
    public decimal? Quantity { get; init; }

    /// <summary>Unit.</summary>
    [JsonPropertyName("unitNumber")]
    public int? UnitNumber { get; init; }

    /// <summary>Price of one unit in the currency of the invoice.</summary>
    [JsonPropertyName("unitNetPrice")]
    public decimal? UnitNetPrice { get; init; }

    /// <summary>Cost of one unit in the currency of the invoice.</summary>
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

    /// <summary>The account that the line was booked on.</summary>
    [JsonPropertyName("bookedAccount")]
    public int? BookedAccount { get; init; }

    /// <summary>The account that it is booked on when its project is closed.</summary>
    [JsonPropertyName("projectCloseAccount")]
    public int? ProjectCloseAccount { get; init; }

    /// <summary>Whether the line was accrued; needs the Accruals module.</summary>
    [JsonPropertyName("accrue")]
    public bool? Accrue { get; init; }

    /// <summary>First day of the accrual.</summary>
    [JsonPropertyName("accrueStartDate")]
    public DateOnly? AccrueStartDate { get; init; }

    /// <summary>Last day of the accrual.</summary>
    [JsonPropertyName("accrueEndDate")]
    public DateOnly? AccrueEndDate { get; init; }

    /// <summary>VAT in percent.</summary>
    [JsonPropertyName("vatRate")]
    public decimal? VatRate { get; init; }

    /// <summary>VAT of the line.</summary>
    [JsonPropertyName("vatAmount")]
    [ServerComputed]
    public decimal? VatAmount { get; init; }

    /// <summary>Net amount of the line.</summary>
    [JsonPropertyName("totalNetAmount")]
    [ServerComputed]
    public decimal? TotalNetAmount { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
