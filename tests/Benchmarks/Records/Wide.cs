namespace MappingSync.Benchmarks.Records;

/// <summary>A wide record of 30 fields, as it is read.</summary>
public sealed class WideSource
{
    public int? Id { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Barcode { get; set; }

    public string? Supplier { get; set; }

    public string? SupplierCode { get; set; }

    public string? Location { get; set; }

    public string? Unit { get; set; }

    public string? Currency { get; set; }

    public string? Country { get; set; }

    public int? Group { get; set; }

    public int? Warehouse { get; set; }

    public int? Department { get; set; }

    public int? Pallet { get; set; }

    public int? LeadDays { get; set; }

    public long? Version { get; set; }

    public decimal? SalesPrice { get; set; }

    public decimal? CostPrice { get; set; }

    public decimal? RecommendedPrice { get; set; }

    public decimal? MinimumOrder { get; set; }

    public decimal? MinimumStock { get; set; }

    public decimal? InStock { get; set; }

    public decimal? Weight { get; set; }

    public decimal? Volume { get; set; }

    public bool? Active { get; set; }

    public bool? OnWeb { get; set; }

    public DateOnly? CreatedOn { get; set; }

    public DateOnly? ExpiresOn { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public DateTimeOffset? CountedAt { get; set; }
}

/// <summary>A wide record of 30 fields, as it is written.</summary>
public sealed class WideTarget
{
    public int? Id { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Barcode { get; set; }

    public string? Supplier { get; set; }

    public string? SupplierCode { get; set; }

    public string? Location { get; set; }

    public string? Unit { get; set; }

    public string? Currency { get; set; }

    public string? Country { get; set; }

    public int? Group { get; set; }

    public int? Warehouse { get; set; }

    public int? Department { get; set; }

    public int? Pallet { get; set; }

    public int? LeadDays { get; set; }

    public long? Version { get; set; }

    public decimal? SalesPrice { get; set; }

    public decimal? CostPrice { get; set; }

    public decimal? RecommendedPrice { get; set; }

    public decimal? MinimumOrder { get; set; }

    public decimal? MinimumStock { get; set; }

    public decimal? InStock { get; set; }

    public decimal? Weight { get; set; }

    public decimal? Volume { get; set; }

    public bool? Active { get; set; }

    public bool? OnWeb { get; set; }

    public DateOnly? CreatedOn { get; set; }

    public DateOnly? ExpiresOn { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public DateTimeOffset? CountedAt { get; set; }
}

/// <summary>One such record that breaks no rule of its spec.</summary>
public static class WideSample
{
    public static WideSource Source { get; } = new()
    {
        Id = 7,
        Name = "Trailer 750 kg",
        Description = "Trailer with tipping bed and spare wheel",
        Barcode = "5790000000012",
        Supplier = "Møllers Maskiner",
        SupplierCode = "MM-750",
        Location = "A-12-3",
        Unit = "stk.",
        Currency = "DKK",
        Country = "DK",
        Group = 4,
        Warehouse = 2,
        Department = 11,
        Pallet = 24,
        LeadDays = 14,
        Version = 42L,
        SalesPrice = 12500.005m,
        CostPrice = 8200.5m,
        RecommendedPrice = 13999.95m,
        MinimumOrder = 1m,
        MinimumStock = 5m,
        InStock = 17m,
        Weight = 182.5m,
        Volume = 4.2m,
        Active = true,
        OnWeb = false,
        CreatedOn = new(2026, 3, 1),
        ExpiresOn = null,
        UpdatedAt = new(2026, 11, 2, 8, 30, 0, TimeSpan.Zero),
        CountedAt = new(2026, 10, 31, 16, 5, 0, TimeSpan.Zero),
    };
}
