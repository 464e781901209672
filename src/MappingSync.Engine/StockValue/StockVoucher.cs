using System.Globalization;
using MappingSync.Economic.Rest;
using MappingSync.Mappings;

namespace MappingSync.Engine.StockValue;

/// <summary>
/// What a stock-value voucher says. Kept by the ledger as a line of text when the voucher is sent, so that a draft which says something
/// else is known to have been changed.
/// </summary>
/// <param name="Journal">The journal that it is in.</param>
/// <param name="Date">The last day of its period.</param>
/// <param name="Amount">In the base currency with two decimals; above 0 debits the stock account.</param>
/// <param name="Account">The stock account.</param>
/// <param name="ContraAccount">The contra account.</param>
/// <param name="Text">Its text, with the marker.</param>
internal sealed record StockVoucher(int Journal, DateOnly Date, decimal Amount, int Account, int ContraAccount, string Text)
{
    private const char Separator = '|';
    private const int Parts = 6;

    /// <summary>The voucher as an entry of a journal shows it; null when the entry lacks something that a voucher has.</summary>
    public static StockVoucher? Of(int journal, JournalEntry entry) => entry is
    {
        Date: { } date,
        Amount: { } amount,
        Account.AccountNumber: { } account,
        ContraAccount.AccountNumber: { } contra,
        Text: { } text,
    }
        ? new StockVoucher(journal, date, amount, account, contra, text)
        : null;

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static StockVoucher? Parse(string? stored)
    {
        var parts = (stored ?? "").Split(Separator, Parts);
        return parts.Length == Parts
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var journal)
            && StockPeriods.Parse(parts[1]) is { } date
            && decimal.TryParse(parts[2], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var account)
            && int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var contra)
            ? new StockVoucher(journal, date, amount, account, contra, parts[5])
            : null;
    }

    /// <summary>The voucher as it is sent.</summary>
    /// <param name="year">The accounting year that its date lies in.</param>
    /// <param name="currency">The base currency.</param>
    public Voucher ToSend(string year, string currency) => new()
    {
        AccountingYear = new() { Year = year },
        Journal = new() { JournalNumber = Journal },
        Entries = new()
        {
            FinanceVouchers = [StockValueMapping.Push(new StockValuePosting(Date, Amount, Account, ContraAccount, Text, currency))],
        },
    };

    /// <inheritdoc />
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Journal}{Separator}{StockPeriods.Key(Date)}{Separator}{Amount:0.00}{Separator}{Account}{Separator}{ContraAccount}{Separator}{Text}");
}
