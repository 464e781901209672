using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>What the accounts hold, computed from the entries each time.</summary>
internal static class Balances
{
    /// <summary>
    /// The booked balance of an account in base currency. What a year took over from the one before is left out: it is the sum of entries
    /// that are there already.
    /// </summary>
    public static decimal Booked(EconomicState state, int account, DateOnly? until = null) => state[Bookkeeping.Entries].Values
        .Where(entry => EconomicState.Number(entry["account"]?["accountNumber"]) == account
            && entry["entryType"]!.ToString() != "transferredOpeningEntry"
            && (until is null || AccountingCalendar.Day(entry["date"]) <= until))
        .Sum(entry => EconomicState.Amount(entry["amountInBaseCurrency"]));

    /// <summary>What the entries in all journals would add to it.</summary>
    public static decimal Drafted(EconomicState state, int account)
    {
        var lines = new EntryLines(state);
        return state[Bookkeeping.Drafts].Values.Sum(draft => lines.Of(draft).Where(line => line.Account == account).Sum(line => line.Base));
    }
}
