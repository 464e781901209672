using System.Globalization;
using System.Text.Json.Nodes;

namespace MappingSync.Simulators.Economic;

/// <summary>Why nothing can be posted on a day.</summary>
internal enum PostingLock
{
    None,
    NoYear,
    YearClosed,
    PeriodClosed,
    PeriodBarred,
}

/// <summary>Accounting years and their periods, with the two locks of a period: closed, and barred.</summary>
internal sealed class AccountingCalendar(EconomicState state, EconomicBehaviour behaviour)
{
    public const string Years = "accounting-years";
    public const string Periods = "accounting-periods";

    /// <summary>Adds a year with a period for each month that it touches.</summary>
    public string Add(DateOnly from, DateOnly to, string? year)
    {
        if (to < from)
            throw new ArgumentException("The year ends before it begins.", nameof(to));
        if (OverlappedBy(from, to) is { } other)
            throw new ArgumentException($"The year overlaps {other["year"]}.", nameof(from));

        var key = year ?? KeyOf(from, to);
        if (state.Has(Years, key))
            throw new ArgumentException($"There is a year {key} already.", nameof(year));
        state.Put(Years, key, new JsonObject { ["year"] = key, ["fromDate"] = Text(from), ["toDate"] = Text(to), ["closed"] = false });

        var first = from;
        for (var inYear = 1; first <= to; inYear++)
        {
            var monthEnd = new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month));
            var last = monthEnd < to ? monthEnd : to;
            var number = state.NextNumber(Periods);
            state.Put(Periods, Invariant($"{number}"), new JsonObject
            {
                ["number"] = number,
                ["year"] = key,
                ["periodNumber"] = inYear,
                ["fromDate"] = Text(first),
                ["toDate"] = Text(last),
                ["closed"] = false,
                ["barred"] = false,
            });
            first = last.AddDays(1);
        }

        return key;
    }

    /// <summary>Whether a year has any of these days already.</summary>
    public bool Overlaps(DateOnly from, DateOnly to) => OverlappedBy(from, to) is not null;

    /// <summary>The key that a new year gets: with a letter when another has it already.</summary>
    public string FreeKey(DateOnly from, DateOnly to)
    {
        var key = KeyOf(from, to);
        return state.Has(Years, key) ? "abcdefghij".Select(letter => $"{key}{letter}").First(lettered => !state.Has(Years, lettered)) : key;
    }

    public JsonObject? YearOf(DateOnly day) => At(state[Years].Values, day);

    public JsonObject? PeriodOf(DateOnly day) => At(state[Periods].Values, day);

    public IEnumerable<JsonObject> PeriodsOf(string year) => state[Periods].Values.Where(period => period["year"]!.ToString() == year);

    public bool IsClosed(JsonObject period) =>
        (bool)period["closed"]! || (bool?)state.Find(Years, period["year"])?["closed"] == true;

    /// <summary>Whether the period is barred by itself, or all its days are.</summary>
    public bool IsBarred(JsonObject period) =>
        (bool)period["barred"]! || behaviour.BarredPeriods.Any(span => span.From <= Day(period["fromDate"]) && span.To >= Day(period["toDate"]));

    /// <summary>Whether the day is barred, with its period or by itself.</summary>
    public bool IsBarred(DateOnly day) =>
        behaviour.BarredPeriods.Any(span => day >= span.From && day <= span.To) || (PeriodOf(day) is { } period && IsBarred(period));

    public PostingLock LockOf(DateOnly day) => YearOf(day) switch
    {
        null => PostingLock.NoYear,
        var year when (bool)year["closed"]! => PostingLock.YearClosed,
        _ when PeriodOf(day) is { } period && IsClosed(period) => PostingLock.PeriodClosed,
        _ when IsBarred(day) => PostingLock.PeriodBarred,
        _ => PostingLock.None,
    };

    public static DateOnly Day(JsonNode? node) => DateOnly.ParseExact(node!.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private JsonObject? OverlappedBy(DateOnly from, DateOnly to) =>
        state[Years].Values.FirstOrDefault(known => from <= Day(known["toDate"]) && to >= Day(known["fromDate"]));

    private static string KeyOf(DateOnly from, DateOnly to) =>
        from.Year == to.Year ? Invariant($"{from.Year}") : Invariant($"{from.Year}/{to.Year}");

    private static JsonObject? At(IEnumerable<JsonObject> spans, DateOnly day) =>
        spans.FirstOrDefault(span => Day(span["fromDate"]) <= day && Day(span["toDate"]) >= day);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
