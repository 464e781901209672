namespace MappingSync.Engine.Settings;

/// <summary>How the stock value is posted in e-conomic.</summary>
public sealed record StockValueSettings
{
    /// <summary>When it is posted (<c>every</c>), in the runner's time zone.</summary>
    public StockValueSchedule Every { get; init; } = StockValueSchedule.Off;

    /// <summary>The starting point (<c>from</c>): no period that ends before it is posted. Must be set unless <see cref="Every"/> is off.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The number of the journal that takes the voucher (<c>journal</c>), 1 or more; must accept finance vouchers.</summary>
    public int? Journal { get; init; }

    /// <summary>The number of the stock account (<c>account</c>), 1 or more; used by nothing else.</summary>
    public int? Account { get; init; }

    /// <summary>The number of the contra account (<c>contra-account</c>), 1 or more; normally cost of goods.</summary>
    public int? ContraAccount { get; init; }

    /// <summary>Whether the voucher is booked (<c>book</c>); otherwise it is a draft in the journal.</summary>
    public bool Book { get; init; }

    /// <summary>Whether items with a negative stock value count (<c>negatives</c>).</summary>
    public NegativeStock Negatives { get; init; } = NegativeStock.Include;
}
