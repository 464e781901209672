using System.Globalization;
using MappingSync.Engine.Settings;

namespace MappingSync.Engine.StockValue;

/// <summary>
/// Which periods there are and when each falls due. A period is named by its last day and falls due when the clocks of the zone first
/// show 23:59 on that day, however often they show it and whether they show it at all. Knows no clock of its own.
/// </summary>
internal static class StockPeriods
{
    private static readonly TimeOnly DueTime = new(23, 59);

    /// <summary>The name of a period in the ledger: its last day, <c>yyyy-MM-dd</c>.</summary>
    public static string Key(DateOnly end) => end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The period that a key names, or null when it names none.</summary>
    public static DateOnly? Parse(string key) =>
        DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) ? end : null;

    /// <summary>Whether a day is the last one of a period.</summary>
    public static bool IsEnd(StockValueSchedule schedule, DateOnly day) => schedule switch
    {
        StockValueSchedule.Daily => true,
        StockValueSchedule.Weekly => day.DayOfWeek == DayOfWeek.Sunday,
        StockValueSchedule.Monthly => day.Day == DateTime.DaysInMonth(day.Year, day.Month),
        _ => false,
    };

    /// <summary>The moment at which the clocks of a zone first show 23:59 on a day, or, when they leave it out, the first moment after it.</summary>
    public static DateTimeOffset DueAt(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(DueTime, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>The last day whose 23:59 has been.</summary>
    public static DateOnly NewestDueDay(DateTimeOffset now, TimeZoneInfo zone)
    {
        // A clock that is put back over midnight shows the day before once more, although its own 23:59 has been.
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).AddDays(1);
        while (DueAt(day, zone) > now)
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The newest period that has fallen due.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The schedule is off.</exception>
    public static DateOnly NewestDue(StockValueSchedule schedule, DateTimeOffset now, TimeZoneInfo zone)
    {
        var day = NewestDueDay(now, zone);
        return schedule switch
        {
            StockValueSchedule.Daily => day,
            StockValueSchedule.Weekly => day.AddDays(-(int)day.DayOfWeek),
            StockValueSchedule.Monthly when IsEnd(schedule, day) => day,
            StockValueSchedule.Monthly => day.AddDays(-day.Day),
            _ => throw new ArgumentOutOfRangeException(nameof(schedule), schedule, "A schedule that is off has no periods."),
        };
    }

    /// <summary>The periods that end after one day and not after another, the oldest first.</summary>
    public static IEnumerable<DateOnly> Between(StockValueSchedule schedule, DateOnly after, DateOnly upTo)
    {
        for (var end = after; end < upTo;)
        {
            end = Next(schedule, end);
            if (end <= upTo)
            {
                yield return end;
            }
        }
    }

    private static DateOnly Next(StockValueSchedule schedule, DateOnly after)
    {
        var day = after.AddDays(1);
        return schedule switch
        {
            StockValueSchedule.Daily => day,
            StockValueSchedule.Weekly => day.AddDays((7 - (int)day.DayOfWeek) % 7),
            StockValueSchedule.Monthly => day.AddDays(DateTime.DaysInMonth(day.Year, day.Month) - day.Day),
            _ => throw new ArgumentOutOfRangeException(nameof(schedule), schedule, "A schedule that is off has no periods."),
        };
    }
}
