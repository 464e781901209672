namespace MappingSync.Mappings.Converters;

/// <summary>Cost prices: Rackbeat's are in base currency, the ledger's invoice lines in the currency of the document.</summary>
public static class CostPrice
{
    /// <summary>
    /// The cost price in document currency. The rate is base currency per unit. In a foreign currency without a rate there is
    /// none: the price in base currency would be a wrong one.
    /// </summary>
    public static decimal? InDocumentCurrency(decimal? cost, string? currency, decimal? rate, string baseCurrency) =>
        !ExchangeRate.IsForeign(currency, baseCurrency) ? cost : rate is { } value and > 0m ? cost / value : null;
}
