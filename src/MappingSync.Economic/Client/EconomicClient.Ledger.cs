namespace MappingSync.Economic;

/// <content>Accounting years, their periods, and what is booked in them.</content>
public sealed partial class EconomicClient
{
    /// <summary>Reads an accounting year by its key, for example <c>2026/2027</c>; null when it does not exist.</summary>
    public Task<Rest.AccountingYear?> GetAccountingYearAsync(string year, CancellationToken cancellationToken = default)
    {
        var key = YearKey(year);
        return FindAsync(() => ledger.GetAccountingYear(key, cancellationToken));
    }

    /// <summary>Reads all accounting years that the filter lets through.</summary>
    public IAsyncEnumerable<Rest.AccountingYear> ListAccountingYearsAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => ledger.ListAccountingYears(filter?.ToString(), sort, page, PageSize, token),
            ledger.FollowAccountingYears,
            static record => record.Year,
            cancellationToken);

    /// <summary>Reads the periods of an accounting year. They show whether they are closed, not whether they are barred.</summary>
    public IAsyncEnumerable<Rest.AccountingPeriod> ListAccountingPeriodsAsync(string year, EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default)
    {
        var key = YearKey(year);
        return PagesAsync(
            (page, token) => ledger.ListAccountingPeriods(key, filter?.ToString(), sort, page, PageSize, token),
            ledger.FollowAccountingPeriods,
            static record => record.PeriodNumber,
            cancellationToken);
    }

    /// <summary>Reads the periods of all accounting years with both their locks: closed and barred.</summary>
    public IAsyncEnumerable<Services.AccountingPeriod> ListServicesAccountingPeriodsAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CursorAsync(
            (cursor, token) => ledgerServices.ListAccountingPeriods(filter?.ToString(), cursor, token),
            static record => record.PeriodNumber is null || record.DateFrom is null ? null : (record.Year, record.PeriodNumber, record.DateFrom),
            cancellationToken);

    /// <summary>Reads the booked entries of one accounting year that the filter lets through.</summary>
    public IAsyncEnumerable<Rest.Entry> ListEntriesAsync(string year, EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default)
    {
        var key = YearKey(year);
        return PagesAsync(
            (page, token) => ledger.ListEntries(key, filter?.ToString(), sort, page, PageSize, token),
            ledger.FollowEntries,
            static record => record.EntryNumber,
            cancellationToken);
    }

    /// <summary>
    /// Reads the booked entries of all accounting years that the filter lets through, for example those of one <c>accountNumber</c> with
    /// <c>date</c> up to a day. Among them are the balances that a new year takes over from the one before (type 8): whoever adds up
    /// several years counts them twice.
    /// </summary>
    public IAsyncEnumerable<Services.BookedEntry> ListBookedEntriesAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CursorAsync((cursor, token) => ledgerServices.ListBookedEntries(filter?.ToString(), cursor, token), static record => record.EntryNumber, cancellationToken);
}
