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
        var answer = await reports.GetValuationTotal(Day(day), cancellationToken) ?? throw Answers.Empty("stock value");
        decimal[] values = [.. new[] { answer.TotalValue, answer.Value, answer.Total }.OfType<decimal>().Distinct()];
        return values switch
        {
            [var value] => value,
            [] => throw Unusable(ValuationTotal, "total_value", "The report holds no stock value"),
            _ => throw Unusable(ValuationTotal, "total_value", "The report holds several stock values that differ"),
        };
    }

    /// <summary>
    /// The finance stock value at the end of a day item by item, in the base currency; every item has a value. Together they are the total
    /// of the answer, with or without items of negative value and but for rounding, if it has one.
    /// </summary>
    /// <exception cref="ApiException">
    /// The call failed, or the answer holds no items, or an item without a value, or not all items.
    /// </exception>
    public async Task<ValuationReport> GetValuationAsync(DateOnly day, CancellationToken cancellationToken = default)
    {
        var answer = await reports.GetValuation(Day(day), cancellationToken) ?? throw Answers.Empty("stock value");
        if (answer.Lineables is not { } lines) throw Unusable(Valuation, "lineables", "The report holds no items");
        if (answer.Pages > 1) throw Unusable(Valuation, "pages", "The report holds only one of several pages");

        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index]?.Value is null) throw Unusable(Valuation, FormattableString.Invariant($"lineables[{index}].value"), "An item has no stock value");
        }

        if (answer.TotalValue is { } total && !AddUp(lines, total)) throw Unusable(Valuation, "total_value", "The items of the report do not add up to its total");
        return answer;
    }

    // A list that was cut without a word would make the stock worth too little.
    private static bool AddUp(IReadOnlyList<ValuationLine> lines, decimal total)
    {
        var rounding = 0.01m * (lines.Count + 1);
        return decimal.Abs(lines.Sum(line => line.Value!.Value) - total) <= rounding
            || decimal.Abs(lines.Sum(line => decimal.Max(line.Value!.Value, 0)) - total) <= rounding;
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
