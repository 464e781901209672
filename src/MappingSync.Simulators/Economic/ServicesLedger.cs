using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// The ledger in the new services: periods with both their locks, booked entries of all years, journals with what decides about a
/// booking, the entries in them, and the booking itself. A flag that is false is left out, as the services do.
/// </summary>
internal sealed class ServicesLedger(
    EconomicState state, EconomicBehaviour behaviour, AccountingCalendar calendar, Bookkeeping books, JournalBooking booking)
{
    private static readonly string[] PeriodFilters = ["periodNumber:int", "year", "dateFrom", "dateTo"];

    private static readonly string[] EntryFilters =
    [
        "entryNumber:int", "accountNumber:int", "projectNumber:int", "amount:num", "amountInBaseCurrency:num", "currencyCode", "date", "dueDate",
        "text", "type:int", "vatAccountNumber", "voucherNumber:int", "customerNumber:int", "customerInvoiceNumber:int", "supplierNumber:int",
        "supplierInvoiceNumber", "remainder:num",
    ];

    private static readonly string[] DraftFilters =
    [
        "entryNumber:int", "entryTypeNumber:int", "voucherNumber:int", "journalNumber:int", "date", "accountNumber:int", "currency",
        "contraAccountNumber:int", "projectNumber:int", "customerNumber:int", "supplierNumber:int",
    ];

    private static readonly string[] JournalFlags =
    [
        "balancingBehavior", "autoApprove", "isStandingJournal", "requireAdminApproval", "lockVatCodes", "allowPartialBooking",
        "requireBalancePerVoucherId", "repeatText",
    ];

    private DateTimeOffset Now => state.Instant;

    public void Map(RouteTable routes)
    {
        const string Journal = "/journalsapi/v15.0.0/journals";
        const string Draft = "/journalsapi/v15.0.0/draft-entries";
        ServicesLists.Map(routes, "/accountingyearsapi/v2.0.1/accountingYears/periods", (request, _, form) =>
            List(request, form, state[AccountingCalendar.Periods].Values.Select(ShownPeriod), PeriodFilters));
        ServicesLists.Map(routes, "/bookedEntriesapi/v4.0.0/booked-entries", (request, _, form) =>
            List(request, form, state[Bookkeeping.Entries].Select(entry => ShownEntry(entry.Key, entry.Value)), EntryFilters));
        ServicesLists.Map(routes, Journal, (request, _, form) => Journals(request, form));
        routes.Map("GET", Journal + "/:journalNumber", (_, values) => state.Find(Bookkeeping.Journals, values["journalNumber"]) is { } journal
            ? WireAnswer.Json(200, ShownJournal(values["journalNumber"], journal))
            : NotFound());
        routes.Map("POST", Journal + "/:journalNumber/bookdraftentries", (request, values) => Book(request, values["journalNumber"]));
        ServicesLists.Map(routes, Draft, (request, _, form) =>
            List(request, form, state[Bookkeeping.Drafts].Select(draft => ShownDraft(draft.Key, draft.Value)), DraftFilters));
        routes.Map("GET", Draft + "/:entryNumber", (_, values) => state.Find(Bookkeeping.Drafts, values["entryNumber"]) is { } draft
            ? WireAnswer.Json(200, ShownDraft(values["entryNumber"], draft))
            : NotFound());
        routes.Map("DELETE", Draft + "/:entryNumber", (_, values) =>
            state.Remove(Bookkeeping.Drafts, values["entryNumber"]) ? WireAnswer.Empty(204) : NotFound());
    }

    private WireAnswer Book(WireRequest request, string number)
    {
        if (state.Find(Bookkeeping.Journals, number) is not { } journal)
            return NotFound();
        if (request.Header("Content-Type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
            return EconomicErrors.Problem(415, "UnsupportedMediaType", "Unsupported media type.", "Use application/json.", Now);

        JsonNode? body;
        try
        {
            body = JsonNode.Parse(request.Body, documentOptions: new JsonDocumentOptions { MaxDepth = 64 });
        }
        catch (JsonException)
        {
            body = null;
        }

        var numbers = behaviour.BookingTakesBareArray ? body as JsonArray : (body as JsonObject)?["entryNumbers"] as JsonArray;
        if (numbers is null || (body as JsonObject)?.Count > 1 || numbers.Any(node => node?.GetValueKind() != JsonValueKind.Number))
            return EconomicErrors.Problem(400, "BadRequest", "Bad request.", "The body does not have the form that is demanded.", Now);
        return booking.Book(journal, [.. numbers]) switch
        {
            null => WireAnswer.Empty(204),
            { Property: { } property, Code: { } code } refusal => EconomicErrors.Problem(
                400, code, "Bad request.", "Check the errors array for more details.", Now, (property, code, refusal.Message)),
            var refusal => EconomicErrors.Problem(400, "BadRequest", "Bad request.", refusal.Message, Now),
        };
    }

    private WireAnswer Journals(WireRequest request, string[] path) => request.QueryValue("filter") is { Length: > 0 }
        // Filters on this list have been seen to crash the server.
        ? EconomicErrors.Problem(500, "InternalServerError", "Internal server error.", "An unexpected error occurred.", Now)
        : List(request, path, state[Bookkeeping.Journals].Select(journal => ShownJournal(journal.Key, journal.Value)), []);

    private JsonObject ShownPeriod(JsonObject period) => Present(new JsonObject
    {
        // Unique over all years here, within its year on the REST surface.
        ["periodNumber"] = period["number"]!.DeepClone(),
        ["year"] = period["year"]!.DeepClone(),
        ["dateFrom"] = Moment(period["fromDate"]),
        ["dateTo"] = Moment(period["toDate"]),
        ["isClosed"] = calendar.IsClosed(period),
        ["isBarred"] = calendar.IsBarred(period),
        ["objectVersion"] = state.VersionOf(AccountingCalendar.Periods, period["number"]!.ToString()),
    });

    private JsonObject ShownEntry(string key, JsonObject entry) => Present(new JsonObject
    {
        ["entryNumber"] = entry["entryNumber"]!.DeepClone(),
        ["accountNumber"] = entry["account"]!["accountNumber"]!.DeepClone(),
        ["projectNumber"] = entry["project"]?["projectNumber"]?.DeepClone(),
        ["amount"] = entry["amount"]!.DeepClone(),
        ["amountInBaseCurrency"] = entry["amountInBaseCurrency"]!.DeepClone(),
        ["currencyCode"] = entry["currency"]!.DeepClone(),
        ["date"] = Moment(entry["date"]),
        ["text"] = entry["text"]?.DeepClone(),
        ["type"] = EntryTypes.NumberOf(entry["entryType"]!.ToString()),
        ["voucherNumber"] = entry["voucherNumber"]?.DeepClone(),
        ["objectVersion"] = state.VersionOf(Bookkeeping.Entries, key),
    });

    private JsonObject ShownDraft(string key, JsonObject draft) => Present(new JsonObject
    {
        ["entryNumber"] = draft["journalEntryNumber"]!.DeepClone(),
        ["entryTypeNumber"] = EntryTypes.NumberOf(draft["entryType"]!.ToString()),
        ["voucherNumber"] = draft["voucher"]!["voucherNumber"]!.DeepClone(),
        ["journalNumber"] = draft["journal"]!["journalNumber"]!.DeepClone(),
        ["date"] = Moment(draft["date"]),
        ["accountNumber"] = draft["account"]?["accountNumber"]?.DeepClone(),
        ["amount"] = draft["amount"]!.DeepClone(),
        ["currency"] = draft["currency"]!["code"]!.DeepClone(),
        ["exchangeRate"] = draft["exchangeRate"]?.DeepClone(),
        ["contraAccountNumber"] = draft["contraAccount"]?["accountNumber"]?.DeepClone(),
        ["text"] = draft["text"]?.DeepClone(),
        ["projectNumber"] = draft["project"]?["projectNumber"]?.DeepClone(),
        ["objectVersion"] = state.VersionOf(Bookkeeping.Drafts, key),
    });

    private JsonObject ShownJournal(string key, JsonObject journal)
    {
        var (first, last) = Bookkeeping.Range(journal);
        var shown = new JsonObject
        {
            ["number"] = journal["journalNumber"]!.DeepClone(),
            ["name"] = journal["name"]?.DeepClone(),
            ["minimumVoucherNumber"] = first,
            ["maximumVoucherNumber"] = last == 999_999_999 ? null : last,
            ["nextVoucherNumber"] = books.NextVoucherNumber(journal),
            ["allowedEntryType"] = journal["settings"]?["entryTypeRestrictedTo"] is { } only ? EntryTypes.NumberOf(only.ToString()) : 0,
            ["objectVersion"] = state.VersionOf(Bookkeeping.Journals, key),
        };
        foreach (var flag in JournalFlags)
            shown[flag] = journal[flag]?.DeepClone();
        return Present(shown);
    }

    private WireAnswer List(WireRequest request, string[] path, IEnumerable<JsonObject> records, string[] filterable) =>
        ServicesLists.Answer(request, path, records, filterable, behaviour.CursorPageSize, Now);

    private static JsonValue Moment(JsonNode? date) => JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{date}T00:00:00"))!;

    private static JsonObject Present(JsonObject record)
    {
        foreach (var name in record.Where(property => property.Value is null || property.Value.GetValueKind() == JsonValueKind.False)
            .Select(property => property.Key).ToList())
            record.Remove(name);
        return record;
    }

    private WireAnswer NotFound() => EconomicErrors.Problem(
        404, "ResourceNotFound", "Resource not found.", "The resource you have been looking for does not exist.", Now);
}
