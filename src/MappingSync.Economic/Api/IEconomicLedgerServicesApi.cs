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

    /// <summary>Reads a page of booked entries of all accounting years; a null cursor begins the list.</summary>
    [Get("/bookedEntriesapi/v4.0.0/booked-entries")]
    Task<CursorPage<BookedEntry>> ListBookedEntries(string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Reads a journal.</summary>
    [Get("/journalsapi/v15.0.0/journals/{number}")]
    Task<Journal> GetJournal(int number, CancellationToken cancellationToken);

    /// <summary>Reads an entry of any journal.</summary>
    [Get("/journalsapi/v15.0.0/draft-entries/{entryNumber}")]
    Task<DraftEntry> GetDraftEntry(int entryNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of the entries of all journals; a null cursor begins the list.</summary>
    [Get("/journalsapi/v15.0.0/draft-entries")]
    Task<CursorPage<DraftEntry>> ListDraftEntries(string? filter, string? cursor, CancellationToken cancellationToken);

    /// <summary>Books entries of a journal; the answer is empty.</summary>
    [Post("/journalsapi/v15.0.0/journals/{journalNumber}/bookdraftentries")]
    Task<HttpResponseMessage> BookDraftEntries(int journalNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);
}
