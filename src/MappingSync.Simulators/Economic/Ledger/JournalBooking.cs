using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>Why a booking is refused. Property and code are null where it is not known how e-conomic says it.</summary>
internal sealed record BookingRefusal(string? Property, string? Code, string Message);

/// <summary>
/// Books entries of a journal, all of them or none, and looks first at what may have changed since they were made. People's own bookings
/// take the same way.
/// </summary>
internal sealed class JournalBooking(EconomicState state, AccountingCalendar calendar, Bookkeeping books)
{
    /// <summary>Hears of every booking: the journal, and the first and the last number of what was booked.</summary>
    public event Action<int, int, int>? Booked;

    /// <summary>Books the entries of these numbers; null when it was done.</summary>
    public BookingRefusal? Book(JsonObject journal, IReadOnlyList<JsonNode?> numbers)
    {
        if (numbers.Count == 0)
            return new BookingRefusal("entryNumbers", "OneAPIEntriesListCannotBeEmpty", "Entries list cannot be empty");

        var drafts = new List<JsonObject>();
        foreach (var number in numbers)
        {
            if (state.Find(Bookkeeping.Drafts, number) is not { } draft
                || draft["journal"]!["journalNumber"]!.ToString() != journal["journalNumber"]!.ToString())
                return new BookingRefusal("entryNumbers", "JournalEntryDoesNotExist", "Journal entry does not exist");
            if ((DateFinding(draft) ?? AccountFinding(draft) ?? PartyFinding(draft)) is { } finding)
                return finding;
            if (!drafts.Contains(draft))
                drafts.Add(draft);
        }

        if (drafts.GroupBy(draft => (draft[Bookkeeping.Voucher] ?? draft["journalEntryNumber"])!.ToString()).Any(voucher => voucher.Sum(draft => books.LinesOf(draft).Sum(line => line.Base)) != 0))
            return new BookingRefusal(null, null, "The voucher does not balance.");
        if ((bool?)journal["requireAdminApproval"] == true)
            return new BookingRefusal(null, null, "The entries are not approved.");
        var booked = books.Book(journal, drafts);
        if (booked.Count > 0)
        {
            Booked?.Invoke(
                EconomicState.Number(journal["journalNumber"]), EconomicState.Number(booked[0]["entryNumber"]), EconomicState.Number(booked[^1]["entryNumber"]));
        }

        return null;
    }

    private BookingRefusal? DateFinding(JsonObject draft) => calendar.LockOf(AccountingCalendar.Day(draft["date"])) switch
    {
        PostingLock.NoYear =>
            new BookingRefusal("date", "JournalEntryDateAccountingYearDoesNotExist", "The entry date's accounting year does not exist"),
        PostingLock.YearClosed => new BookingRefusal("date", "JournalEntryDateAccountingYearClosed", "The entry date's accounting year is closed"),
        PostingLock.PeriodClosed or PostingLock.PeriodBarred =>
            new BookingRefusal("date", "JournalEntryDateAccountingYearPeriodBarred", "The entry date is within a period that is barred"),
        _ => null,
    };

    private BookingRefusal? PartyFinding(JsonObject draft)
    {
        if (draft["supplier"]?["supplierNumber"] is not { } number)
            return null;
        return state.Find("suppliers", number) switch
        {
            null => new BookingRefusal("supplierNumber", "JournalEntrySupplierNotFound", "The supplier for the journal entry could not be found"),
            var supplier when (bool?)supplier["barred"] == true =>
                new BookingRefusal("supplierNumber", "JournalEntrySupplierNotAccessible", "The supplier for the journal entry is not accessible"),
            _ => null,
        };
    }

    private BookingRefusal? AccountFinding(JsonObject draft)
    {
        foreach (var (side, label) in new[] { ("account", "Account"), ("contraAccount", "ContraAccount") })
        {
            if (draft[side] is not JsonObject reference)
                continue;
            var property = $"{side}Number";
            var account = state.Find("accounts", reference["accountNumber"]);
            if (account is null)
                return new BookingRefusal(property, $"JournalEntry{label}NotFound", "The account for the journal entry could not be found");
            if ((bool?)account["barred"] == true)
                return new BookingRefusal(property, $"JournalEntry{label}NotAccessible", "The account for the journal entry is not accessible");
            if ((bool?)account["blockDirectEntries"] == true)
                return new BookingRefusal(property, $"JournalEntry{label}IsBlockedForDirectEntries", "The account is blocked for direct entries");
        }

        return null;
    }
}
