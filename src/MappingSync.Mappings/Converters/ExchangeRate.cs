namespace MappingSync.Mappings.Converters;

/// <summary>Exchange rates: Rackbeat's are per unit of the foreign currency, the ledger's per 100 units.</summary>
public static class ExchangeRate
{
    /// <summary>
    /// The price in base currency of 100 units of the document currency; null, so that the ledger uses its own, when no rate
    /// is given or it is 1, which is how the base currency reads.
    /// </summary>
    public static decimal? PerHundred(string? currency, decimal? rate) =>
        string.IsNullOrWhiteSpace(currency) || rate is null or 0m or 1m ? null : rate * 100m;
}
