using Refit;

namespace MappingSync.Economic.Services;

/// <summary>
/// The ledger in e-conomic's services as HTTP calls: barred periods, entries of all years, booking. <see cref="EconomicClient" /> is what
/// other code uses. Source: the OpenAPI documents of apis.e-conomic.com.
/// </summary>
public interface IEconomicLedgerServicesApi
{
    /// <summary>Reads a page of periods of all accounting years; a null cursor begins the list.</summary>
    [Get("/accountingyearsapi/v2.0.1/accountingYears/periods")]
    Task<CursorPage<AccountingPeriod>> ListAccountingPeriods(string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Reads a period by its number over all accounting years.</summary>
    [Get("/accountingyearsapi/v2.0.1/accountingYears/periods/{number}")]
    Task<AccountingPeriod> GetAccountingPeriod(int number, CancellationToken cancellationToken);

    /// <summary>Reads an accounting year; its key must already be encoded with <see cref="EconomicPath" />, as on the REST surface.</summary>
    [Get("/accountingyearsapi/v2.0.1/AccountingYears/{year}")]
    Task<AccountingYear> GetAccountingYear([Encoded] string year, CancellationToken cancellationToken);

    /// <summary>Reads a page of accounting years, counted from 0; this list has no cursor.</summary>
    [Get("/accountingyearsapi/v2.0.1/AccountingYears/paged")]
    Task<IReadOnlyList<AccountingYear>> PageAccountingYears(string? filter, string? sort, [AliasAs("skipPages")] int skipPages, [AliasAs("pageSize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads a page of booked entries of all accounting years; a null cursor begins the list.</summary>
    [Get("/bookedEntriesapi/v4.0.0/booked-entries")]
    Task<CursorPage<BookedEntry>> ListBookedEntries(string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Reads a journal.</summary>
    [Get("/journalsapi/v15.0.0/journals/{number}")]
    Task<Journal> GetJournal(int number, CancellationToken cancellationToken);

    /// <summary>Reads a page of journals; a null cursor begins the list. A filter makes the server fail.</summary>
    [Get("/journalsapi/v15.0.0/journals")]
    Task<CursorPage<Journal>> ListJournals(string? cursor, CancellationToken cancellationToken);

    /// <summary>Reads an entry of any journal.</summary>
    [Get("/journalsapi/v15.0.0/draft-entries/{entryNumber}")]
    Task<DraftEntry> GetDraftEntry(int entryNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of the entries of all journals; a null cursor begins the list.</summary>
    [Get("/journalsapi/v15.0.0/draft-entries")]
    Task<CursorPage<DraftEntry>> ListDraftEntries(string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Books entries of a journal; the answer is empty.</summary>
    [Post("/journalsapi/v15.0.0/journals/{journalNumber}/bookdraftentries")]
    Task<HttpResponseMessage> BookDraftEntries(int journalNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Books all entries of a journal; the answer is empty.</summary>
    [Post("/journalsapi/v15.0.0/journals/{journalNumber}/book")]
    Task<HttpResponseMessage> BookJournal(int journalNumber, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Books the entries of a journal within some days; the answer is empty.</summary>
    [Post("/journalsapi/v15.0.0/journals/{journalNumber}/bookWithDateInterval")]
    Task<HttpResponseMessage> BookJournalInterval(int journalNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Puts an entry into a journal; the answer holds only its number.</summary>
    [Post("/journalsapi/v15.0.0/draft-entries")]
    Task<CreatedEntry> PostDraftEntry([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Puts up to 500 entries into journals, all or none; the answer holds their numbers.</summary>
    [Post("/journalsapi/v15.0.0/draft-entries/bulk")]
    Task<CreatedEntries> PostDraftEntries([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces an entry of a journal; its number and the version that was read are in the body.</summary>
    [Put("/journalsapi/v15.0.0/draft-entries")]
    Task<HttpResponseMessage> PutDraftEntry([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces up to 500 entries, all or none.</summary>
    [Put("/journalsapi/v15.0.0/draft-entries/bulk")]
    Task<HttpResponseMessage> PutDraftEntries([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Removes an entry of any journal; the answer is empty.</summary>
    [Delete("/journalsapi/v15.0.0/draft-entries/{entryNumber}")]
    Task<HttpResponseMessage> DeleteDraftEntry(int entryNumber, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);
}
