using Refit;

namespace MappingSync.Rackbeat;

/// <summary>Reports of Rackbeat as HTTP calls. <see cref="RackbeatClient" /> is what other code uses.</summary>
public interface IRackbeatReportsApi
{
    /// <summary>Reads the stock value at the end of a day, <c>yyyy-MM-dd</c>.</summary>
    [Get("/reports/valuation/total")]
    Task<ValuationReport> GetValuationTotal([AliasAs("date_to")] string dateTo, CancellationToken cancellationToken);

    /// <summary>Reads the stock value at the end of a day, <c>yyyy-MM-dd</c>, item by item.</summary>
    [Get("/reports/valuation")]
    Task<ValuationReport> GetValuation([AliasAs("date_to")] string dateTo, CancellationToken cancellationToken);
}
