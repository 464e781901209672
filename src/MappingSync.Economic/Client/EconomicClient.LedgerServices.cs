namespace MappingSync.Economic;

/// <content>The ledger in the services: years and periods, entries written one by one or together, booking of journals.</content>
public sealed partial class EconomicClient
{
    // The service gives no more than these: 100 records a page, the first 10,000.
    private const int ServicesPageSize = 100;
    private const int ServicesPages = 100;

    /// <summary>Reads a period with both its locks by its number over all accounting years; null when it does not exist.</summary>
    public Task<Services.AccountingPeriod?> GetServicesAccountingPeriodAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindAsync(() => ledgerServices.GetAccountingPeriod(key, cancellationToken));
    }

    /// <summary>Reads an accounting year by its key, for example <c>2026/2027</c>; null when it does not exist.</summary>
    public Task<Services.AccountingYear?> GetServicesAccountingYearAsync(string year, CancellationToken cancellationToken = default)
    {
        var key = ServicesYearKey(year);
        return FindAsync(() => ledgerServices.GetAccountingYear(key, cancellationToken));
    }

    /// <summary>Reads all accounting years that the filter lets through, by their keys.</summary>
    public IAsyncEnumerable<Services.AccountingYear> ListServicesAccountingYearsAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CountedAsync(
            (page, token) => ledgerServices.PageAccountingYears(filter?.ToString(), "year", page, ServicesPageSize, token),
            static record => record.Year,
            cancellationToken);

    /// <summary>Reads all journals as the journals service shows them. They cannot be filtered: the server fails on it.</summary>
    public IAsyncEnumerable<Services.Journal> ListServicesJournalsAsync(CancellationToken cancellationToken = default) =>
        CursorAsync(ledgerServices.ListJournals, static record => record.Number, cancellationToken);

    /// <summary>Puts an entry into a journal from bytes made by <see cref="EconomicBody" />; answers its number.</summary>
    public async Task<int> PostDraftEntryAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        var made = await WriteAsync(body, content => ledgerServices.PostDraftEntry(content, RequiredKey(idempotencyKey), cancellationToken));
        return made.EntryNumber ?? throw Empty(nameof(Services.CreatedEntry), Http.ApiErrorKind.UnknownOutcome);
    }

    /// <summary>
    /// Puts up to 500 entries into journals from bytes made by <see cref="EconomicBody" />, all or none; answers their numbers in the
    /// order of the request.
    /// </summary>
    public async Task<IReadOnlyList<int>> PostDraftEntriesAsync(ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        var made = await WriteAsync(body, content => ledgerServices.PostDraftEntries(content, RequiredKey(idempotencyKey), cancellationToken));
        return made.EntryNumbers is { Count: > 0 } numbers ? numbers : throw Empty(nameof(Services.CreatedEntries), Http.ApiErrorKind.UnknownOutcome);
    }

    /// <summary>
    /// Replaces an entry of a journal; it cannot move to another journal, and a version that is no longer the newest is refused with code
    /// <c>UpdateConflict</c>. A body without its number throws before a call is made.
    /// </summary>
    public Task PutDraftEntryAsync(ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default) =>
        ReplaceAsync(body, "entryNumber", content => ledgerServices.PutDraftEntry(content, OptionalKey(idempotencyKey), cancellationToken));

    /// <summary>Replaces up to 500 entries, all or none.</summary>
    public Task PutDraftEntriesAsync(ReadOnlyMemory<byte> body, string? idempotencyKey = null, CancellationToken cancellationToken = default) =>
        SendAsync(body, content => ledgerServices.PutDraftEntries(content, OptionalKey(idempotencyKey), cancellationToken));

    /// <summary>Removes an entry of any journal; 0 or less throws before a call is made.</summary>
    public Task DeleteDraftEntryAsync(int entryNumber, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var key = Key(entryNumber);
        return RemoveAsync(() => ledgerServices.DeleteDraftEntry(key, OptionalKey(idempotencyKey), cancellationToken));
    }

    /// <summary>
    /// Books everything in a journal, also what others put there; <see cref="BookDraftEntriesAsync" /> books chosen entries alone. The
    /// answer is empty.
    /// </summary>
    public async Task BookJournalAsync(int journalNumber, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        using var response = await ledgerServices.BookJournal(Key(journalNumber), RequiredKey(idempotencyKey), cancellationToken);
    }

    /// <summary>
    /// Books everything in a journal that is dated within some days, also what others put there. The bytes are those of a
    /// <see cref="Services.BookIntervalRequest" />. The answer is empty.
    /// </summary>
    public Task BookJournalIntervalAsync(int journalNumber, ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        var journal = Key(journalNumber);
        return SendAsync(body, content => ledgerServices.BookJournalInterval(journal, content, RequiredKey(idempotencyKey), cancellationToken));
    }
}
