using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// The entries of all journals, written one by one or up to 500 together, all or none. They are the entries that the REST surface shows in
/// its journals and makes its vouchers of.
/// </summary>
internal sealed class ServicesDraftEntries(
    EconomicState state, EconomicBehaviour behaviour, AccountingCalendar calendar, Bookkeeping books, ServicesResources resources)
{
    private const string Address = "/journalsapi/v15.0.0/draft-entries";
    private const int MostEntries = 500;
    private const int LargestVoucher = 999_999_999;

    private static readonly string[] Filterable =
    [
        "entryNumber:int:all:S", "entryTypeNumber:int:all:S", "voucherNumber:int:all:S", "journalNumber:int:all:S", "date::cmp",
        "accountNumber:int:all", "currency::all", "contraAccountNumber:int:all", "projectNumber:int:all", "customerNumber:int:all", "supplierNumber:int:all",
    ];

    private static readonly Rule[] Rules =
    [
        Rule.Integer("entryNumber"), Rule.Integer("entryTypeNumber").Demanded(), Rule.Integer("voucherNumber", 0, LargestVoucher),
        Rule.Integer("journalNumber").Demanded(), Rule.Date("date").Demanded(), Rule.Integer("accountNumber"), Rule.Text("vatCode", 5),
        Rule.Number("amount").Demanded(), Rule.Text("currency", 3, 1).Demanded(), Rule.Number("exchangeRate"), Rule.Integer("contraAccountNumber"),
        Rule.Text("contraVatCode", 5), Rule.Text("text", int.MaxValue), Rule.Integer("projectNumber"), Rule.Integer("costTypeNumber"),
        Rule.Integer("customerNumber"), Rule.Text("customerInvoiceNumber", int.MaxValue), Rule.Integer("supplierNumber"),
        Rule.Text("supplierInvoiceNumber", int.MaxValue), Rule.Integer("supplierPaymentType"), Rule.Text("supplierPaymentBank", int.MaxValue),
        Rule.Text("supplierPaymentMessage", int.MaxValue), Rule.Date("dueDate"),
    ];

    /// <summary>Flat name, and where it stands in the entry that the REST surface shows.</summary>
    private static readonly (string Flat, string Path)[] Names =
    [
        ("accountNumber", "account.accountNumber"), ("vatCode", "vatAccount.vatCode"), ("contraAccountNumber", "contraAccount.accountNumber"),
        ("contraVatCode", "contraVatAccount.vatCode"), ("amount", "amount"), ("currency", "currency.code"), ("exchangeRate", "exchangeRate"),
        ("text", "text"), ("projectNumber", "project.projectNumber"), ("costTypeNumber", "costType.costTypeNumber"),
        ("customerNumber", "customer.customerNumber"), ("supplierNumber", "supplier.supplierNumber"), ("supplierInvoiceNumber", "supplierInvoiceNumber"),
    ];

    private readonly DraftEntryCheck check = new(state, behaviour, calendar, books);
    private readonly FlatNames names = new(
        state, Bookkeeping.Drafts, Names, "customerInvoiceNumber", "supplierPaymentType", "supplierPaymentBank", "supplierPaymentMessage");

    public void Map(RouteTable routes)
    {
        ServicesResources.MapLists(routes, Address, (request, kind, _) =>
            resources.List(request, kind, state[Bookkeeping.Drafts].Select(draft => Shown(draft.Key, draft.Value)), "entryNumber", Filterable));
        routes.Map("GET", $"{Address}/:entryNumber", (_, values) => state.Find(Bookkeeping.Drafts, values["entryNumber"]) is { } found
            ? ServicesResources.Json(200, Shown(values["entryNumber"], found))
            : resources.NotFound());
        routes.Map("POST", Address, (request, _) => PostOne(request));
        routes.Map("PUT", Address, (request, _) => PutOne(request));
        routes.Map("DELETE", $"{Address}/:entryNumber", (_, values) =>
            state.Remove(Bookkeeping.Drafts, values["entryNumber"]) ? WireAnswer.Empty(204) : resources.NotFound());
        routes.Map("POST", $"{Address}/bulk", (request, _) => PostMany(request));
        routes.Map("PUT", $"{Address}/bulk", (request, _) => PutMany(request));
        routes.Map("DELETE", $"{Address}/delete/:journalNumber", (_, values) => Empty(values["journalNumber"]));
    }

    private JsonObject Shown(string key, JsonObject draft)
    {
        var flat = new JsonObject
        {
            ["entryNumber"] = draft["journalEntryNumber"]!.DeepClone(),
            ["entryTypeNumber"] = EntryTypes.NumberOf(draft["entryType"]!.ToString()),
            ["voucherNumber"] = draft["voucher"]!["voucherNumber"]!.DeepClone(),
            ["journalNumber"] = draft["journal"]!["journalNumber"]!.DeepClone(),
            ["date"] = ServicesLedger.Moment(draft["date"]),
            ["dueDate"] = ServicesLedger.Moment(draft["dueDate"]),
            // A text here, a number on the REST surface.
            ["customerInvoiceNumber"] = draft["customerInvoice"]?.ToString(),
        };
        foreach (var (name, value) in names.Flatten(key, draft))
            flat[name] = value?.DeepClone();
        flat["objectVersion"] = state.VersionOf(Bookkeeping.Drafts, key);
        return flat;
    }

    private WireAnswer PostOne(WireRequest request)
    {
        if (resources.Read(request, Rules, out var sent) is not { } body)
            return sent;
        return check.Finding(body, null) is { } finding
            ? resources.Refused(finding)
            : WireAnswer.Json(201, new JsonObject { ["entryNumber"] = Add(body) });
    }

    private WireAnswer PutOne(WireRequest request)
    {
        if (resources.Read(request, Rules, out var sent) is not { } body)
            return sent;
        if (Before(body) is not { } before)
            return resources.NotFound();
        if (!resources.IsCurrent(body, Bookkeeping.Drafts, KeyOf(before)))
            return resources.Conflict();
        if (check.Finding(body, before) is { } finding)
            return resources.Refused(finding);
        Change(body, before);
        return WireAnswer.Empty(204);
    }

    private WireAnswer PostMany(WireRequest request)
    {
        if (Entries(request, out var sent) is not { } entries)
            return sent;
        var findings = Findings(entries, (entry, _) => check.Finding(entry, null));
        if (findings.Length > 0)
            return resources.Refused(findings);
        var made = new JsonArray();
        foreach (var (row, entry) in entries.Index())
        {
            if (Add(entry) is { } number)
            {
                made.Add((JsonNode)number);
                continue;
            }

            // The numbers of the journal ran out on the way.
            foreach (var former in made)
                state.Remove(Bookkeeping.Drafts, former!.ToString());
            return resources.Refused(new ServicesFinding(
                string.Create(CultureInfo.InvariantCulture, $"entries[{row}].voucherNumber"),
                "JournalVoucherNextNumberNotWithinBoundaries", "The next journal voucher number is not within the allowed boundaries"));
        }

        return WireAnswer.Json(201, new JsonObject { ["entryNumbers"] = made });
    }

    private WireAnswer PutMany(WireRequest request)
    {
        if (Entries(request, out var sent) is not { } entries)
            return sent;
        var before = entries.Select(Before).ToList();
        if (before.Contains(null))
            return resources.NotFound();
        if (entries.Zip(before).Any(pair => !resources.IsCurrent(pair.First, Bookkeeping.Drafts, KeyOf(pair.Second!))))
            return resources.Conflict();
        var findings = Findings(entries, (entry, row) => check.Finding(entry, before[row]));
        if (findings.Length > 0)
            return resources.Refused(findings);
        foreach (var (entry, old) in entries.Zip(before))
            Change(entry, old!);
        return WireAnswer.Empty(204);
    }

    private WireAnswer Empty(string journal)
    {
        if (!state.Has(Bookkeeping.Journals, journal))
            return resources.NotFound();
        foreach (var draft in books.DraftsOf(journal).ToList())
            state.Remove(Bookkeeping.Drafts, KeyOf(draft));
        return WireAnswer.Empty(204);
    }

    private List<JsonObject>? Entries(WireRequest request, out WireAnswer refusal)
    {
        if (resources.Read(request, [], out refusal) is not { } body)
            return null;
        var sent = body["entries"] as JsonArray ?? [];
        refusal = sent.Count == 0
            ? resources.Refused(new ServicesFinding("entries", "OneAPIEntriesListCannotBeEmpty", "Entries list cannot be empty"))
            : sent.Count > MostEntries
                ? resources.Refused(new ServicesFinding("entries", "OneAPITooManyEntries", "Entries list cannot contain more than 500 entries"))
                : resources.Refused(new ServicesFinding("entries", "JournalVoucherNullEntry", "Journal voucher contains a null entry"));
        return sent.Count is > 0 and <= MostEntries && sent.All(entry => entry is JsonObject) ? [.. sent.Select(entry => entry!.AsObject())] : null;
    }

    private static ServicesFinding[] Findings(List<JsonObject> entries, Func<JsonObject, int, ServicesFinding?> check) =>
    [
        .. from row in entries.Index()
           let finding = ServicesResources.FindingIn(row.Item, Rules) ?? check(row.Item, row.Index)
           where finding is not null
           select finding with { Property = string.Create(CultureInfo.InvariantCulture, $"entries[{row.Index}].{finding.Property}") },
    ];

    private JsonObject? Before(JsonObject flat) => state.Find(Bookkeeping.Drafts, flat["entryNumber"]);

    private static string KeyOf(JsonObject draft) => draft["journalEntryNumber"]!.ToString();

    /// <summary>Adds an entry; null when its journal has no number left.</summary>
    private int? Add(JsonObject flat)
    {
        var journal = state.Find(Bookkeeping.Journals, flat["journalNumber"])!;
        if ((EconomicState.Number(flat["voucherNumber"]) is > 0 and var wished ? wished : books.NextVoucherNumber(journal)) is not { } number)
            return null;
        var year = YearOf(flat);
        var entry = Entry(flat);
        // This service writes amounts as it shows them; the vouchers of the REST surface do not.
        var draft = books.AddDraft(journal, year, number, entry);
        // The number is known only now.
        names.KeepExtras(KeyOf(draft), flat);
        return EconomicState.Number(draft["journalEntryNumber"]);
    }

    private string YearOf(JsonObject flat) => calendar.YearOf(DraftEntryCheck.Day(flat))!["year"]!.ToString();

    private void Change(JsonObject flat, JsonObject before)
    {
        var key = KeyOf(before);
        var draft = Entry(flat);
        var (year, number) = (YearOf(flat), EconomicState.Number(flat["voucherNumber"]));
        draft["journalEntryNumber"] = before["journalEntryNumber"]!.DeepClone();
        draft["journal"] = before["journal"]!.DeepClone();
        draft["voucher"] = new JsonObject { ["accountingYear"] = new JsonObject { ["year"] = year }, ["voucherNumber"] = number };
        // It stays the same voucher as long as its number does.
        draft[Bookkeeping.Voucher] = before["voucher"]!.ToJsonString() == draft["voucher"]!.ToJsonString()
            ? before[Bookkeeping.Voucher]?.DeepClone()
            : books.SerialOf(state.Find(Bookkeeping.Journals, draft["journal"]!["journalNumber"])!, year, number);
        books.Value(draft);
        state.Put(Bookkeeping.Drafts, key, draft);
        names.KeepExtras(key, flat);
    }

    private JsonObject Entry(JsonObject flat)
    {
        var entry = names.Nest(flat, null);
        entry["entryType"] = EntryTypes.NameOf(EconomicState.Number(flat["entryTypeNumber"]));
        entry["date"] = AccountingCalendar.Text(DraftEntryCheck.Day(flat));
        if (flat["dueDate"]?.ToString() is { } due)
            entry["dueDate"] = due[..10];
        if (int.TryParse(flat["customerInvoiceNumber"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var invoice))
            entry["customerInvoice"] = invoice;
        return entry;
    }
}
