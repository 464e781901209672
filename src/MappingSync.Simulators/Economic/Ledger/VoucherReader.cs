using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>One voucher of a request after it was checked.</summary>
internal sealed record ReadVoucher(string Year, int? Number, IReadOnlyList<JsonObject> Entries);

/// <summary>
/// Checks a voucher of any kind as the REST API does. Accounts are refused twice when they do not exist, once for the voucher and once for the
/// entry, as has been seen; findings of an entry spell their property with a capital.
/// </summary>
internal sealed class VoucherReader(EconomicState state, EconomicBehaviour behaviour, AccountingCalendar calendar, RestCollections collections)
{
    private const string AccountRefused = "E04041";

    private static readonly string[] Sides = ["account", "contraAccount"];

    public ReadVoucher? Read(JsonObject body, JsonObject journal, ErrorTree errors)
    {
        var header = new BodyReader(Resolve, errors).Read(body, VoucherRules.Header);
        var year = header["accountingYear"]?["year"]?.ToString();
        if (year is not null && (bool)state.Find(AccountingCalendar.Years, year)!["closed"]!)
            errors.Add(["accountingYear"], ErrorTree.General, $"Accounting year '{year}' is closed.", JsonValue.Create(year));
        OtherJournal(header, journal, errors);
        var number = header["voucherNumber"] is { } wished ? EconomicState.Number(wished) : (int?)null;
        var (first, last) = Bookkeeping.Range(journal);
        if (number < first || number > last)
            errors.Add(["voucherNumber"], ErrorTree.General, "The voucher number is not within the boundaries of the journal.", header["voucherNumber"]);

        var sent = VoucherKind.All
            .SelectMany(kind => ((body["entries"] as JsonObject)?[kind.List] as JsonArray ?? []).Select(entry => (Kind: kind, Entry: entry)))
            .ToList();
        if (body["entries"] is JsonObject && sent.Count == 0)
            errors.Add(["entries"], ErrorTree.General, "A voucher needs entries.");
        var entries = new List<JsonObject>();
        foreach (var (index, (kind, item)) in sent.Index())
        {
            var at = errors.Below(["entries", index.ToString(CultureInfo.InvariantCulture)]);
            if (item is JsonObject entry)
                entries.Add(ReadEntry(entry, kind, year, journal, errors, at));
            else
                at.Add([], ErrorTree.General, "Expected Object.");
        }

        if (!errors.Any && !behaviour.VouchersNeedBothAccounts)
            Balance(entries, errors);
        return errors.Any ? null : new ReadVoucher(year!, number, entries);
    }

    private JsonObject ReadEntry(JsonObject sent, VoucherKind kind, string? year, JsonObject journal, ErrorTree voucher, ErrorTree errors)
    {
        var entry = new BodyReader(Resolve, errors).Read(sent, VoucherRules.Of(kind));
        entry["entryType"] = kind.EntryType;
        entry.Remove("voucher");
        OtherJournal(entry, journal, errors);
        if (journal["settings"]?["entryTypeRestrictedTo"]?.ToString() is { } only && only != kind.EntryType)
            errors.Add(["entryType"], ErrorTree.General, $"The journal takes entries of type {only} only.", JsonValue.Create(kind.EntryType));
        CheckDate(entry, year, errors);
        CheckAccounts(entry, sent, kind, voucher, errors);
        CheckVat(entry, errors);
        if (kind.Party is { } party)
            CheckParty(entry, sent, kind, party, errors);
        PaymentRules.Check(entry, state, errors);
        return entry;
    }

    private void CheckParty(JsonObject entry, JsonObject sent, VoucherKind kind, string party, ErrorTree errors)
    {
        if (sent[party] is null && sent["contraAccount"] is null)
            errors.Add([party], ErrorTree.General, $"Either {party} or contraAccount must be set.");
        var number = entry[party]?[$"{party}Number"];
        // Whether a barred customer refuses a payment is not known; it is barred from invoicing.
        if (kind.EntryType != "customerPayment" && (bool?)state.Find($"{party}s", number)?["barred"] == true)
            errors.Add([party], ErrorTree.General, $"{char.ToUpperInvariant(party[0])}{party[1..]} '{number}' is barred.", number);
    }

