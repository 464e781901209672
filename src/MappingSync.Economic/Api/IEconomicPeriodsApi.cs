using Refit;

namespace MappingSync.Economic.Rest;

/// <summary>
/// Years, periods and totals of the ledger on e-conomic's REST surface as HTTP calls. <see cref="EconomicClient" /> is what other code uses. Pages count from 0, a text key must already be encoded
/// with <see cref="EconomicPath" />. Source: restdocs.e-conomic.com.
/// </summary>
public interface IEconomicPeriodsApi
{
    /// <summary>Creates an accounting year.</summary>
    [Post("/accounting-years")]
    Task<AccountingYear> PostAccountingYear([Body] HttpContent body, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a period of an accounting year.</summary>
    [Get("/accounting-years/{year}/periods/{periodNumber}")]
    Task<AccountingPeriod> GetAccountingPeriod([Encoded] string year, int periodNumber, CancellationToken cancellationToken);

    /// <summary>Reads a page of booked entries of a period.</summary>
    [Get("/accounting-years/{year}/periods/{periodNumber}/entries")]
    Task<Collection<Entry>> ListPeriodEntries([Encoded] string year, int periodNumber, string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of booked entries of a period at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<Entry>> FollowPeriodEntries([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads a page of totals.</summary>
    [Get("/accounting-years/{year}/totals")]
    Task<Collection<AccountTotal>> ListAccountTotals([Encoded] string year, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of totals at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<AccountTotal>> FollowAccountTotals([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads a page of totals.</summary>
    [Get("/accounting-years/{year}/periods/{periodNumber}/totals")]
    Task<Collection<AccountTotal>> ListPeriodTotals([Encoded] string year, int periodNumber, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of totals at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<AccountTotal>> FollowPeriodTotals([Url] Uri page, CancellationToken cancellationToken);

    /// <summary>Reads a page of booked entries of an account in an accounting year.</summary>
    [Get("/accounts/{accountNumber}/accounting-years/{year}/entries")]
    Task<Collection<Entry>> ListAccountEntries(int accountNumber, [Encoded] string year, string? filter, string? sort, [AliasAs("skippages")] int skipPages, [AliasAs("pagesize")] int pageSize, CancellationToken cancellationToken);

    /// <summary>Reads the page of booked entries of an account in an accounting year at an address that a page before it named.</summary>
    [Get("")]
    Task<Collection<Entry>> FollowAccountEntries([Url] Uri page, CancellationToken cancellationToken);
}
