using System.Text.Json;
using System.Text.Json.Serialization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <summary>An item (product) in Rackbeat.</summary>
/// <remarks>developer.rackbeat.com, <c>/products</c>. Its number is a text; letters, spaces, <c>/</c> and <c>#</c> occur.</remarks>
[Envelope("product", "products")]
public sealed record Product
{
    /// <summary>Internal identifier; often empty.</summary>
    [ServerComputed]
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    /// <summary>Number; required.</summary>
    [JsonPropertyName("number")]
    public string? Number { get; init; }

    /// <summary>The number as it may stand in an address.</summary>
    [ServerComputed]
    [JsonPropertyName("urlfriendly_number")]
    public string? UrlfriendlyNumber { get; init; }

    /// <summary><c>product</c>, or <c>lot</c> for a bill of materials.</summary>
    [ServerComputed]
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>Name; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Description.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>Barcode.</summary>
    [JsonPropertyName("barcode")]
    public string? Barcode { get; init; }

    /// <summary>Number of the item group; required.</summary>
    [JsonPropertyName("group_id")]
    public int? GroupId { get; init; }

    /// <summary>The item group.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<ProductGroupSummary>))]
    [JsonPropertyName("group")]
    public ProductGroupSummary? Group { get; init; }

    /// <summary>Sales price without VAT, in the base currency.</summary>
    [JsonPropertyName("sales_price")]
    public decimal? SalesPrice { get; init; }

    /// <summary>Recommended retail price, in the base currency.</summary>
    [JsonPropertyName("recommended_sales_price")]
    public decimal? RecommendedSalesPrice { get; init; }

    /// <summary>Computed profit.</summary>
    [ServerComputed]
    [JsonPropertyName("sales_profit")]
    public decimal? SalesProfit { get; init; }

    /// <summary>Computed actual cost, in the base currency.</summary>
    [ServerComputed]
    [JsonPropertyName("cost_price")]
    public decimal? CostPrice { get; init; }

    /// <summary>Expected cost, in the base currency.</summary>
    [JsonPropertyName("recommended_cost_price")]
    public decimal? RecommendedCostPrice { get; init; }

    /// <summary>Addition to the cost, in percent.</summary>
    [JsonPropertyName("cost_addition_percentage")]
    public decimal? CostAdditionPercentage { get; init; }

    /// <summary>Addition to the cost, in the base currency.</summary>
    [JsonPropertyName("extra_cost")]
    public decimal? ExtraCost { get; init; }

    /// <summary>Number of the category. Seen in version 0.5.4 of the API (2018).</summary>
    [JsonPropertyName("product_category")]
    public int? ProductCategory { get; init; }

    /// <summary>Number of the unit.</summary>
    [JsonPropertyName("unit_id")]
    public int? UnitId { get; init; }

    /// <summary>The unit.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("unit")]
    public NumberedSummary? Unit { get; init; }

    /// <summary>Number of the department; only accounts connected to e-conomic have it.</summary>
    [JsonPropertyName("department_id")]
    public int? DepartmentId { get; init; }

    /// <summary>The department.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("department")]
    public NumberedSummary? Department { get; init; }

    /// <summary>Discount group; a number or an object.</summary>
    [JsonPropertyName("discount_group")]
    public JsonElement? DiscountGroup { get; init; }

    /// <summary>Number of the usual supplier.</summary>
    [JsonPropertyName("default_supplier_id")]
    public int? DefaultSupplierId { get; init; }

    /// <summary>The usual supplier.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("default_supplier")]
    public NumberedSummary? DefaultSupplier { get; init; }

    /// <summary>Number of the usual location.</summary>
    [JsonPropertyName("default_location_id")]
    public int? DefaultLocationId { get; init; }

    /// <summary>The usual location.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<NumberedSummary>))]
    [JsonPropertyName("default_location")]
    public NumberedSummary? DefaultLocation { get; init; }

    /// <summary>The supplier's own number of the item.</summary>
    [JsonPropertyName("supplier_product_number")]
    public string? SupplierProductNumber { get; init; }

    /// <summary>Least quantity to purchase.</summary>
    [JsonPropertyName("min_order")]
    public decimal? MinOrder { get; init; }

    /// <summary>Least quantity to sell.</summary>
    [JsonPropertyName("min_sales")]
    public decimal? MinSales { get; init; }

