using System.Globalization;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>Entries in journals, and what becomes of them when they are booked. Checks nothing: who asks has checked.</summary>
internal sealed class Bookkeeping(EconomicState state, EconomicBehaviour behaviour, AccountingCalendar calendar)
{
    public const string Journals = "journals";
    public const string Drafts = "journal-entries";
    public const string Entries = "entries";

    /// <summary>Names a voucher for good: its number changes with its journal, and is given again.</summary>
    public const string Voucher = "_voucher";

    private const string LastVoucherNumber = "_lastVoucherNumber";

    private readonly EntryLines lines = new(state);
    private readonly OpenItems openItems = new(state);
    private int lastDraftNumber;

    /// <summary>The entries of a journal, in the order of their numbers.</summary>
    public IEnumerable<JsonObject> DraftsOf(string journal) =>
        state[Drafts].Values.Where(draft => draft["journal"]!["journalNumber"]!.ToString() == journal);

    /// <summary>The entries of a voucher in a journal, by its key as it stands in addresses: <c>2026_6_2027-40001</c>.</summary>
    public IReadOnlyList<JsonObject> VoucherOf(string journal, string key)
    {
        var dash = key.LastIndexOf('-');
        var year = dash < 0 ? null : EconomicPath.Decode(key[..dash]);
        return
        [
            .. DraftsOf(journal).Where(draft => draft["voucher"]!["accountingYear"]!["year"]!.ToString() == year
                && draft["voucher"]!["voucherNumber"]!.ToString() == key[(dash + 1)..]),
        ];
    }

    /// <summary>The number that the next voucher of a journal gets; null when its numbers are used up.</summary>
    public int? NextVoucherNumber(JsonObject journal)
    {
        var number = EconomicState.Number(journal["journalNumber"]);
        var used = behaviour.ReusesDeletedNumbers
            ? DraftsOf(number.ToString(CultureInfo.InvariantCulture)).Select(draft => EconomicState.Number(draft["voucher"]!["voucherNumber"]))
                .Concat(state[Entries].Values.Where(entry => EconomicState.Number(entry["_journal"]) == number)
                    .Select(entry => EconomicState.Number(entry["voucherNumber"])))
                .DefaultIfEmpty(0).Max()
            : EconomicState.Number(journal[LastVoucherNumber]);
        var (first, last) = Range(journal);
        var next = Math.Max(first, used + 1);
        return next <= last ? next : null;
    }

    public static (int First, int Last) Range(JsonObject journal)
    {
        var numbers = journal["settings"]?["voucherNumbers"];
        return (EconomicState.Number(numbers?["minimumVoucherNumber"]) is > 0 and var first ? first : 1,
            EconomicState.Number(numbers?["maximumVoucherNumber"]) is > 0 and var last ? last : 999_999_999);
    }

