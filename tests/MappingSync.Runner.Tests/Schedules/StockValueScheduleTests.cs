using MappingSync.Engine.Ledger;
using MappingSync.Runner.Schedules;
using Quartz;

namespace MappingSync.Runner.Tests.Schedules;

public sealed class StockValueScheduleTests
{
    [Theory]
    [InlineData("daily", "Europe/Copenhagen")]
    [InlineData("weekly", "Europe/Copenhagen")]
    [InlineData("monthly", "Europe/Copenhagen")]
    [InlineData("daily", "UTC")]
    // Clocks are put forward and back at midnight: 23:59 is the last minute before, and once is shown twice.
    [InlineData("daily", "America/Santiago")]
    public async Task It_is_looked_at_23_59_of_the_zone_on_each_last_day_of_a_period_through_a_leap_year(string every, string zoneName)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneName);
        var start = PlayedRunner.Moment(new DateTime(2027, 12, 31, 23, 59, 0), zone);
        await using var played = await PlayedRunner.StartAsync(start, Agreement(every), zoneName: zoneName);
        var trigger = (await played.Get<IScheduler>().GetTrigger(new TriggerKey("acme", StockValueSchedules.Group)))!;

        var expected = Enumerable.Range(0, 366)
            .Select(day => new DateOnly(2028, 1, 1).AddDays(day))
            .Where(day => every switch
            {
                "weekly" => day.DayOfWeek == DayOfWeek.Sunday,
                "monthly" => day.AddDays(1).Day == 1,
                _ => true,
            })
            .ToList();
        var looks = new List<DateTime>();
        for (var at = trigger.GetFireTimeAfter(start); at is { } moment && TimeZoneInfo.ConvertTime(moment, zone).Year == 2028; at = trigger.GetFireTimeAfter(moment))
        {
            looks.Add(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        }

        Assert.Equal(expected, looks.Select(DateOnly.FromDateTime).Distinct());
        Assert.All(looks, look => Assert.Equal(new TimeOnly(23, 59), TimeOnly.FromDateTime(look)));
        Assert.InRange(looks.Count - expected.Count, 0, zoneName == "America/Santiago" ? 1 : 0);
    }

    [Fact]
    public async Task What_fell_due_while_the_runner_was_off_is_asked_for_at_the_start_and_the_rest_at_its_time()
    {
        await using var played = await PlayedRunner.StartAsync(PlayedRunner.At(2027, 1, 3, 8), Agreement("daily"));
        Assert.Equal(PlayedRunner.At(2027, 1, 3, 8), (await played.Firings.NextAsync()).Ran);
        Assert.Equal("2027-01-02", await AskedUpToAsync(played));

        played.MoveTo(PlayedRunner.At(2027, 1, 3, 23, 59));
        Assert.Equal(PlayedRunner.At(2027, 1, 3, 23, 59), (await played.Firings.NextAsync()).Scheduled);
        Assert.Equal("2027-01-03", await AskedUpToAsync(played));

        await played.StopAsync();
        played.MoveTo(PlayedRunner.At(2027, 1, 10, 8));
        await played.StartAsync();
        await played.Firings.NextAsync();
        Assert.Equal("2027-01-09", await AskedUpToAsync(played));
        Assert.Empty(played.Firings.Unasked());
    }

    [Fact]
    public async Task After_a_sleep_over_several_periods_it_is_looked_once_and_at_once()
    {
        await using var played = await PlayedRunner.StartAsync(PlayedRunner.At(2027, 1, 3, 8), Agreement("daily"));
        await played.Firings.NextAsync();

        played.MoveTo(PlayedRunner.At(2027, 1, 7, 12));
        await played.Firings.NextAsync();
        Assert.Equal("2027-01-06", await AskedUpToAsync(played));

        played.MoveTo(PlayedRunner.At(2027, 1, 7, 23, 59));
        Assert.Equal(PlayedRunner.At(2027, 1, 7, 23, 59), (await played.Firings.NextAsync()).Scheduled);
        Assert.Equal("2027-01-07", await AskedUpToAsync(played));
        Assert.Empty(played.Firings.Unasked());
    }

    [Fact]
    public async Task When_the_ledger_cannot_be_written_it_is_looked_again_and_not_only_a_month_later()
    {
        await using var played = await PlayedRunner.StartAsync(PlayedRunner.At(2027, 1, 3, 8), Agreement("monthly"));
        await played.Firings.NextAsync();
        played.Meddle("CREATE TRIGGER refuse BEFORE INSERT ON work BEGIN SELECT RAISE(FAIL, 'no room'); END");

        played.MoveTo(PlayedRunner.At(2027, 1, 31, 23, 59));
        Assert.True((await played.Firings.NextAsync()).Failed);
        var at = await played.NextFireAsync(StockValueSchedules.Group, "acme");
        Assert.InRange(at - PlayedRunner.At(2027, 1, 31, 23, 59), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.NotEqual("2027-01-31", await AskedUpToAsync(played));

        played.Meddle("DROP TRIGGER refuse");
        played.MoveTo(at);
        Assert.False((await played.Firings.NextAsync()).Failed);
        Assert.Equal("2027-01-31", await AskedUpToAsync(played));
        Assert.Equal(PlayedRunner.At(2027, 2, 28, 23, 59), await played.NextFireAsync(StockValueSchedules.Group, "acme"));
    }

    [Fact]
    public async Task What_ended_while_the_stock_value_was_switched_off_is_not_filled_in_when_it_is_switched_on_again()
    {
        await using var played = await PlayedRunner.StartAsync(PlayedRunner.At(2027, 1, 3, 8), Agreement("daily"));
        await played.Firings.NextAsync();
        Assert.Equal("2027-01-02", await AskedUpToAsync(played));

        await RestartAsync(played, PlayedRunner.At(2027, 1, 4, 8), "  - id: acme\n    CONNECTIONS\n    stock-value: { every: off }\n");
        await RestartAsync(played, PlayedRunner.At(2027, 1, 20, 8), Agreement("daily"));
        await played.Firings.NextAsync();

        var periods = await played.Ledger.Documents.ListAsync("acme", null, 100, CancellationToken.None);
        Assert.Equal(["2027-01-01", "2027-01-02", "2027-01-19"], periods.Select(period => period.Key).Order(StringComparer.Ordinal));
    }

    private static async Task RestartAsync(PlayedRunner played, DateTimeOffset at, string agreements)
    {
        await played.StopAsync();
        played.MoveTo(at);
        played.Agreements = agreements;
        await played.StartAsync();
    }

    /// <summary>An agreement that posts its stock value and does nothing else.</summary>
    private static string Agreement(string every) =>
        $"""
          - id: acme
            CONNECTIONS
            stock-value: {"{"} every: {every}, from: 2027-01-01, journal: 3, account: 5500, contra-account: 1300, book: true {"}"}

        """;

    private static async Task<string?> AskedUpToAsync(PlayedRunner played) =>
        (await played.Ledger.Watermarks.FindAsync("acme", "stock-value.due", CancellationToken.None))?.Position;
}
