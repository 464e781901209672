using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// Accounting years with their periods, booked entries and totals, of all accounts or below one of them. Read only: years are made on
/// the stage, entries by booking a journal. Whether a period is barred is not shown here.
/// </summary>
internal sealed class RestLedger(EconomicState state, AccountingCalendar calendar, RestCollections collections)
{
    private static readonly string[] YearFilters = ["fromDate", "toDate", "year"];

    private static readonly string[] PeriodFilters = ["periodNumber:int", "fromDate", "toDate"];

    private static readonly string[] EntryFilters =
    [
        "amount:num", "supplierInvoiceNumber", "amountInBaseCurrency:num", "currency", "date", "dueDate", "project.projectNumber:int",
        "costType.costTypeNumber:int", "entryNumber:int", "text", "entryType", "customer.customerNumber:int", "supplier.supplierNumber:int",
        "supplier.supplierGroup.supplierGroupNumber:int", "unit1.unitNumber:int", "unit2.unitNumber:int", "quantity1:num", "quantity2:num",
        "voucherNumber:int", "remainder:num", "remainderInBaseCurrency:num",
    ];

    private DateTimeOffset Now => state.Instant;

    /// <param name="request">The request.</param>
    /// <param name="path">The segments below <c>/accounting-years</c>.</param>
    /// <param name="account">The account below which the years are asked for; null for all.</param>
    public WireAnswer Answer(WireRequest request, string[] path, string? account = null)
    {
        if (request.Method != "GET")
            return EconomicErrors.Rest(405, $"The requested resource does not support http method '{request.Method}'.", Now);
        if (account is not null && !state.Has("accounts", account))
            return EconomicErrors.NotFound(Now, "E06000");

        var above = account is null ? $"{collections.Root}accounting-years" : $"{collections.Root}accounts/{account}/accounting-years";
        if (path.Length == 0)
            return RestLists.Answer(request, collections.Root, [.. state[AccountingCalendar.Years].Values.Select(year => Shown(year, above))], YearFilters, Now);
        if (EconomicPath.Decode(path[0]) is not { } key || state.Find(AccountingCalendar.Years, key) is not { } found)
            return EconomicErrors.NotFound(Now, "E06000");

        above = $"{above}/{EconomicPath.Encode(key)}";
        return path[1..] switch
        {
            [] => WireAnswer.Json(200, Shown(found, above[..above.LastIndexOf('/')])),
            ["entries"] => Entries(request, found, account),
            ["totals"] => Totals(request, found, account),
            ["periods"] => RestLists.Answer(request, collections.Root, [.. calendar.PeriodsOf(key).Select(period => ShownPeriod(period, above))], PeriodFilters, Now),
            ["periods", var number, .. var rest] when calendar.PeriodsOf(key).FirstOrDefault(period => period["periodNumber"]!.ToString() == number) is { } period =>
                rest switch
                {
                    [] => WireAnswer.Json(200, ShownPeriod(period, above)),
                    ["entries"] => Entries(request, period, account),
                    ["totals"] => Totals(request, period, account),
                    _ => EconomicErrors.NotFound(Now),
                },
            _ => EconomicErrors.NotFound(Now, "E06000"),
        };
    }

    /// <summary>A year as its single GET shows it.</summary>
    public JsonObject ShownYear(JsonObject stored) => Shown(stored, $"{collections.Root}accounting-years");

    /// <summary>A booked entry as lists show it.</summary>
    public JsonObject ShownEntry(JsonObject stored)
    {
        var entry = stored.DeepClone().AsObject();
        foreach (var name in entry.Where(property => property.Key.StartsWith('_')).Select(property => property.Key).ToList())
            entry.Remove(name);
        RestLinks.AddTo(entry, collections.Root, null);
        entry["self"] = $"{collections.Root}accounting-years/{EconomicPath.Encode(stored["_year"]!.ToString())}/entries/{entry["entryNumber"]}";
        return entry;
    }

    private WireAnswer Entries(WireRequest request, JsonObject span, string? account) =>
        RestLists.Answer(request, collections.Root, [.. Within(span, account).Select(ShownEntry)], EntryFilters, Now);

    private WireAnswer Totals(WireRequest request, JsonObject span, string? account)
    {
        var totals = Within(span, account)
            .GroupBy(entry => EconomicState.Number(entry["account"]!["accountNumber"]))
            .OrderBy(group => group.Key)
            .Select(group =>
            {
                var total = new JsonObject
                {
                    ["account"] = new JsonObject { ["accountNumber"] = group.Key },
                    ["totalInBaseCurrency"] = group.Sum(entry => EconomicState.Amount(entry["amountInBaseCurrency"])),
                    ["fromDate"] = span["fromDate"]!.DeepClone(),
                    ["toDate"] = span["toDate"]!.DeepClone(),
                };
                RestLinks.AddTo(total, collections.Root, null);
                return total;
            });
        return RestLists.Answer(request, collections.Root, [.. totals], [], Now);
    }

    private IEnumerable<JsonObject> Within(JsonObject span, string? account) => state[Bookkeeping.Entries].Values.Where(entry =>
        AccountingCalendar.Day(entry["date"]) >= AccountingCalendar.Day(span["fromDate"])
        && AccountingCalendar.Day(entry["date"]) <= AccountingCalendar.Day(span["toDate"])
        && (account is null || entry["account"]!["accountNumber"]!.ToString() == account));

    private static JsonObject Shown(JsonObject year, string above)
    {
        var url = $"{above}/{EconomicPath.Encode(year["year"]!.ToString())}";
        var shown = new JsonObject { ["fromDate"] = year["fromDate"]!.DeepClone(), ["toDate"] = year["toDate"]!.DeepClone() };
        if ((bool)year["closed"]!)
            shown["closed"] = true;
        shown["year"] = year["year"]!.DeepClone();
        foreach (var part in new[] { "periods", "entries", "totals", "vouchers" })
            shown[part] = $"{url}/{part}";
        shown["self"] = url;
        return shown;
    }

    private JsonObject ShownPeriod(JsonObject period, string year)
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"{year}/periods/{period["periodNumber"]}");
        var shown = new JsonObject
        {
            ["periodNumber"] = period["periodNumber"]!.DeepClone(),
            ["accountingYear"] = new JsonObject { ["year"] = period["year"]!.DeepClone(), ["self"] = year },
            ["fromDate"] = period["fromDate"]!.DeepClone(),
            ["toDate"] = period["toDate"]!.DeepClone(),
        };
        if (calendar.IsClosed(period))
            shown["closed"] = true;
        shown["entries"] = $"{url}/entries";
        shown["totals"] = $"{url}/totals";
        shown["self"] = url;
        return shown;
    }
}
