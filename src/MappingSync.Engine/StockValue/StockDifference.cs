namespace MappingSync.Engine.StockValue;

/// <summary>The difference between the stock's value and what is booked of it, both at the end of the period.</summary>
/// <param name="Value">Rackbeat's value.</param>
/// <param name="Booked">The balance of the stock account.</param>
/// <param name="Posting">Where the difference is to go.</param>
internal sealed record StockDifference(decimal Value, decimal Booked, StockPosting Posting)
{
    private const int Decimals = 2;

    /// <summary>The amount of the voucher; 0 when there is nothing to post.</summary>
    public decimal Amount => decimal.Round(Value - Booked, Decimals, MidpointRounding.AwayFromZero);

    /// <summary>The figures for the audit trail.</summary>
    public override string ToString() => $"value {StockValueTexts.Amount(Value)} - booked {StockValueTexts.Amount(Booked)} = {StockValueTexts.Amount(Amount)}";
}