    /// <summary>Least quantity in stock.</summary>
    [JsonPropertyName("min_stock")]
    public decimal? MinStock { get; init; }

    /// <summary>Quantity in stock.</summary>
    [ServerComputed]
    [JsonPropertyName("stock_quantity")]
    public decimal? StockQuantity { get; init; }

    /// <summary>Quantity in customers' orders.</summary>
    [ServerComputed]
    [JsonPropertyName("in_order_quantity")]
    public decimal? InOrderQuantity { get; init; }

    /// <summary>Quantity free to sell.</summary>
    [ServerComputed]
    [JsonPropertyName("available_quantity")]
    public decimal? AvailableQuantity { get; init; }

    /// <summary>Quantity on its way in.</summary>
    [ServerComputed]
    [JsonPropertyName("purchased_quantity")]
    public decimal? PurchasedQuantity { get; init; }

    /// <summary>Quantity bound in production.</summary>
    [ServerComputed]
    [JsonPropertyName("used_in_production_quantity")]
    public decimal? UsedInProductionQuantity { get; init; }

    /// <summary>Whether the item is barred; invoices with a barred item are refused.</summary>
    [JsonPropertyName("is_barred")]
    public bool? IsBarred { get; init; }

    /// <summary>Whether the item is stocked; follows its group.</summary>
    [ServerComputed]
    [JsonPropertyName("inventory_enabled")]
    public bool? InventoryEnabled { get; init; }

    /// <summary>Whether the item can become a bill of materials.</summary>
    [JsonPropertyName("is_convertable")]
    public bool? IsConvertable { get; init; }

    /// <summary>Whether received items are inspected.</summary>
    [JsonPropertyName("should_assure_quality")]
    public bool? ShouldAssureQuality { get; init; }

    /// <summary>Weight and measures.</summary>
    [JsonConverter(typeof(EmptyArrayAsNullConverter<ProductPhysical>))]
    [JsonPropertyName("physical")]
    public ProductPhysical? Physical { get; init; }

    /// <summary>Serial numbers.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<SerialNumberSettings>))]
    [JsonPropertyName("serial_numbers")]
    public SerialNumberSettings? SerialNumbers { get; init; }

    /// <summary>Batches.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<BatchControlSettings>))]
    [JsonPropertyName("batch_control")]
    public BatchControlSettings? BatchControl { get; init; }

    /// <summary>Intrastat code.</summary>
    [JsonPropertyName("goods_code")]
    public string? GoodsCode { get; init; }

    /// <summary>Country of origin for Intrastat.</summary>
    [JsonPropertyName("country_code")]
    public string? CountryCode { get; init; }

    /// <summary>Address of the picture.</summary>
    [ServerComputed]
    [JsonPropertyName("picture_url")]
    public string? PictureUrl { get; init; }

    /// <summary>The picture in four sizes.</summary>
    [ServerComputed]
    [JsonConverter(typeof(SummaryConverter<ProductPictures>))]
    [JsonPropertyName("pictures")]
    public ProductPictures? Pictures { get; init; }

    /// <summary>Address to fetch a new picture from; write only.</summary>
    [JsonPropertyName("image_url")]
    public string? ImageUrl { get; init; }

    /// <summary>Address of a data sheet.</summary>
    [JsonPropertyName("pdf_url")]
    public string? PdfUrl { get; init; }

    /// <summary>Number of the variation.</summary>
    [JsonPropertyName("variation_id")]
    public JsonElement? VariationId { get; init; }

    /// <summary>The variation.</summary>
    [ServerComputed]
    [JsonPropertyName("variation")]
    public JsonElement? Variation { get; init; }

    /// <summary>Values of custom fields.</summary>
    [ServerComputed]
    [JsonPropertyName("metadata")]
    public JsonElement? Metadata { get; init; }

    /// <summary>Whether it is only a draft. Seen in version 0.5.4 of the API (2018).</summary>
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

    /// <summary>When it was deleted.</summary>
    [ServerComputed]
    [JsonPropertyName("deleted_at")]
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>Address of the resource.</summary>
    [ServerComputed]
    [JsonPropertyName("self")]
    public string? Self { get; init; }

    /// <summary>Properties that the answer has and this contract does not; they are sent back unchanged on a write.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
