namespace MappingSync.Mappings;

/// <summary>The difference between the stock's value in Rackbeat and what is booked of it, as one entry of a finance voucher; the source of the spec <c>stock-value</c>.</summary>
/// <param name="Date">The last day of the period.</param>
/// <param name="Amount">In the base currency with two decimals; above 0 debits the stock account.</param>
/// <param name="Account">The stock account, 1 or more.</param>
/// <param name="ContraAccount">The contra account, 1 or more.</param>
/// <param name="Text">The text with the marker by which the entry is found again, at most 250 characters.</param>
/// <param name="Currency">The ledger's base currency, an ISO code.</param>
public sealed record StockValuePosting(DateOnly Date, decimal Amount, int Account, int ContraAccount, string Text, string Currency);
