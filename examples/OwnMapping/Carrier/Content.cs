namespace OwnMapping.Carrier;

/// <summary>One kind of goods in the parcels.</summary>
public sealed record Content
{
    /// <summary>The sender's number of the goods.</summary>
    public string? ItemCode { get; init; }

    /// <summary>What they are.</summary>
    public string? Description { get; init; }

    /// <summary>How many; at least one.</summary>
    public int? Pieces { get; init; }

    /// <summary>The weight of one, in kilograms with three decimals.</summary>
    public decimal? WeightKg { get; init; }

    /// <summary>The tariff code that customs ask for outside the EU.</summary>
    public string? TariffCode { get; init; }
}
