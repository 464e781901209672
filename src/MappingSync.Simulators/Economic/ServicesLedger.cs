using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>Accounting years, their periods with both their locks, and the booked entries of all years.</summary>
internal sealed class ServicesLedger(EconomicState state, AccountingCalendar calendar, ServicesResources resources)
{
    private const string Years = "/accountingyearsapi/v2.0.1/AccountingYears";
    private const string Periods = "/accountingyearsapi/v2.0.1/accountingYears/periods";
    private const string Entries = "/bookedEntriesapi/v4.0.0/booked-entries";

    private static readonly string[] YearFilters = ["year::cmp:S", "dateFrom::cmp:S", "dateTo::cmp:S", "isClosed::cmp"];

    private static readonly string[] PeriodFilters = ["periodNumber:int:cmp:S", "year::cmp:S", "dateFrom::cmp:S", "dateTo::cmp:S"];

    private static readonly string[] EntryFilters =
    [
        "entryNumber:int:all:S", "accountNumber:int:all:S", "projectNumber:int:all:S", "amount:num:cmp:S", "amountInBaseCurrency:num:cmp:S",
        "currencyCode::all:S", "date::cmp:S", "dueDate::cmp:S", "text::cmp+like", "type:int:eq:S", "vatAccountNumber::all:S",
        "voucherNumber:int:all", "customerNumber:int:all:S", "customerInvoiceNumber:int:all", "supplierNumber:int:all",
        "supplierInvoiceNumber::all", "remainder:num:all",
    ];

    public void Map(RouteTable routes)
    {
        // Years have no cursor list.
        routes.Map("GET", $"{Years}/paged", (request, _) => ListYears(request, ServicesList.Paged));
        routes.Map("GET", $"{Years}/count", (request, _) => ListYears(request, ServicesList.Count));
        routes.Map("GET", $"{Years}/:year", (_, values) => state.Find(AccountingCalendar.Years, values["year"]) is { } found
            ? ServicesResources.Json(200, ShownYear(values["year"], found))
            : resources.NotFound());
        ServicesResources.MapLists(routes, Periods, (request, kind, _) =>
            resources.List(request, kind, state[AccountingCalendar.Periods].Values.Select(ShownPeriod), "periodNumber", PeriodFilters));
        routes.Map("GET", $"{Periods}/:number", (_, values) => state.Find(AccountingCalendar.Periods, values["number"]) is { } found
            ? ServicesResources.Json(200, ShownPeriod(found))
            : resources.NotFound());
        ServicesResources.MapLists(routes, Entries, (request, kind, _) =>
            resources.List(request, kind, state[Bookkeeping.Entries].Select(entry => ShownEntry(entry.Key, entry.Value)), "entryNumber", EntryFilters));
    }

    /// <summary>A day as the services show it.</summary>
    public static JsonNode? Moment(JsonNode? date) =>
        date is null ? null : JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{date}T00:00:00"));

    private WireAnswer ListYears(WireRequest request, ServicesList kind) =>
        resources.List(request, kind, state[AccountingCalendar.Years].Select(year => ShownYear(year.Key, year.Value)), "year", YearFilters);

    private JsonObject ShownYear(string key, JsonObject year) => new()
    {
        ["year"] = key,
        ["dateFrom"] = Moment(year["fromDate"]),
        ["dateTo"] = Moment(year["toDate"]),
        ["isClosed"] = (bool)year["closed"]!,
        ["objectVersion"] = state.VersionOf(AccountingCalendar.Years, key),
    };

    private JsonObject ShownPeriod(JsonObject period) => new()
    {
        // Unique over all years here, within its year on the REST surface.
        ["periodNumber"] = period["number"]!.DeepClone(),
        ["year"] = period["year"]!.DeepClone(),
        ["dateFrom"] = Moment(period["fromDate"]),
        ["dateTo"] = Moment(period["toDate"]),
        ["isClosed"] = calendar.IsClosed(period),
        ["isBarred"] = calendar.IsBarred(period),
        ["objectVersion"] = state.VersionOf(AccountingCalendar.Periods, period["number"]!.ToString()),
    };

    private JsonObject ShownEntry(string key, JsonObject entry) => new()
    {
        ["entryNumber"] = entry["entryNumber"]!.DeepClone(),
        ["accountNumber"] = entry["account"]!["accountNumber"]!.DeepClone(),
        ["projectNumber"] = entry["project"]?["projectNumber"]?.DeepClone(),
        ["amount"] = entry["amount"]!.DeepClone(),
        ["amountInBaseCurrency"] = entry["amountInBaseCurrency"]!.DeepClone(),
        ["currencyCode"] = entry["currency"]!.DeepClone(),
        ["date"] = Moment(entry["date"]),
        ["dueDate"] = Moment(entry["dueDate"]),
        ["text"] = entry["text"]?.DeepClone(),
        ["type"] = EntryTypes.NumberOf(entry["entryType"]!.ToString()),
        ["vatAccountNumber"] = entry["vatAccount"]?["vatCode"]?.DeepClone(),
        ["voucherNumber"] = entry["voucherNumber"]?.DeepClone(),
        ["customerNumber"] = entry["customer"]?["customerNumber"]?.DeepClone(),
        ["customerInvoiceNumber"] = (entry["bookedInvoice"]?["bookedInvoiceNumber"] ?? entry["customerInvoice"])?.DeepClone(),
        ["supplierNumber"] = entry["supplier"]?["supplierNumber"]?.DeepClone(),
        ["supplierInvoiceNumber"] = (entry["supplierInvoiceNumber"] ?? entry["invoiceNumber"])?.DeepClone(),
        ["remainder"] = entry["remainder"]?.DeepClone(),
        ["objectVersion"] = state.VersionOf(Bookkeeping.Entries, key),
    };
}
