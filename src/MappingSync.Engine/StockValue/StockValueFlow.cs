namespace MappingSync.Engine.StockValue;

/// <summary>How the flow of the stock value is called in the ledger.</summary>
internal static class StockValueFlow
{
    public const string FlowName = "stock-value.push";

    public const string Kind = "stock-value";
}
