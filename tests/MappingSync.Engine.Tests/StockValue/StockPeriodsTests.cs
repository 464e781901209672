using MappingSync.Engine.Settings;
using MappingSync.Engine.StockValue;

namespace MappingSync.Engine.Tests.StockValue;

public sealed class StockPeriodsTests
{
    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    [Theory]
    [InlineData("2026-03-28", "2026-03-28T22:59:00Z")]
    [InlineData("2026-03-29", "2026-03-29T21:59:00Z")] // summer time begins
    [InlineData("2026-10-24", "2026-10-24T21:59:00Z")]
    [InlineData("2026-10-25", "2026-10-25T22:59:00Z")] // winter time begins
    [InlineData("2028-02-29", "2028-02-29T22:59:00Z")]
    [InlineData("2026-12-31", "2026-12-31T22:59:00Z")]
    public void A_day_falls_due_at_23_59_on_the_clocks_of_the_zone(string day, string at)
    {
        Assert.Equal(At(at), StockPeriods.DueAt(Day(day), Copenhagen));
        Assert.Equal(Day(day), StockPeriods.NewestDueDay(At(at), Copenhagen));
        Assert.Equal(Day(day).AddDays(-1), StockPeriods.NewestDueDay(At(at).AddTicks(-1), Copenhagen));
    }

    [Theory]
    [InlineData("Europe/Copenhagen", "2026-03-27")] // forward at 02:00
    [InlineData("Europe/Copenhagen", "2026-10-23")] // back at 03:00
    [InlineData("Africa/Cairo", "2024-04-24")] // forward at midnight
    [InlineData("Africa/Cairo", "2024-10-30")] // back at midnight, so that 23:59 is shown twice
    [InlineData("America/Havana", "2025-11-01")] // back at 01:00 to midnight
    [InlineData("Asia/Beirut", "2025-10-24")] // back at midnight
    [InlineData("America/Scoresbysund", "2024-03-29")] // back over midnight on the day on which summer time begins
    [InlineData("UTC", "2026-12-30")]
    [InlineData("Pacific/Kiritimati", "2026-12-30")] // 14 hours ahead
    public void Minute_by_minute_a_day_falls_due_when_its_23_59_is_first_shown_and_never_again(string zoneId, string firstDay)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        var begin = new DateTimeOffset(Day(firstDay).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(-1);
        var shown = new SortedDictionary<DateOnly, DateTimeOffset>();
        var newest = StockPeriods.NewestDueDay(begin.AddMinutes(-1), zone);
        for (var now = begin; now < begin.AddDays(6); now = now.AddMinutes(1))
        {
            var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
            if (local is { Hour: 23, Minute: 59 })
            {
                shown.TryAdd(DateOnly.FromDateTime(local), now);
            }

            var due = StockPeriods.NewestDueDay(now, zone);
            Assert.True(due == newest || due == newest.AddDays(1), $"{newest} is followed by {due} at {now:O}");
            if (due != newest)
            {
                Assert.Equal(shown[due], now);
                Assert.Equal(now, StockPeriods.DueAt(due, zone));
            }

            newest = due;
        }

        Assert.True(shown.Count >= 5);
    }

    [Fact]
    public void A_day_whose_23_59_is_left_out_falls_due_at_the_first_moment_after_it_and_once()
    {
        var zone = Skipping(new TimeOnly(23, 30), TimeSpan.FromHours(1), new DateOnly(2026, 5, 10));

        Assert.Equal(At("2026-05-10T23:30:00Z"), StockPeriods.DueAt(Day("2026-05-10"), zone));
        Assert.Equal(Day("2026-05-09"), StockPeriods.NewestDueDay(At("2026-05-10T23:29:00Z"), zone));
        Assert.Equal(Day("2026-05-10"), StockPeriods.NewestDueDay(At("2026-05-10T23:30:00Z"), zone));
        Assert.Equal(At("2026-05-11T22:59:00Z"), StockPeriods.DueAt(Day("2026-05-11"), zone));
    }

    [Fact]
    public void A_day_that_an_island_never_had_falls_due_with_the_day_before_and_stops_nothing()
    {
        var apia = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia");

        Assert.Equal(At("2011-12-30T09:59:00Z"), StockPeriods.DueAt(Day("2011-12-29"), apia));
        Assert.Equal(At("2011-12-30T09:59:00Z"), StockPeriods.DueAt(Day("2011-12-30"), apia));
        Assert.Equal(At("2011-12-31T09:59:00Z"), StockPeriods.DueAt(Day("2011-12-31"), apia));
        Assert.Equal(Day("2011-12-28"), StockPeriods.NewestDueDay(At("2011-12-30T09:58:00Z"), apia));
        Assert.Equal(Day("2011-12-30"), StockPeriods.NewestDueDay(At("2011-12-30T09:59:00Z"), apia));
        Assert.Equal(Day("2011-12-30"), StockPeriods.NewestDueDay(At("2011-12-31T09:58:00Z"), apia));
    }

