using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>Journals with what decides about a booking, and the booking itself, which the REST surface does not have.</summary>
internal sealed class ServicesJournals(
    EconomicState state, EconomicBehaviour behaviour, Bookkeeping books, JournalBooking booking, ServicesResources resources)
{
    private const string Address = "journalsapi/v15.0.0/journals";

    private static readonly string[] Flags =
    [
        "balancingBehavior", "autoApprove", "isStandingJournal", "requireAdminApproval", "lockVatCodes", "allowPartialBooking",
        "requireBalancePerVoucherId", "repeatText",
    ];

    /// <summary>Properties that are kept under their own name.</summary>
    private static readonly string[] Plain =
        ["name", "customerPaymentText", "supplierPaymentText", "priority", "paymentMessageText", "defaultDepartment"];

    private static readonly (string Flat, string Block)[] ContraAccounts = [("customerContraAccount", "customerPayments"), ("supplierContraAccount", "supplierPayments")];

    private static readonly Rule[] Rules =
    [
        Rule.Text("name", 50, 1).Demanded(), Rule.Integer("nextVoucherNumber"), Rule.Integer("minimumVoucherNumber"),
        Rule.Integer("maximumVoucherNumber"), Rule.Integer("customerContraAccount"), Rule.Integer("supplierContraAccount"),
        Rule.Text("customerPaymentText", 250), Rule.Text("supplierPaymentText", 250), Rule.Integer("priority"),
        Rule.Text("paymentMessageText", 250), Rule.Integer("defaultDepartment"), Rule.Integer("allowedEntryType"),
        .. Flags.Select(Rule.Boolean),
    ];

    public void Map(RouteTable routes)
    {
        var resource = new ServicesResource(Address, Bookkeeping.Journals, "number")
        {
            Numbering = Numbering.Server,
            Rules = Rules,
            Flat = (_, stored) => Shown(stored),
            Check = static (flat, _) => flat["allowedEntryType"] is null || EconomicState.Number(flat["allowedEntryType"]) is 0 or 2 or 3 or 4 or 5 or 10
                ? null
                : new ServicesFinding("allowedEntryType", "JournalEntryTypeNotCorrect", "The journal entry type is incorrect"),
            Stored = Stored,
            InUse = (key, _) => books.DraftsOf(key).Any()
                ? new ServicesFinding("number", "JournalMustBeEmptyBeforeDeleting", "Journal must be empty before deleting it")
                : null,
        };
        resources.Map(routes, resource with { Crashes = static request => request.QueryValue("filter") is { Length: > 0 } });
        foreach (var journal in new[] { $"/{Address}/:journalNumber", "/journalsapi/v15.0.0/entries/draft/:journalNumber" })
        {
            routes.Map("POST", $"{journal}/book", (_, values) => BookAll(values["journalNumber"], null));
            routes.Map("POST", $"{journal}/bookWithDateInterval", (request, values) => BookInterval(request, values["journalNumber"]));
        }

        routes.Map("POST", $"/{Address}/:journalNumber/bookdraftentries", (request, values) => BookChosen(request, values["journalNumber"]));
    }

    private JsonObject Shown(JsonObject journal)
    {
        var (first, last) = Bookkeeping.Range(journal);
        var settings = journal["settings"];
        var shown = new JsonObject
        {
            ["number"] = journal["journalNumber"]!.DeepClone(),
            ["minimumVoucherNumber"] = first,
            ["maximumVoucherNumber"] = last == 999_999_999 ? null : last,
            ["nextVoucherNumber"] = books.NextVoucherNumber(journal),
            ["allowedEntryType"] = settings?["entryTypeRestrictedTo"] is { } only ? EntryTypes.NumberOf(only.ToString()) : 0,
        };
        foreach (var (name, block) in ContraAccounts)
            shown[name] = settings?["contraAccounts"]?[block]?["accountNumber"]?.DeepClone();
        foreach (var name in Plain)
            shown[name] = journal[name]?.DeepClone();
        foreach (var flag in Flags)
            shown[flag] = (bool?)journal[flag] == true;
        return shown;
    }

    private JsonObject Stored(string key, JsonObject flat, JsonObject? before)
    {
        var numbers = new JsonObject();
        Set(numbers, "minimumVoucherNumber", flat["minimumVoucherNumber"]);
        Set(numbers, "maximumVoucherNumber", flat["maximumVoucherNumber"]);
        var contra = new JsonObject();
        foreach (var (name, block) in ContraAccounts)
        {
            if (flat[name] is { } account)
                contra[block] = new JsonObject { ["accountNumber"] = account.DeepClone() };
        }

        var settings = new JsonObject { ["voucherNumbers"] = numbers };
        if (contra.Count > 0)
            settings["contraAccounts"] = contra;
        if (EconomicState.Number(flat["allowedEntryType"]) is > 0 and var only)
            settings["entryTypeRestrictedTo"] = EntryTypes.NameOf(only);
        var journal = before?.DeepClone().AsObject() ?? [];
        journal["journalNumber"] = int.Parse(key, CultureInfo.InvariantCulture);
        journal["settings"] = settings;
        foreach (var name in Plain.Concat(Flags))
        {
            journal.Remove(name);
            Set(journal, name, flat[name]);
        }

        return journal;
    }

    private WireAnswer BookAll(string number, Func<DateOnly, bool>? within)
    {
        if (state.Find(Bookkeeping.Journals, number) is not { } journal)
            return resources.NotFound();
        var chosen = books.DraftsOf(number).Where(draft => within?.Invoke(AccountingCalendar.Day(draft["date"])) != false);
        return Book(journal, [.. chosen.Select(draft => draft["journalEntryNumber"])]);
    }

    private WireAnswer BookInterval(WireRequest request, string number)
    {
        if (resources.Read(request, [Rule.Date("fromDate").Demanded(), Rule.Date("toDate").Demanded()], out var sent) is not { } body)
            return sent;
        var (from, to) = (Day(body["fromDate"]!), Day(body["toDate"]!));
        return to < from
            ? resources.Refused(new ServicesFinding("toDate", ServicesFinding.General, "The end date lies before the start date."))
            : BookAll(number, day => day >= from && day <= to);
    }

    private WireAnswer BookChosen(WireRequest request, string number)
    {
        if (state.Find(Bookkeeping.Journals, number) is not { } journal)
            return resources.NotFound();
        if (!ServicesResources.IsJson(request))
            return resources.UnsupportedMediaType();

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
        return numbers is null || (body as JsonObject)?.Count > 1 || numbers.Any(node => node?.GetValueKind() != JsonValueKind.Number)
            ? EconomicErrors.Problem(400, ServicesFinding.General, "Bad request.", "The body does not have the form that is demanded.", state.Instant)
            : Book(journal, [.. numbers]);
    }

    private WireAnswer Book(JsonObject journal, IReadOnlyList<JsonNode?> numbers) => booking.Book(journal, numbers) switch
    {
        null => WireAnswer.Empty(204),
        { Property: { } property, Code: { } code } refusal => resources.Refused(new ServicesFinding(property, code, refusal.Message)),
        var refusal => EconomicErrors.Problem(400, ServicesFinding.General, "Bad request.", refusal.Message, state.Instant),
    };

    private static DateOnly Day(JsonNode moment) => DateOnly.ParseExact(moment.ToString()[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Set(JsonObject record, string name, JsonNode? value)
    {
        if (value is not null)
            record[name] = value.DeepClone();
    }
}
