using Refit;

namespace MappingSync.Economic.Rest;

/// <summary>
/// The ledger on e-conomic's REST surface as HTTP calls: accounting years, booked entries, journals. <see cref="EconomicClient" /> is what
/// other code uses. Pages count from 0, the key of a year must already be encoded with <see cref="EconomicPath" />. Source: restdocs.e-conomic.com.
/// </summary>
public interface IEconomicLedgerApi
{
    /// <summary>Reads an accounting year.</summary>
    [Get("/accounting-years/{year}")]
    Task<AccountingYear> GetAccountingYear([Encoded] string year, CancellationToken cancellationToken);

    /// <summary>Reads a page of accounting years.</summary>
    [Get("/accounting-years")]
    Task<Collection<AccountingYear>> ListAccountingYears(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of accounting years at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<AccountingYear>> FollowAccountingYears([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads a page of the periods of an accounting year.</summary>
    [Get("/accounting-years/{year}/periods")]
    Task<Collection<AccountingPeriod>> ListAccountingPeriods([Encoded] string year, string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of periods at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<AccountingPeriod>> FollowAccountingPeriods([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads a page of the booked entries of an accounting year.</summary>
    [Get("/accounting-years/{year}/entries")]
    Task<Collection<Entry>> ListEntries([Encoded] string year, string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of booked entries at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<Entry>> FollowEntries([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads a journal.</summary>
    [Get("/journals/{journalNumber}")]
    Task<Journal> GetJournal(int journalNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of journals.</summary>
    [Get("/journals")]
    Task<Collection<Journal>> ListJournals(string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of journals at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<Journal>> FollowJournals([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads an entry of a journal.</summary>
    [Get("/journals/{journalNumber}/entries/{journalEntryNumber}")]
    Task<JournalEntry> GetJournalEntry(int journalNumber, int journalEntryNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of the entries of a journal.</summary>
    [Get("/journals/{journalNumber}/entries")]
    Task<Collection<JournalEntry>> ListJournalEntries(int journalNumber, string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of entries of a journal at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<JournalEntry>> FollowJournalEntries([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Removes one entry of a journal; the answer is empty.</summary>
    [Delete("/journals/{journalNumber}/entries/{journalEntryNumber}")]
    Task<HttpResponseMessage> DeleteJournalEntry(int journalNumber, int journalEntryNumber, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a voucher of a journal; its key is the year, a hyphen and the number.</summary>
    [Get("/journals/{journalNumber}/vouchers/{key}")]
    Task<Voucher> GetVoucher(int journalNumber, [Encoded] string key, CancellationToken cancellationToken);

    /// <summary>Puts a voucher into a journal; the answer is a list, because the server may make several of it.</summary>
    [Post("/journals/{journalNumber}/vouchers")]
    Task<IReadOnlyList<Voucher>> PostVoucher(int journalNumber, [Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);
}
