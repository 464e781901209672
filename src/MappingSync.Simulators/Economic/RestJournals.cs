using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>Journals, the entries in them, and vouchers. There is no booking on this surface and no changing of entries.</summary>
internal sealed class RestJournals(
    EconomicState state, EconomicBehaviour behaviour, Bookkeeping books, VoucherReader vouchers, RestCollections collections)
{
    private static readonly string[] JournalFilters = ["name", "journalNumber:int"];

    private static readonly string[] EntryFilters =
    [
        "account.accountNumber:int", "amount:num", "amountDefaultCurrency:num", "contraAccount.accountNumber:int", "contraVatAccount.vatCode",
        "contraVatAmount:num", "currency.code", "customer.customerNumber:int", "date", "employee.employeeNumber:int", "entryType:enum",
        "exchangeRate:num", "journalEntryNumber:int", "supplier.supplierNumber:int", "text", "voucher.voucherNumber:int",
    ];

    private DateTimeOffset Now => state.Instant;

    public void Map(RouteTable routes)
    {
        const string Journal = "/journals/:journalNumber";
        const string Entry = Journal + "/entries/:entryNumber";
        routes.Map("GET", "/journals", (request, _) =>
            RestLists.Answer(request, collections.Root, [.. state[Bookkeeping.Journals].Values.Select(ShownJournal)], JournalFilters, Now));
        routes.Map("GET", Journal, Of((_, _, journal) => WireAnswer.Json(200, ShownJournal(journal))));
        routes.Map("GET", Journal + "/entries", Of((request, values, _) => RestLists.Answer(
            request, collections.Root, [.. books.DraftsOf(values["journalNumber"]).Select(ShownEntry)], EntryFilters, Now)));
        routes.Map("GET", Entry, Of((_, values, _) => Own(values["journalNumber"], values["entryNumber"]) is { } found
            ? WireAnswer.Json(200, ShownEntry(found))
            : EconomicErrors.NotFound(Now, "E06000")));
        routes.Map("DELETE", Entry, Of((_, values, _) => Delete(values["journalNumber"], values["entryNumber"])));
        routes.Map("GET", Journal + "/vouchers", Of((request, values, _) =>
            RestLists.Answer(request, collections.Root, [.. VouchersOf(values["journalNumber"])], ["voucherNumber:int"], Now)));
        routes.Map("GET", Journal + "/vouchers/:voucherNumber", Of((_, values, _) => Voucher(values["journalNumber"], values["voucherNumber"])));
        routes.Map("POST", Journal + "/vouchers", Of((request, _, journal) => Post(request, journal)));
    }

    /// <summary>A journal as its single GET shows it.</summary>
    public JsonObject ShownJournal(JsonObject stored)
    {
        var url = RestLinks.Self(collections.Root, Bookkeeping.Journals, stored["journalNumber"]!.ToString());
        var shown = new JsonObject { ["name"] = stored["name"]?.DeepClone(), ["settings"] = stored["settings"]?.DeepClone() ?? new JsonObject() };
        RestLinks.AddTo(shown, collections.Root, null);
        shown["vouchers"] = $"{url}/vouchers";
        shown["entries"] = $"{url}/entries";
        shown["templates"] = new JsonObject
        {
            ["financeVoucher"] = $"{url}/templates/financeVoucher",
            ["manualCustomerInvoice"] = $"{url}/templates/manualCustomerInvoice",
            ["self"] = $"{url}/templates",
        };
        shown["journalNumber"] = stored["journalNumber"]!.DeepClone();
        shown["self"] = url;
        return shown;
    }

    /// <summary>An entry as its single GET shows it.</summary>
    public JsonObject ShownEntry(JsonObject stored)
    {
        var entry = stored.DeepClone().AsObject();
        entry.Remove(Bookkeeping.Voucher);
        books.ShowVat(entry);
        if (!behaviour.JournalsTurnSigns && VoucherKind.Of(entry["entryType"]!.ToString()).IsCredited)
            Bookkeeping.TurnSign(entry);
        entry["remainder"] = 0m;
        entry["remainderInDefaultCurrency"] = 0m;
        var journal = entry["journal"]!["journalNumber"]!.ToString();
        entry["voucher"]!["self"] = VoucherAddress(journal, stored);
        RestLinks.AddTo(entry, collections.Root, null);
        entry["self"] = $"{collections.Root}journals/{journal}/entries/{entry["journalEntryNumber"]}";
        return entry;
    }

    /// <summary>Checks a voucher and puts it into its journal; people's own vouchers take the same way.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="body">A voucher, or a list of them.</param>
    public WireAnswer Post(JsonObject journal, JsonNode? body)
    {
        var sent = body is JsonArray list ? list.ToList() : [body];
        if (sent.Count == 0 || sent.Any(item => item is not JsonObject))
            return EconomicErrors.Rest(400, "Could not parse the request body as a JSON object.", Now, ErrorTree.General);
        var errors = sent.Select(_ => new ErrorTree()).ToList();
        var read = sent.Select((item, index) => vouchers.Read(item!.AsObject(), journal, errors[index])).ToList();
        // Whether several vouchers are all or nothing is not known; here they are.
        if (errors.Any(tree => tree.Any))
            return ErrorTree.ToAnswer(errors, Now);

        foreach (var entry in read.SelectMany(voucher => voucher!.Entries).Where(entry => VoucherKind.Of(entry["entryType"]!.ToString()).IsCredited))
            Bookkeeping.TurnSign(entry);

        var made = new JsonArray();
        var added = new List<JsonObject>();
        foreach (var voucher in read)
        {
            var parts = behaviour.SplitsVouchers
                ? voucher!.Entries.Select(entry => (IReadOnlyList<JsonObject>)[entry])
                : [voucher!.Entries];
            foreach (var part in parts)
            {
                if ((voucher.Number ?? books.NextVoucherNumber(journal)) is not { } number)
                {
                    foreach (var draft in added)
                        state.Remove(Bookkeeping.Drafts, draft["journalEntryNumber"]!.ToString());
                    errors[0].Add(["voucherNumber"], ErrorTree.General, "The next voucher number is not within the boundaries of the journal.");
                    return ErrorTree.ToAnswer(errors, Now);
                }

                var drafts = part.Select(entry => books.AddDraft(journal, voucher.Year, number, entry)).ToList();
                added.AddRange(drafts);
                made.Add((JsonNode)ShownVoucher(drafts));
            }
        }

        return WireAnswer.Json(201, made);
    }

    private WireAnswer Post(WireRequest request, JsonObject journal)
    {
        if (request.Header("Content-Type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
            return EconomicErrors.Rest(415, "Unsupported media type.", Now, hint: "Use Content-Type: application/json.");
        try
        {
            return Post(journal, JsonNode.Parse(request.Body, documentOptions: new JsonDocumentOptions { MaxDepth = 64 }));
        }
        catch (JsonException)
        {
            return EconomicErrors.Rest(400, "Could not parse the request body as a JSON object.", Now, ErrorTree.General);
        }
    }

    private WireAnswer Delete(string journal, string number) =>
        Own(journal, number) is not null && state.Remove(Bookkeeping.Drafts, number)
            ? WireAnswer.Empty(204)
            : EconomicErrors.NotFound(Now, "E06000");

    private WireAnswer Voucher(string journal, string key)
    {
        var drafts = books.VoucherOf(journal, key);
        return drafts.Count > 0 ? WireAnswer.Json(200, ShownVoucher(drafts)) : EconomicErrors.NotFound(Now, "E06000");
    }

    private IEnumerable<JsonObject> VouchersOf(string journal) => books.DraftsOf(journal)
        .GroupBy(draft => VoucherAddress(journal, draft), StringComparer.Ordinal)
        .Select(group => ShownVoucher([.. group]));

    private JsonObject ShownVoucher(IReadOnlyList<JsonObject> drafts)
    {
        var first = drafts[0];
        var journal = first["journal"]!["journalNumber"]!.ToString();
        var address = VoucherAddress(journal, first);
        var entries = new JsonObject();
        foreach (var draft in drafts)
        {
            var kind = VoucherKind.Of(draft["entryType"]!.ToString());
            var entry = ShownEntry(draft);
            if (kind.IsCredited && behaviour.JournalsTurnSigns)
                Bookkeeping.TurnSign(entry);
            // On the entries of a voucher these have other names, or none.
            entry["amountBaseCurrency"] = entry["amountDefaultCurrency"]!.DeepClone();
            foreach (var name in new[] { "amountDefaultCurrency", "journalEntryNumber", "self" })
                entry.Remove(name);
            if (entries[kind.List] is not JsonArray list)
                entries[kind.List] = list = [];
            list.Add((JsonNode)entry);
        }

        var voucher = new JsonObject
        {
            ["accountingYear"] = first["voucher"]!["accountingYear"]!.DeepClone(),
            ["journal"] = first["journal"]!.DeepClone(),
            ["entries"] = entries,
            ["attachment"] = $"{address}/attachment",
            ["voucherNumber"] = first["voucher"]!["voucherNumber"]!.DeepClone(),
        };
        RestLinks.AddTo(voucher, collections.Root, null);
        voucher["self"] = address;
        return voucher;
    }

    private string VoucherAddress(string journal, JsonObject draft)
    {
        var voucher = draft["voucher"]!;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{collections.Root}journals/{journal}/vouchers/{EconomicPath.Encode(voucher["accountingYear"]!["year"]!.ToString())}-{voucher["voucherNumber"]}");
    }

    private JsonObject? Own(string journal, string number) =>
        state.Find(Bookkeeping.Drafts, number) is { } found && found["journal"]!["journalNumber"]!.ToString() == journal ? found : null;

    private Func<WireRequest, RouteValues, WireAnswer> Of(Func<WireRequest, RouteValues, JsonObject, WireAnswer> answer) => (request, values) =>
        state.Find(Bookkeeping.Journals, values["journalNumber"]) is { } journal
            ? answer(request, values, journal)
            : EconomicErrors.NotFound(Now, "E06000");
}
