namespace MappingSync.Benchmarks.Records;

/// <summary>A record with lines, as it is read.</summary>
public sealed class OrderSource
{
    public int? Number { get; set; }

    public string? Customer { get; set; }

    public DateOnly? OrderedOn { get; set; }

    public string? Currency { get; set; }

    public string? Note { get; set; }

    public IReadOnlyList<OrderSourceLine>? Lines { get; set; }
}

/// <summary>A line of the record, as it is read.</summary>
public sealed class OrderSourceLine
{
    public int? Row { get; set; }

    public string? Product { get; set; }

    public string? Text { get; set; }

    public decimal? Quantity { get; set; }

    public decimal? Price { get; set; }

    public decimal? Discount { get; set; }
}

/// <summary>A record with lines, as it is written.</summary>
public sealed class OrderTarget
{
    public int? Number { get; set; }

    public string? Customer { get; set; }

    public DateOnly? OrderedOn { get; set; }

    public string? Currency { get; set; }

    public string? Note { get; set; }

    public IReadOnlyList<OrderTargetLine>? Lines { get; set; }
}

/// <summary>A line of the record, as it is written.</summary>
public sealed class OrderTargetLine
{
    public int? Row { get; set; }

    public string? Product { get; set; }

    public string? Text { get; set; }

    public decimal? Quantity { get; set; }

    public decimal? Price { get; set; }

    public decimal? Discount { get; set; }
}

/// <summary>One such record with 20 lines that breaks no rule of its spec.</summary>
public static class OrderSample
{
    public static OrderSource Source { get; } = new()
    {
        Number = 20007,
        Customer = "Møllers Maskiner",
        OrderedOn = new(2026, 11, 2),
        Currency = "DKK",
        Note = "Delivered to the yard behind the house",
        Lines = [.. Enumerable.Range(1, 20).Select(static row => new OrderSourceLine
        {
            Row = row,
            Product = "A-100" + row,
            Text = "Trailer with tipping bed",
            Quantity = row,
            Price = 12.505m * row,
            Discount = row % 5,
        })],
    };
}
