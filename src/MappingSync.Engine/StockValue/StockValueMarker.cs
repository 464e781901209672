namespace MappingSync.Engine.StockValue;

/// <summary>
/// How a stock-value voucher is told from every other entry: by a marker in its text, the only property that a draft keeps when it is
/// moved to another journal and when it is booked. The text is Danish, because the bookkeeper reads it in e-conomic's entry list and not
/// on a page of this program, and has no more than 80 of the 250 characters that a voucher's text takes.
/// </summary>
internal static class StockValueMarker
{
    /// <summary>The marker of a period.</summary>
    /// <param name="account">The id of the Rackbeat account.</param>
    /// <param name="period">The period.</param>
    public static string Of(string account, DateOnly period) => $"[RB-{account}-stock-{StockPeriods.Key(period)}]";

    /// <summary>The text of the voucher: what it is, for a person, and the marker.</summary>
    public static string Text(string account, DateOnly period) => $"Rackbeat lagerværdi {StockPeriods.Key(period)} {Of(account, period)}";
}
