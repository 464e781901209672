namespace MappingSync.Simulators;

/// <content>The stock value, as the valuation report tells it.</content>
public partial class RackbeatAccount
{
    /// <summary>Sets what the stock of an item is worth at the end of a day; it holds until the next day that is set.</summary>
    /// <param name="day">The day.</param>
    /// <param name="item">The item's number; the item need not exist.</param>
    /// <param name="value">The value in base currency; below 0 when more was sold than received.</param>
    public void SetStockValue(DateOnly day, string item, decimal value)
    {
        ArgumentException.ThrowIfNullOrEmpty(item);
        lock (gate)
            api.Reports.SetValue(day, item, value);
    }

    /// <summary>What the stock is worth at the end of a day, items of negative value included.</summary>
    /// <param name="day">The day.</param>
    public decimal StockValue(DateOnly day)
    {
        lock (gate)
            return api.Reports.ValuesAt(day).Sum(line => line.Value);
    }
}
