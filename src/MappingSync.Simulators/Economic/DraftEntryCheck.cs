using System.Globalization;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>What the journals service refuses of an entry, with its codes.</summary>
internal sealed class DraftEntryCheck(EconomicState state, EconomicBehaviour behaviour, AccountingCalendar calendar, Bookkeeping books)
{
    private const int LongestText = 250;
    private const int LongestSupplierInvoice = 30;
    private const int MostDigits = 18;
    private const int MostRateDecimals = 6;
    private const int SupplierInvoice = 3;

    public static DateOnly Day(JsonObject flat) => DateOnly.ParseExact(flat["date"]!.ToString()[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public ServicesFinding? Finding(JsonObject flat, JsonObject? before)
    {
        if (state.Find(Bookkeeping.Journals, flat["journalNumber"]) is not { } journal)
            return new ServicesFinding("journalNumber", "JournalDoesNotExist", "Journal does not exist");
        if (before is not null && before["journal"]!["journalNumber"]!.ToString() != flat["journalNumber"]!.ToString())
            return new ServicesFinding("journalNumber", "JournalNumberCannotBeChangedOnDraftEntry", "JournalNumber cannot be changed on draft entry");
        return OfKind(flat, journal) ?? OfVoucher(flat, journal, before) ?? OfDate(flat) ?? OfMoney(flat) ?? OfAccounts(flat) ?? OfParties(flat) ?? OfTexts(flat);
    }

    private static ServicesFinding? OfKind(JsonObject flat, JsonObject journal)
    {
        var kind = EconomicState.Number(flat["entryTypeNumber"]);
        var only = journal["settings"]?["entryTypeRestrictedTo"]?.ToString();
        return kind is not (2 or 3 or 4 or 5 or 10) || (only is not null && EntryTypes.NumberOf(only) != kind)
            ? new ServicesFinding("entryTypeNumber", "JournalEntryTypeNotCorrect", "The journal entry type is incorrect")
            : null;
    }

    private ServicesFinding? OfVoucher(JsonObject flat, JsonObject journal, JsonObject? before)
    {
        var number = EconomicState.Number(flat["voucherNumber"]);
        var (first, last) = Bookkeeping.Range(journal);
        if (number > 0)
        {
            return number < first || number > last
                ? new ServicesFinding("voucherNumber", "JournalEntryVoucherNumberNotWithinBoundaries", "The voucher number for the journal entry is not within the allowed boundaries")
                : null;
        }

        if (before is not null)
            return new ServicesFinding("voucherNumber", ServicesFinding.General, "The voucherNumber field is required.");
        return books.NextVoucherNumber(journal) is null
            ? new ServicesFinding("voucherNumber", "JournalVoucherNextNumberNotWithinBoundaries", "The next journal voucher number is not within the allowed boundaries")
            : null;
    }

    private ServicesFinding? OfDate(JsonObject flat) => calendar.LockOf(Day(flat)) switch
    {
        PostingLock.NoYear => new ServicesFinding("date", "JournalEntryDateAccountingYearDoesNotExist", "The entry date's accounting year does not exist"),
        PostingLock.YearClosed => new ServicesFinding("date", "JournalEntryDateAccountingYearClosed", "The entry date's accounting year is closed"),
        PostingLock.PeriodClosed or PostingLock.PeriodBarred =>
            new ServicesFinding("date", "JournalEntryDateAccountingYearPeriodBarred", "The entry date is within a period that is barred"),
        _ => null,
    };

    private ServicesFinding? OfMoney(JsonObject flat)
    {
        if (flat["amount"]!.ToJsonString().Count(char.IsAsciiDigit) > MostDigits)
            return new ServicesFinding("amount", "JournalEntryAmountExceedsDigitLimit", "The amount cannot be more than 18 digits");
        var currency = flat["currency"]!.ToString();
        if (!behaviour.ExchangeRates.ContainsKey(currency))
            return new ServicesFinding("currency", "JournalEntryCurrencyNotFound", "The currency for the journal entry could not be found");
        if (flat["exchangeRate"] is not { } sent)
            return null;
        var rate = EconomicState.Amount(sent);
        if (decimal.Round(rate, MostRateDecimals) != rate)
            return new ServicesFinding("exchangeRate", "JournalEntryExchangeRateScalePrecisionError", "Exchange rate precision exceeds the allowed scale in the journal entry");
        return currency == behaviour.BaseCurrency && rate != 100m
            ? new ServicesFinding("exchangeRate", "JournalEntryExchangeRateMustBeOneHundredForBaseCurrency", "Exchange rate must be 100 for base currency")
            : null;
    }

    private ServicesFinding? OfAccounts(JsonObject flat)
    {
        var kind = EconomicState.Number(flat["entryTypeNumber"]);
        var hasAccount = flat["accountNumber"] is not null || flat["contraAccountNumber"] is not null;
        if (!hasAccount && kind is SupplierInvoice or 4 && flat["supplierNumber"] is null)
            return new ServicesFinding("supplierNumber", "JournalEntrySupplierAndAccountNotSet", "Neither the supplier nor the account is set for the journal entry");
        if (!hasAccount && kind is 2 or 10 && flat["customerNumber"] is null)
            return new ServicesFinding("customerNumber", "JournalEntryCustomerAndAccountNotSet", "Neither the customer nor the account is set for the journal entry");
        if (!hasAccount && kind is 5)
            return new ServicesFinding("accountNumber", "JournalEntryAccountAndContraAccountNotSet", "Neither the account nor the contra account is set for the journal entry");
        return OfAccount(flat, "accountNumber", "") ?? OfAccount(flat, "contraAccountNumber", "Contra");
    }

    private ServicesFinding? OfAccount(JsonObject flat, string name, string side)
    {
        if (flat[name] is not { } number)
            return null;
        if (state.Find("accounts", number) is not { } account)
            return new ServicesFinding(name, $"JournalEntry{side}AccountNotFound", "The account for the journal entry could not be found");
        if ((bool?)account["barred"] == true)
            return new ServicesFinding(name, $"JournalEntry{side}AccountNotAccessible", "The account for the journal entry is not accessible");
        if ((bool?)account["blockDirectEntries"] == true)
            return new ServicesFinding(name, $"JournalEntry{side}AccountIsBlockedForDirectEntries", "The account is blocked for direct entries");
        return account["accountType"]?.ToString() is "profitAndLoss" or "status"
            ? null
            : new ServicesFinding(name, $"JournalEntryWrong{side}AccountType", "The account type is incorrect");
    }

    private ServicesFinding? OfParties(JsonObject flat)
    {
        foreach (var (name, collection, code, what) in new[]
        {
            ("customerNumber", "customers", "JournalEntryCustomerNotFound", "customer"),
            ("supplierNumber", "suppliers", "JournalEntrySupplierNotFound", "supplier"),
            ("projectNumber", ServicesProjects.Projects, "JournalEntryProjectNotFound", "project"),
        })
        {
            if (flat[name] is { } number && !state.Has(collection, number.ToString()))
                return new ServicesFinding(name, code, $"The {what} for the journal entry could not be found");
        }

        return flat["supplierPaymentType"] is not null && EconomicState.Number(flat["entryTypeNumber"]) != SupplierInvoice
            ? new ServicesFinding("supplierPaymentType", "JournalEntryPaymentDetailsRequiredFieldsWrong", "Required payment details for the journal entry are incorrect")
            : null;
    }

    private static ServicesFinding? OfTexts(JsonObject flat)
    {
        if (flat["text"]?.ToString().Length > LongestText)
            return new ServicesFinding("text", "JournalEntryTextTooLong", "The text for the journal entry is too long");
        return flat["supplierInvoiceNumber"]?.ToString().Length > LongestSupplierInvoice
            ? new ServicesFinding("supplierInvoiceNumber", "JournalEntrySupplierInvoiceTooBig", "The supplier invoice for the journal entry is too large")
            : null;
    }
}