    [Fact]
    public void Over_eight_years_every_day_falls_due_once_and_in_order()
    {
        var before = StockPeriods.DueAt(Day("2023-12-31"), Copenhagen);
        for (var day = Day("2024-01-01"); day < Day("2032-01-01"); day = day.AddDays(1))
        {
            var at = StockPeriods.DueAt(day, Copenhagen);
            Assert.InRange(at - before, TimeSpan.FromHours(23), TimeSpan.FromHours(25));
            Assert.Equal(day, StockPeriods.NewestDueDay(at, Copenhagen));
            Assert.Equal(day, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Copenhagen).DateTime));
            before = at;
        }
    }

    [Theory]
    [InlineData(StockValueSchedule.Daily, 2922)]
    [InlineData(StockValueSchedule.Weekly, 417)]
    [InlineData(StockValueSchedule.Monthly, 96)]
    public void The_periods_between_two_days_are_those_days_that_end_one_whichever_way_they_are_cut(StockValueSchedule schedule, int count)
    {
        var (first, last) = (Day("2023-12-31"), Day("2031-12-31"));
        var expected = Enumerable.Range(1, last.DayNumber - first.DayNumber).Select(first.AddDays).Where(day => StockPeriods.IsEnd(schedule, day)).ToList();

        Assert.Equal(expected, StockPeriods.Between(schedule, first, last));
        Assert.Equal(count, expected.Count);
        foreach (var step in new[] { 1, 5, 7, 30, 365 })
        {
            var pieces = new List<DateOnly>();
            for (var day = first; day < last; day = day.AddDays(step))
            {
                var upTo = day.AddDays(step) is var end && end < last ? end : last;
                pieces.AddRange(StockPeriods.Between(schedule, day, upTo));
            }

            Assert.Equal(expected, pieces);
        }
    }

    [Theory]
    [InlineData(StockValueSchedule.Weekly, "2026-11-29", "2026-12-06", "2026-12-13")]
    [InlineData(StockValueSchedule.Monthly, "2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31")]
    [InlineData(StockValueSchedule.Monthly, "2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30")]
    [InlineData(StockValueSchedule.Daily, "2028-02-27", "2028-02-28", "2028-02-29", "2028-03-01")]
    public void A_period_is_followed_by_the_next_one(StockValueSchedule schedule, string after, params string[] next) =>
        Assert.Equal(next.Select(Day), StockPeriods.Between(schedule, Day(after), Day(next[^1])));

    [Fact]
    public void There_is_nothing_between_a_day_and_itself_or_an_earlier_one()
    {
        Assert.Empty(StockPeriods.Between(StockValueSchedule.Daily, Day("2026-12-01"), Day("2026-12-01")));
        Assert.Empty(StockPeriods.Between(StockValueSchedule.Daily, Day("2026-12-01"), Day("2026-11-01")));
    }

    [Theory]
    [InlineData(StockValueSchedule.Daily)]
    [InlineData(StockValueSchedule.Weekly)]
    [InlineData(StockValueSchedule.Monthly)]
    public void The_newest_period_is_the_last_end_before_now_on_every_day_of_four_years(StockValueSchedule schedule)
    {
        for (var day = Day("2027-12-25"); day < Day("2032-01-05"); day = day.AddDays(1))
        {
            var expected = Enumerable.Range(0, 32).Select(back => day.AddDays(-back)).First(end => StockPeriods.IsEnd(schedule, end));
            Assert.Equal(expected, StockPeriods.NewestDue(schedule, StockPeriods.DueAt(day, Copenhagen), Copenhagen));
        }
    }

    [Fact]
    public void In_a_zone_further_east_the_day_falls_due_earlier_and_under_its_own_date()
    {
        var now = At("2026-12-01T15:00:00Z");

        Assert.Equal(Day("2026-11-30"), StockPeriods.NewestDueDay(now, Copenhagen));
        Assert.Equal(Day("2026-12-01"), StockPeriods.NewestDueDay(now, TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")));
        Assert.Equal(Day("2026-11-30"), StockPeriods.NewestDueDay(now, TimeZoneInfo.FindSystemTimeZoneById("America/New_York")));
    }

    [Theory]
    [InlineData("2026-11-30", true)]
    [InlineData("2026-02-30", false)]
    [InlineData("30-11-2026", false)]
    [InlineData("2026-11-30T00:00", false)]
    [InlineData("", false)]
    public void A_key_is_a_date_and_nothing_else(string key, bool isOne)
    {
        Assert.Equal(isOne, StockPeriods.Parse(key) is not null);
        Assert.True(!isOne || StockPeriods.Key(StockPeriods.Parse(key)!.Value) == key);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string at) => DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A zone whose clocks go forward once, at a time of one day, and stay there.</summary>
    private static TimeZoneInfo Skipping(TimeOnly at, TimeSpan by, DateOnly day)
    {
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            new DateTime(day.Year, 1, 1),
            new DateTime(day.Year, 12, 31),
            by,
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1).Add(at.ToTimeSpan()), day.Month, day.Day),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 12, 0, 0), 12, 31));
        return TimeZoneInfo.CreateCustomTimeZone("Skipping", TimeSpan.Zero, "Skipping", "Skipping", "Skipping", [rule]);
    }
}