    /// <summary>
    /// Puts an entry into a journal: numbers it, and sets what it is worth in base currency. Above 0 debits the account of the entry, or of
    /// its supplier or customer, as the journal shows it.
    /// </summary>
    public JsonObject AddDraft(JsonObject journal, string year, int voucherNumber, JsonObject entry)
    {
        var highest = state[Drafts].Keys.Select(key => int.Parse(key, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        var number = Math.Max(lastDraftNumber, highest) + 1;
        if (!behaviour.ReusesDeletedNumbers)
            lastDraftNumber = number;
        if (EconomicState.Number(journal[LastVoucherNumber]) < voucherNumber)
            journal[LastVoucherNumber] = voucherNumber;

        var draft = entry.DeepClone().AsObject();
        draft["journalEntryNumber"] = number;
        draft["journal"] = new JsonObject { ["journalNumber"] = journal["journalNumber"]!.DeepClone() };
        draft["voucher"] = new JsonObject
        {
            ["accountingYear"] = new JsonObject { ["year"] = year },
            ["voucherNumber"] = voucherNumber,
        };
        draft[Voucher] = SerialOf(journal, year, voucherNumber);
        draft["currency"] ??= new JsonObject { ["code"] = behaviour.BaseCurrency };
        Value(draft);
        state.Put(Drafts, number.ToString(CultureInfo.InvariantCulture), draft);
        return draft;
    }

    /// <summary>Sets the rate of an entry and what it is worth in base currency.</summary>
    public void Value(JsonObject draft)
    {
        var currency = draft["currency"]!["code"]!.ToString();
        draft["exchangeRate"] = currency == behaviour.BaseCurrency
            ? 100m
            : draft["exchangeRate"]?.DeepClone() ?? behaviour.ExchangeRates.GetValueOrDefault(currency, 100m);
        var amount = EconomicState.Amount(draft["amount"]) * EconomicState.Amount(draft["exchangeRate"]) / 100m;
        draft["amountDefaultCurrency"] = decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>What the entry comes to on its accounts.</summary>
    public IReadOnlyList<EntryLine> LinesOf(JsonObject draft) => lines.Of(draft);

    public void ShowVat(JsonObject entry) => lines.ShowVat(entry);

    /// <summary>Turns the sign between what was posted and what the journal shows.</summary>
    public static void TurnSign(JsonObject draft)
    {
        foreach (var name in new[] { "amount", "amountDefaultCurrency", "amountBaseCurrency" })
        {
            if (draft[name] is { } amount)
                draft[name] = -EconomicState.Amount(amount);
        }
    }

    /// <summary>Books entries of one journal on their accounts; they leave the journal, unless it is a standing one.</summary>
    public IReadOnlyList<JsonObject> Book(JsonObject journal, IEnumerable<JsonObject> drafts)
    {
        var booked = new List<JsonObject>();
        foreach (var draft in drafts.ToList())
        {
            foreach (var line in lines.Of(draft))
                booked.Add(AddEntry(journal, draft, line));

            var number = EconomicState.Number(draft["journalEntryNumber"]);
            lastDraftNumber = Math.Max(lastDraftNumber, number);
            if ((bool?)journal["isStandingJournal"] != true)
                state.Remove(Drafts, number.ToString(CultureInfo.InvariantCulture));
        }

        return booked;
    }

    /// <summary>Books one line that came from no journal.</summary>
    public JsonObject AddEntry(string year, DateOnly date, int account, decimal amount, string text, string entryType)
    {
        var entry = new JsonObject
        {
            ["account"] = new JsonObject { ["accountNumber"] = account },
            ["amount"] = amount,
            ["amountInBaseCurrency"] = amount,
            ["currency"] = behaviour.BaseCurrency,
            ["date"] = AccountingCalendar.Text(date),
            ["text"] = text,
            ["entryType"] = entryType,
            ["voucherNumber"] = 0,
            ["_year"] = year,
        };
        return Numbered(entry);
    }

    /// <summary>Books what a booked invoice comes to: the customer's debt, the sales, the VAT.</summary>
    public void AddInvoice(JsonObject invoice, IEnumerable<EntryLine> invoiced)
    {
        var date = AccountingCalendar.Day(invoice["date"]);
        var number = invoice["bookedInvoiceNumber"]!;
        foreach (var line in invoiced)
        {
            var entry = new JsonObject
            {
                ["account"] = new JsonObject { ["accountNumber"] = line.Account },
                ["amount"] = line.Amount,
                ["amountInBaseCurrency"] = line.Base,
                ["currency"] = invoice["currency"]!.DeepClone(),
                ["date"] = invoice["date"]!.DeepClone(),
                ["text"] = string.Create(CultureInfo.InvariantCulture, $"Faktura {number}"),
                ["entryType"] = "customerInvoice",
                ["voucherNumber"] = number.DeepClone(),
                ["customer"] = new JsonObject { ["customerNumber"] = invoice["customer"]!["customerNumber"]!.DeepClone() },
                ["bookedInvoice"] = new JsonObject { ["bookedInvoiceNumber"] = number.DeepClone() },
                ["invoiceNumber"] = number.ToString(),
                ["_year"] = calendar.YearOf(date)!["year"]!.DeepClone(),
            };
            if (!string.IsNullOrEmpty(line.VatCode))
                entry["vatAccount"] = new JsonObject { ["vatCode"] = line.VatCode };
            if (line.IsParty)
            {
                entry["dueDate"] = invoice["dueDate"]?.DeepClone();
                OpenItems.Open(entry);
            }

            Numbered(entry);
        }
    }

    private JsonObject AddEntry(JsonObject journal, JsonObject draft, EntryLine line)
    {
        var type = draft["entryType"]!.ToString();
        var entry = new JsonObject
        {
            ["account"] = new JsonObject { ["accountNumber"] = line.Account },
            ["amount"] = line.Amount,
            ["amountInBaseCurrency"] = line.Base,
            ["currency"] = draft["currency"]!["code"]!.DeepClone(),
            ["date"] = draft["date"]!.DeepClone(),
            ["text"] = draft["text"]?.DeepClone(),
            // Booked, it has another name.
            ["entryType"] = type == "manualCustomerInvoice" ? "manualDebtorInvoice" : type,
            ["voucherNumber"] = draft["voucher"]!["voucherNumber"]!.DeepClone(),
            ["departmentalDistribution"] = draft["departmentalDistribution"]?.DeepClone(),
            ["project"] = draft["project"]?.DeepClone(),
            ["_year"] = calendar.YearOf(AccountingCalendar.Day(draft["date"]))!["year"]!.DeepClone(),
            ["_journal"] = journal["journalNumber"]!.DeepClone(),
            [Voucher] = draft[Voucher]?.DeepClone(),
            ["vatAccount"] = string.IsNullOrEmpty(line.VatCode) ? null : new JsonObject { ["vatCode"] = line.VatCode },
        };
        foreach (var name in new[] { "supplier", "customer", "supplierInvoiceNumber", "costType", "unit1", "unit2", "quantity1", "quantity2" })
            entry[name] = draft[name]?.DeepClone();
        if (draft["customerInvoice"] is { } invoice)
            entry["invoiceNumber"] = invoice.ToString();
        if (line.IsParty)
        {
            entry["dueDate"] = draft["dueDate"]?.DeepClone();
            OpenItems.Open(entry);
        }

        foreach (var name in entry.Where(property => property.Value is null).Select(property => property.Key).ToList())
            entry.Remove(name);
        if (line.IsParty)
            openItems.Settle(entry);
        return Numbered(entry);
    }

    /// <summary>What names the voucher for good: entries of one journal with one number are one voucher.</summary>
    public long SerialOf(JsonObject journal, string year, int voucherNumber) => DraftsOf(journal["journalNumber"]!.ToString())
        .Where(draft => draft["voucher"]!["accountingYear"]!["year"]!.ToString() == year
            && EconomicState.Number(draft["voucher"]!["voucherNumber"]) == voucherNumber)
        .Select(draft => (long?)draft[Voucher])
        .FirstOrDefault() ?? state.Serial();

    private JsonObject Numbered(JsonObject entry)
    {
        var number = state.NextNumber(Entries);
        entry["entryNumber"] = number;
        state.Put(Entries, number.ToString(CultureInfo.InvariantCulture), entry);
        return entry;
    }
}
