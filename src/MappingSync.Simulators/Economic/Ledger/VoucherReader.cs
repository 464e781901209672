using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>One voucher of a request after it was checked.</summary>
internal sealed record ReadVoucher(string Year, int? Number, IReadOnlyList<JsonObject> Entries);

/// <summary>
/// Checks a voucher as the REST API does. Accounts are refused twice when they do not exist, once for the voucher and once for the
/// entry, as has been seen; findings of an entry spell their property with a capital.
/// </summary>
internal sealed class VoucherReader(EconomicState state, EconomicBehaviour behaviour, AccountingCalendar calendar, RestCollections collections)
{
    private const string FinanceVoucher = "financeVoucher";
    private const string AccountRefused = "E04041";

    private static readonly string[] OtherKinds = ["supplierInvoices", "supplierPayments", "customerPayments", "manualCustomerInvoices"];

    private static readonly Rule[] HeaderRules =
    [
        Rule.Reference("accountingYear", "year", AccountingCalendar.Years).Demanded(),
        Rule.Reference("journal", "journalNumber", Bookkeeping.Journals),
        Rule.Integer("voucherNumber", 1, 999_999_999),
        Rule.Block("entries").Demanded(),
    ];

    private static readonly Rule[] EntryRules =
    [
        Rule.Text("text", 250), Rule.Number("amount", 2).Demanded(), Rule.Date("date").Demanded(),
        Rule.Reference("journal", "journalNumber", Bookkeeping.Journals),
        Rule.Reference("account", "accountNumber", "accounts", "E07150"),
        Rule.Reference("contraAccount", "accountNumber", "accounts", "E07150"),
        Rule.Reference("currency", "code", "currencies"), Rule.Number("exchangeRate", 6),
        Rule.Choice("entryType", FinanceVoucher),
        Rule.Reference("vatAccount", "vatCode", "vat-accounts"), Rule.Reference("contraVatAccount", "vatCode", "vat-accounts"),
        Rule.Reference("departmentalDistribution", "departmentalDistributionNumber", "departmental-distributions"),
        Rule.Reference("employee", "employeeNumber", "employees"), Rule.Reference("project", "projectNumber", "projects"),
        Rule.Reference("costType", "costTypeNumber", "cost-types"),
        Rule.Reference("unit1", "unitNumber", "dimension-units"), Rule.Reference("unit2", "unitNumber", "dimension-units"),
        Rule.Number("quantity1", 2), Rule.Number("quantity2", 2),
        Rule.Number("vatAmount", 2), Rule.Number("contraVatAmount", 2),
        Rule.Computed("remainder"), Rule.Computed("remainderInDefaultCurrency"),
    ];

    /// <summary>Whether the voucher holds entries that the simulator does not play.</summary>
    public static bool HoldsOtherKinds(JsonObject body) =>
        body["entries"] is JsonObject entries && OtherKinds.Any(kind => entries[kind] is JsonArray { Count: > 0 });

    public ReadVoucher? Read(JsonObject body, JsonObject journal, ErrorTree errors)
    {
        var header = new BodyReader(Resolve, errors).Read(body, HeaderRules);
        var year = header["accountingYear"]?["year"]?.ToString();
        if (year is not null && (bool)state.Find(AccountingCalendar.Years, year)!["closed"]!)
            errors.Add(["accountingYear"], ErrorTree.General, $"Accounting year '{year}' is closed.", JsonValue.Create(year));
        OtherJournal(header, journal, errors);
        var number = header["voucherNumber"] is { } wished ? EconomicState.Number(wished) : (int?)null;
        var (first, last) = Bookkeeping.Range(journal);
        if (number < first || number > last)
            errors.Add(["voucherNumber"], ErrorTree.General, "The voucher number is not within the boundaries of the journal.", header["voucherNumber"]);

        var sent = (body["entries"] as JsonObject)?["financeVouchers"] as JsonArray ?? [];
        if (body["entries"] is JsonObject && sent.Count == 0)
            errors.Add(["entries"], ErrorTree.General, "A voucher needs entries.");
        var entries = new List<JsonObject>();
        for (var index = 0; index < sent.Count; index++)
        {
            var at = errors.Below(["entries", index.ToString(CultureInfo.InvariantCulture)]);
            if (sent[index] is JsonObject entry)
                entries.Add(ReadEntry(entry, year, journal, errors, at));
            else
                at.Add([], ErrorTree.General, "Expected Object.");
        }

        if (!errors.Any && !behaviour.VouchersNeedBothAccounts)
            Balance(entries, errors);
        return errors.Any ? null : new ReadVoucher(year!, number, entries);
    }

    private JsonObject ReadEntry(JsonObject sent, string? year, JsonObject journal, ErrorTree voucher, ErrorTree errors)
    {
        var entry = new BodyReader(Resolve, errors).Read(sent, EntryRules);
        entry["entryType"] = FinanceVoucher;
        OtherJournal(entry, journal, errors);
        if (journal["settings"]?["entryTypeRestrictedTo"]?.ToString() is { } only && only != FinanceVoucher)
            errors.Add(["entryType"], ErrorTree.General, $"The journal takes entries of type {only} only.", JsonValue.Create(FinanceVoucher));
        CheckDate(entry, year, errors);
        CheckAccounts(entry, sent, voucher, errors);
        return entry;
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

    private void CheckAccounts(JsonObject entry, JsonObject sent, ErrorTree voucher, ErrorTree errors)
    {
        var isNamed = false;
        foreach (var side in new[] { "account", "contraAccount" })
        {
            var number = entry[side]?["accountNumber"] ?? (sent[side] as JsonObject)?["accountNumber"];
            isNamed |= sent[side] is not null;
            if (sent[side] is null && behaviour.VouchersNeedBothAccounts)
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

        if (!isNamed && !behaviour.VouchersNeedBothAccounts)
            errors.Add(["account"], ErrorTree.General, "Either an account or a contra account must be set.");
    }

    private static void Balance(List<JsonObject> entries, ErrorTree errors)
    {
        var sum = entries.Where(entry => entry["account"] is null != entry["contraAccount"] is null)
            .Sum(entry => (entry["account"] is null ? -1 : 1) * EconomicState.Amount(entry["amount"]));
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
