namespace MappingSync.Economic;

/// <content>Years made, single periods, entries and totals of a period or of one account.</content>
public sealed partial class EconomicClient
{
    /// <summary>Creates an accounting year from bytes made by <see cref="EconomicBody" />, with its first and last day. It cannot be undone.</summary>
    public Task<Rest.AccountingYear> PostAccountingYearAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default) =>
        WriteAsync(body, content => periods.PostAccountingYear(content, RequiredKey(idempotencyKey), cancellationToken));

    /// <summary>Reads a period of an accounting year; null when it does not exist.</summary>
    public Task<Rest.AccountingPeriod?> GetAccountingPeriodAsync(string year, int periodNumber, CancellationToken cancellationToken = default)
    {
        var (key, period) = (YearKey(year), Key(periodNumber));
        return FindAsync(() => periods.GetAccountingPeriod(key, period, cancellationToken));
    }

    /// <summary>Reads all booked entries of a period that the filter lets through.</summary>
    public IAsyncEnumerable<Rest.Entry> ListPeriodEntriesAsync(string year, int periodNumber, EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default)
    {
        var (key, period) = (YearKey(year), Key(periodNumber));
        return PagesAsync(
            (page, token) => periods.ListPeriodEntries(key, period, filter?.ToString(), sort, page, PageSize, token),
            periods.FollowPeriodEntries,
            static record => record.EntryNumber,
            cancellationToken);
    }

    /// <summary>Reads all totals of the accounts in an accounting year.</summary>
    public IAsyncEnumerable<Rest.AccountTotal> ListAccountTotalsAsync(string year, CancellationToken cancellationToken = default)
    {
        var key = YearKey(year);
        return PagesAsync(
            (page, token) => periods.ListAccountTotals(key, page, PageSize, token),
            periods.FollowAccountTotals,
            static record => record.Account?.AccountNumber,
            cancellationToken);
    }

    /// <summary>Reads all totals of the accounts in a period.</summary>
    public IAsyncEnumerable<Rest.AccountTotal> ListPeriodTotalsAsync(string year, int periodNumber, CancellationToken cancellationToken = default)
    {
        var (key, period) = (YearKey(year), Key(periodNumber));
        return PagesAsync(
            (page, token) => periods.ListPeriodTotals(key, period, page, PageSize, token),
            periods.FollowPeriodTotals,
            static record => record.Account?.AccountNumber,
            cancellationToken);
    }

    /// <summary>Reads all booked entries of an account in an accounting year that the filter lets through.</summary>
    public IAsyncEnumerable<Rest.Entry> ListAccountEntriesAsync(int accountNumber, string year, EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default)
    {
        var (account, key) = (Key(accountNumber), YearKey(year));
        return PagesAsync(
            (page, token) => periods.ListAccountEntries(account, key, filter?.ToString(), sort, page, PageSize, token),
            periods.FollowAccountEntries,
            static record => record.EntryNumber,
            cancellationToken);
    }
}
