namespace MappingSync.Mappings.Converters;

/// <summary>Exchange rates: Rackbeat's are per unit of the foreign currency, the ledger's per 100 units.</summary>
public static class ExchangeRate
{
    /// <summary>
    /// The price in base currency of 100 units of the document currency; null for the base currency, whatever rate comes with
    /// it, and when no rate is given, so that the ledger uses its own of the day.
    /// </summary>
    public static decimal? PerHundred(string? currency, decimal? rate, string baseCurrency) =>
        IsForeign(currency, baseCurrency) && rate is { } value and > 0m ? value * 100m : null;

    /// <summary>
    /// The price in base currency of one unit of the document currency; null for the base currency, whatever rate comes with it, and when
    /// no rate is given, so that Rackbeat uses its own.
    /// </summary>
    public static decimal? PerUnit(string? currency, decimal? perHundred, string baseCurrency) =>
        IsForeign(currency, baseCurrency) && perHundred is { } value and > 0m ? value / 100m : null;

    /// <summary>Whether a document is in another currency than the ledger's; one without a currency is not.</summary>
    internal static bool IsForeign(string? currency, string baseCurrency) =>
        !string.IsNullOrWhiteSpace(currency) && !string.Equals(currency.Trim(), baseCurrency, StringComparison.OrdinalIgnoreCase);
}
