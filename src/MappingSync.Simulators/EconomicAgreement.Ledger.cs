using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Simulators.Economic;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators;

/// <content>
/// The ledger: <c>journal-entries</c> is what lies in all journals, by <c>journalEntryNumber</c>; <c>entries</c> is what is booked.
/// </content>
public partial class EconomicAgreement
{
    /// <summary>Adds the accounting year of a calendar year.</summary>
    /// <param name="year">The calendar year, for example 2028; a leap year has its leap day.</param>
    /// <returns>The year's key.</returns>
    public string AddAccountingYear(int year) => AddAccountingYear(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>Adds an accounting year, with a period for each month that it touches.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="year">Its key; null for <c>2026</c>, or <c>2026/2027</c> when it spans two calendar years.</param>
    /// <returns>The year's key.</returns>
    /// <exception cref="ArgumentException">It overlaps another year, or its key is taken.</exception>
    public string AddAccountingYear(DateOnly from, DateOnly to, string? year = null)
    {
        lock (gate)
            return calendar.Add(from, to, year);
    }

    /// <summary>Closes an accounting year, or opens it again: nothing can be posted in a closed one.</summary>
    /// <param name="year">The year's key.</param>
    /// <param name="closed">False to open it.</param>
    /// <exception cref="KeyNotFoundException">There is no such year.</exception>
    public void CloseAccountingYear(string year, bool closed = true) => Change(AccountingCalendar.Years, year, record => record["closed"] = closed);

    /// <summary>Closes the period that a day lies in, or opens it again. Both surfaces show it.</summary>
    /// <param name="day">Any day of the period.</param>
    /// <param name="closed">False to open it.</param>
    /// <exception cref="KeyNotFoundException">No period holds the day.</exception>
    public void ClosePeriod(DateOnly day, bool closed = true) => ChangePeriod(day, "closed", closed);

    /// <summary>Bars the period that a day lies in: postings are refused, and only the accounting years service shows it.</summary>
    /// <param name="day">Any day of the period.</param>
    /// <exception cref="KeyNotFoundException">No period holds the day.</exception>
    public void BarPeriod(DateOnly day) => ChangePeriod(day, "barred", true);

    /// <summary>Lifts the bar of the period that a day lies in.</summary>
    /// <param name="day">Any day of the period.</param>
    /// <exception cref="KeyNotFoundException">No period holds the day.</exception>
    public void UnbarPeriod(DateOnly day) => ChangePeriod(day, "barred", false);

    /// <summary>
    /// Adds a journal. What else it can be is changed by <see cref="Change" />: <c>isStandingJournal</c>, <c>requireAdminApproval</c>, and
    /// the last number in <c>settings.voucherNumbers.maximumVoucherNumber</c>.
    /// </summary>
    /// <param name="number">The journal's number.</param>
    /// <param name="name">Its name.</param>
    /// <param name="restrictedTo">The only kind of entry that it takes, for example <c>financeVoucher</c>; null for all.</param>
    /// <param name="firstVoucherNumber">The first voucher number that it gives.</param>
    public void AddJournal(int number, string name, string? restrictedTo = null, int firstVoucherNumber = 1)
    {
        lock (gate)
            EconomicDefaults.AddJournal(state, number, name, restrictedTo, firstVoucherNumber);
    }

    /// <summary>Puts a finance voucher into a journal as a person in e-conomic would.</summary>
    /// <param name="journal">The journal's number.</param>
    /// <param name="date">Its date.</param>
    /// <param name="amount">Debit of the account, credit of the contra account; the other way round when below 0.</param>
    /// <param name="account">The account.</param>
    /// <param name="contraAccount">The contra account.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The number of its entry.</returns>
    /// <exception cref="KeyNotFoundException">There is no such journal.</exception>
    /// <exception cref="InvalidOperationException">e-conomic refuses it.</exception>
    public int AddVoucher(int journal, DateOnly date, decimal amount, int account, int contraAccount, string text)
    {
        lock (gate)
        {
            var voucher = new JsonObject
            {
                ["accountingYear"] = new JsonObject { ["year"] = calendar.YearOf(date)?["year"]?.ToString() ?? "" },
                ["entries"] = new JsonObject
                {
                    ["financeVouchers"] = new JsonArray(new JsonObject
                    {
                        ["text"] = text,
                        ["date"] = AccountingCalendar.Text(date),
                        ["amount"] = amount,
                        ["account"] = new JsonObject { ["accountNumber"] = account },
                        ["contraAccount"] = new JsonObject { ["accountNumber"] = contraAccount },
                    }),
                },
            };
            Accepted(rest.Journals.Post(JournalOf(journal), voucher));
            return books.DraftsOf(Text(journal)).Max(draft => EconomicState.Number(draft["journalEntryNumber"]));
        }
    }

    /// <summary>Moves an entry to another journal as a person would; its voucher gets another number there.</summary>
    /// <param name="journalEntryNumber">The entry.</param>
    /// <param name="journal">Where it goes.</param>
    /// <exception cref="KeyNotFoundException">There is no such entry or journal.</exception>
    /// <exception cref="InvalidOperationException">The journal has no number left.</exception>
    public void MoveEntry(int journalEntryNumber, int journal)
    {
        lock (gate)
        {
            var target = JournalOf(journal);
            var number = books.NextVoucherNumber(target) ?? throw new InvalidOperationException("The journal has no voucher number left.");
            Change(Bookkeeping.Drafts, journalEntryNumber, draft =>
            {
                draft["journal"] = new JsonObject { ["journalNumber"] = journal };
                draft["voucher"]!["voucherNumber"] = number;
            });
        }
    }

    /// <summary>Books entries of a journal by hand.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="journalEntryNumbers">The entries; none for all of the journal.</param>
    /// <exception cref="KeyNotFoundException">There is no such journal.</exception>
    /// <exception cref="InvalidOperationException">e-conomic refuses it; nothing is booked then.</exception>
    public void BookEntries(int journal, params int[] journalEntryNumbers)
    {
        ArgumentNullException.ThrowIfNull(journalEntryNumbers);
        lock (gate)
        {
            var numbers = journalEntryNumbers.Length > 0
                ? journalEntryNumbers.Select(number => (JsonNode?)JsonValue.Create(number))
                : books.DraftsOf(Text(journal)).Select(draft => draft["journalEntryNumber"]);
            if (booking.Book(JournalOf(journal), [.. numbers]) is { } refusal)
                throw new InvalidOperationException(refusal.Message);
        }
    }

    /// <summary>
    /// Books a line as it is, without any check and without a contra account: what was there before the story begins, or what another
    /// program booked.
    /// </summary>
    /// <param name="date">Its date; its accounting year must exist.</param>
    /// <param name="account">The account.</param>
    /// <param name="amount">Debit; credit when below 0.</param>
    /// <param name="text">Its text.</param>
    /// <param name="entryType">Its kind, for example <c>openingEntry</c>.</param>
    /// <returns>The number of the entry.</returns>
    /// <exception cref="KeyNotFoundException">No accounting year holds the date.</exception>
    public int AddBooked(DateOnly date, int account, decimal amount, string text = "", string entryType = "financeVoucher")
    {
        lock (gate)
        {
            var year = calendar.YearOf(date)?["year"]!.ToString() ?? throw new KeyNotFoundException($"No accounting year holds {date:O}.");
            return EconomicState.Number(books.AddEntry(year, date, account, amount, text, entryType)["entryNumber"]);
        }
    }

    /// <summary>
    /// Lets a year take over the balances of all that lies before it, as a bookkeeper does at the turn of the year: each status account
    /// gets an entry of kind <c>transferredOpeningEntry</c> on the first day. What adds up several years counts it twice.
    /// </summary>
    /// <param name="year">The key of the year that takes over.</param>
    /// <exception cref="KeyNotFoundException">There is no such year.</exception>
    public void TransferBalances(string year)
    {
        lock (gate)
        {
            var found = state.Find(AccountingCalendar.Years, year) ?? throw new KeyNotFoundException(year);
            var first = AccountingCalendar.Day(found["fromDate"]);
            foreach (var account in state["accounts"].Values.Where(account => account["accountType"]?.ToString() == "status").ToList())
            {
                var number = EconomicState.Number(account["accountNumber"]);
                var balance = Balances.Booked(state, number, first.AddDays(-1));
                if (balance != 0)
                    books.AddEntry(year, first, number, balance, "Primo", "transferredOpeningEntry");
            }
        }
    }

    /// <summary>What is booked on an account, in base currency; takeovers at the turn of a year are not counted.</summary>
    /// <param name="account">The account.</param>
    /// <param name="until">The last day that counts; null for all.</param>
    public decimal BookedBalance(int account, DateOnly? until = null)
    {
        lock (gate)
            return Balances.Booked(state, account, until);
    }

    private static void Accepted(WireAnswer answer)
    {
        if (answer.Status >= 300)
            throw new InvalidOperationException(answer.Body);
    }

    private void ChangePeriod(DateOnly day, string name, bool value)
    {
        lock (gate)
        {
            var period = calendar.PeriodOf(day) ?? throw new KeyNotFoundException($"No period holds {day.ToString("O", CultureInfo.InvariantCulture)}.");
            Change(AccountingCalendar.Periods, period["number"]!, record => record[name] = value);
        }
    }

    private JsonObject JournalOf(int number) =>
        state.Find(Bookkeeping.Journals, Text(number)) ?? throw new KeyNotFoundException($"{Bookkeeping.Journals}/{Text(number)}");
}
