using System.Globalization;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <content>The stock value.</content>
public sealed partial class RackbeatClient
{
    private const string ValuationTotal = "GET /reports/valuation/total";
    private const string Valuation = "GET /reports/valuation";

    /// <summary>
    /// The finance stock value of the whole account at the end of a day, in the base currency, with items of negative value. What the
    /// property is called is not documented; all names that have been seen are read.
    /// </summary>
    /// <exception cref="ApiException">
    /// The call failed, or the answer holds no value, or several that differ. A missing value is never taken for 0.
    /// </exception>
    public async Task<decimal> GetValuationTotalAsync(DateOnly day, CancellationToken cancellationToken = default)
    {
        var answer = await reports.GetValuationTotal(Day(day), cancellationToken) ?? throw Empty("stock value");
        decimal[] values = [.. new[] { answer.TotalValue, answer.Value, answer.Total }.OfType<decimal>().Distinct()];
        return values switch
        {
            [var value] => value,
            [] => throw Unusable(ValuationTotal, "total_value", "The report holds no stock value"),
            _ => throw Unusable(ValuationTotal, "total_value", "The report holds several stock values that differ"),
        };
    }

    /// <summary>The finance stock value at the end of a day item by item, in the base currency; every item has a value.</summary>
    /// <exception cref="ApiException">
    /// The call failed, or the answer holds no items, or an item without a value, or only one of several pages.
    /// </exception>
    public async Task<ValuationReport> GetValuationAsync(DateOnly day, CancellationToken cancellationToken = default)
    {
        var answer = await reports.GetValuation(Day(day), cancellationToken) ?? throw Empty("stock value");
        if (answer.Lineables is not { } lines) throw Unusable(Valuation, "lineables", "The report holds no items");
        if (answer.Pages > 1) throw Unusable(Valuation, "pages", "The report holds only one of several pages");

        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index]?.Value is null) throw Unusable(Valuation, FormattableString.Invariant($"lineables[{index}].value"), "An item has no stock value");
        }

        return answer;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ApiException Unusable(string request, string path, string text) =>
        new(new ApiError(
            ApiErrorKind.Data,
            RackbeatErrorReader.SystemName,
            null,
            UnreadableAnswer.Code,
            text,
            [new ApiErrorDetail(path, UnreadableAnswer.Code, text)],
            null,
            null,
            request));
}
