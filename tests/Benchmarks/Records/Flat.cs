namespace MappingSync.Benchmarks.Records;

/// <summary>A flat record of 10 fields, as it is read.</summary>
public sealed class FlatSource
{
    public int? Id { get; set; }

    public string? Name { get; set; }

    public string? Note { get; set; }

    public string? Code { get; set; }

    public decimal? Price { get; set; }

    public decimal? Quantity { get; set; }

    public bool? Active { get; set; }

    public DateOnly? CreatedOn { get; set; }

    public long? Version { get; set; }

    public int? Group { get; set; }
}

/// <summary>A flat record of 10 fields, as it is written.</summary>
public sealed class FlatTarget
{
    public int? Id { get; set; }

    public string? Name { get; set; }

    public string? Note { get; set; }

    public string? Code { get; set; }

    public decimal? Price { get; set; }

    public decimal? Quantity { get; set; }

    public bool? Active { get; set; }

    public DateOnly? CreatedOn { get; set; }

    public long? Version { get; set; }

    public int? Group { get; set; }
}

/// <summary>One such record that breaks no rule of its spec.</summary>
public static class FlatSample
{
    public static FlatSource Source { get; } = new()
    {
        Id = 7,
        Name = "Møllers Maskiner",
        Note = "Delivered to the yard behind the house",
        Code = "A-1007",
        Price = 12500.005m,
        Quantity = 3m,
        Active = true,
        CreatedOn = new(2026, 3, 1),
        Version = 42L,
        Group = 4,
    };
}