    private void CheckVat(JsonObject entry, ErrorTree errors)
    {
        foreach (var side in new[] { "vatAccount", "contraVatAccount" })
        {
            if (state.Find("vat-accounts", entry[side]?["vatCode"]) is { } code && (bool?)code["barred"] == true)
                errors.Add([side], ErrorTree.General, $"VAT code '{code["vatCode"]}' is barred.", code["vatCode"]);
        }
    }

    private void CheckDate(JsonObject entry, string? year, ErrorTree errors)
    {
        if (entry["date"] is not { } date || year is null)
            return;
        var day = AccountingCalendar.Day(date);
        if (calendar.YearOf(day)?["year"]?.ToString() != year)
        {
            errors.Add(["date"], ErrorTree.General, $"The date is not within the accounting year '{year}'.", date);
            return;
        }

        if (calendar.LockOf(day) is PostingLock.PeriodClosed or PostingLock.PeriodBarred)
        {
            errors.Add(
                ["date"], AccountRefused, "Perioden er spærret.",
                new JsonObject { ["voucherAccountingYear"] = year, ["entryDate"] = date.DeepClone() },
                "You cannot create an entry with a date that is barred in the accounting year.");
        }
    }

    private void CheckAccounts(JsonObject entry, JsonObject sent, VoucherKind kind, ErrorTree voucher, ErrorTree errors)
    {
        var isNamed = false;
        // An account beside a supplier or a customer is ignored.
        foreach (var side in kind.Party is null ? Sides : Sides[1..])
        {
            var number = entry[side]?["accountNumber"] ?? (sent[side] as JsonObject)?["accountNumber"];
            isNamed |= sent[side] is not null;
            if (sent[side] is null && kind.Party is null && behaviour.VouchersNeedBothAccounts)
                errors.Add([side], ErrorTree.General, $"Required property '{side}' is missing.");
            var account = state.Find("accounts", entry[side]?["accountNumber"]);
            if ((account is null && number is not null) || (bool?)account?["barred"] == true)
            {
                voucher.Add(
                    ["account"], AccountRefused, "Account(s) is not found or barred.", JsonValue.Create(number?.ToString() ?? ""),
                    "You must provide an accessible account.");
            }
            else if (account is not null && account["accountType"]?.ToString() is not ("profitAndLoss" or "status"))
            {
                errors.Add([side], ErrorTree.General, $"Account '{number}' is not a profit and loss or balance account.", number);
            }
            else if ((bool?)account?["blockDirectEntries"] == true)
            {
                errors.Add([side], ErrorTree.General, $"Account '{number}' is blocked for direct entries.", number);
            }
        }

        if (!isNamed && kind.Party is null && !behaviour.VouchersNeedBothAccounts)
            errors.Add(["account"], ErrorTree.General, "Either an account or a contra account must be set.");
    }

    private static void Balance(List<JsonObject> entries, ErrorTree errors)
    {
        var sum = entries.Sum(entry =>
        {
            var kind = VoucherKind.Of(entry["entryType"]!.ToString());
            var isOnAccount = entry["account"] is not null || (kind.Party is { } party && entry[party] is not null);
            var amount = (kind.IsCredited ? -1 : 1) * EconomicState.Amount(entry["amount"]);
            return isOnAccount == entry["contraAccount"] is not null ? 0m : isOnAccount ? amount : -amount;
        });
        if (sum != 0)
            errors.Add(["entries"], ErrorTree.General, "The voucher does not balance.", JsonValue.Create(sum));
    }

    private static void OtherJournal(JsonObject read, JsonObject journal, ErrorTree errors)
    {
        if (read["journal"]?["journalNumber"] is { } number && number.ToString() != journal["journalNumber"]!.ToString())
            errors.Add(["journal"], ErrorTree.General, "The journal is another than that of the address.", number);
        read.Remove("journal");
    }

    // A year is a text, also when it looks like a number.
    private JsonNode? Resolve(Rule rule, JsonNode key) =>
        rule.Collection == AccountingCalendar.Years && key.GetValueKind() != JsonValueKind.String ? null : collections.Resolve(rule, key, null);
}
