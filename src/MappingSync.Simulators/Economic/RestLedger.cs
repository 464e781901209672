using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// Accounting years with their periods, booked entries and totals, of all accounts or below one of them. Years can be made; entries come from
/// booking a journal or an invoice. Whether a period is barred is not shown here.
/// </summary>
internal sealed class RestLedger(EconomicState state, AccountingCalendar calendar, RestCollections collections)
{
    private static readonly string[] YearFilters = ["fromDate", "toDate", "year"];

    private static readonly string[] PeriodFilters = ["periodNumber:int", "fromDate", "toDate"];

    private static readonly string[] EntryFilters =
    [
        "amount:num", "supplierInvoiceNumber", "amountInBaseCurrency:num", "currency", "date", "dueDate", "project.projectNumber:int:unsorted",
        "costType.costTypeNumber:int", "entryNumber:int", "text", "entryType:enum", "customer.customerNumber:int", "supplier.supplierNumber:int",
        "supplier.supplierGroup.supplierGroupNumber:int:unsorted", "unit1.unitNumber:int", "unit2.unitNumber:int", "quantity1:num", "quantity2:num",
        "voucherNumber:int", "remainder:num", "remainderInBaseCurrency:num",
    ];

    private DateTimeOffset Now => state.Instant;

    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/accounting-years", (request, _) => Create(request));
        foreach (var years in new[] { "/accounting-years", "/accounts/:accountNumber/accounting-years" })
        {
            var year = years + "/:accountingYear";
            var period = year + "/periods/:periodNumber";
            routes.Map("GET", years, Years);
            routes.Map("GET", year, OfYear((_, found, account) => WireAnswer.Json(200, Shown(found, Address(account)))));
            routes.Map("GET", year + "/entries", OfYear(Entries));
            routes.Map("GET", year + "/totals", OfYear(Totals));
            routes.Map("GET", year + "/periods", OfYear((request, found, account) => RestLists.Answer(
                request, collections.Root, [.. calendar.PeriodsOf(Key(found)).Select(period => ShownPeriod(period, Address(account, found)))], PeriodFilters, Now)));
            routes.Map("GET", period, OfPeriod((_, found, account) => WireAnswer.Json(200, ShownPeriod(found, Address(account, found)))));
            routes.Map("GET", period + "/entries", OfPeriod(Entries));
            routes.Map("GET", period + "/totals", OfPeriod(Totals));
        }
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

    private WireAnswer Create(WireRequest request)
    {
        if (RestCollections.JsonBody(request, Now, out var refusal) is not { } body)
            return refusal;
        var errors = new ErrorTree();
        var sent = new BodyReader((_, _) => null, errors).Read(body, [Rule.Date("fromDate").Demanded(), Rule.Date("toDate").Demanded()]);
        if (errors.Any)
            return errors.ToAnswer(Now);
        var (from, to) = (AccountingCalendar.Day(sent["fromDate"]), AccountingCalendar.Day(sent["toDate"]));
        if (to < from.AddMonths(6).AddDays(-1) || to > from.AddMonths(18).AddDays(-1))
            errors.Add(["toDate"], ErrorTree.General, "An accounting year has 6 to 18 months.", sent["toDate"]);
        else if (calendar.Overlaps(from, to))
            errors.Add(["fromDate"], ErrorTree.General, "The accounting year overlaps another.", sent["fromDate"]);
        if (errors.Any)
            return errors.ToAnswer(Now);
        var shown = ShownYear(state.Find(AccountingCalendar.Years, calendar.Add(from, to, calendar.FreeKey(from, to)))!);
        return WireAnswer.Json(201, shown).With("Location", shown["self"]!.ToString());
    }

    private WireAnswer Years(WireRequest request, RouteValues values)
    {
        var account = values.Find("accountNumber");
        return IsUnknown(account)
            ? EconomicErrors.NotFound(Now, "E06000")
            : RestLists.Answer(
                request, collections.Root, [.. state[AccountingCalendar.Years].Values.Select(year => Shown(year, Address(account)))], YearFilters, Now);
    }

    private Func<WireRequest, RouteValues, WireAnswer> OfYear(Func<WireRequest, JsonObject, string?, WireAnswer> answer) => (request, values) =>
    {
        var account = values.Find("accountNumber");
        return !IsUnknown(account) && EconomicPath.Decode(values["accountingYear"]) is { } key && state.Find(AccountingCalendar.Years, key) is { } year
            ? answer(request, year, account)
            : EconomicErrors.NotFound(Now, "E06000");
    };

    private Func<WireRequest, RouteValues, WireAnswer> OfPeriod(Func<WireRequest, JsonObject, string?, WireAnswer> answer) => (request, values) =>
    {
        var number = values["periodNumber"];
        return OfYear((_, year, account) =>
            calendar.PeriodsOf(Key(year)).FirstOrDefault(period => period["periodNumber"]!.ToString() == number) is { } period
                ? answer(request, period, account)
                : EconomicErrors.NotFound(Now, "E06000"))(request, values);
    };

    private bool IsUnknown(string? account) => account is not null && !state.Has("accounts", account);

    /// <summary>The key of a year, also of the one that a period is of.</summary>
    private static string Key(JsonObject span) => span["year"]!.ToString();

    private string Address(string? account) =>
        account is null ? $"{collections.Root}accounting-years" : $"{collections.Root}accounts/{account}/accounting-years";

    private string Address(string? account, JsonObject span) => $"{Address(account)}/{EconomicPath.Encode(Key(span))}";

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
