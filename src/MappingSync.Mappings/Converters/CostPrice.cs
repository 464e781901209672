namespace MappingSync.Mappings.Converters;

/// <summary>Cost prices: Rackbeat's are in base currency, the ledger's invoice lines in the currency of the document.</summary>
public static class CostPrice
{
    /// <summary>The cost price in document currency. The rate is base currency per unit; none, 0 or 1 leaves the price as it is.</summary>
    public static decimal? InDocumentCurrency(decimal? cost, decimal? rate) =>
        rate is null or 0m or 1m ? cost : cost / rate;
}
