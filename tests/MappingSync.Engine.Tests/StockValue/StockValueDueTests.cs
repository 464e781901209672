using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;
using MappingSync.Engine.StockValue;
using MappingSync.Engine.Tests.Stage;
using Microsoft.Extensions.Time.Testing;

namespace MappingSync.Engine.Tests.StockValue;

/// <summary>The clock of a company stands at 2026-12-15 10:00 UTC until a test moves it.</summary>
public sealed class StockValueDueTests
{
    [Fact]
    public async Task Every_day_since_the_beginning_is_asked_for_once_in_one_commit()
    {
        await using var company = await StartAsync(StockValueSchedule.Daily, "2026-12-12");
        var commits = company.Ledger.Statistics.Commits;

        Assert.Equal(3, await RequestAsync(company));

        Assert.Equal(1, company.Ledger.Statistics.Commits - commits);
        Assert.Equal(["2026-12-12", "2026-12-13", "2026-12-14"], await AskedAsync(company));
        Assert.Equal("2026-12-14", await MarkAsync(company));
        Assert.Equal(0, company.Rackbeat.Calls.Total + company.Economic.Calls.Total);
        foreach (var key in await AskedAsync(company))
        {
            Assert.Equal(DocumentState.Planned, (await company.Ledger.Documents.FindAsync(Company.Id, "stock-value", key, CancellationToken.None))!.State);
        }
    }

    [Fact]
    public async Task Nothing_is_written_when_nothing_fell_due()
    {
        await using var company = await StartAsync(StockValueSchedule.Daily, "2026-12-15");
        var commits = company.Ledger.Statistics.Commits;

        for (var minute = 0; minute < 12 * 60; minute++)
        {
            Assert.Equal(0, await RequestAsync(company));
            company.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(commits, company.Ledger.Statistics.Commits);
        Assert.Null(await MarkAsync(company));
    }

    [Fact]
    public async Task A_day_is_asked_for_at_23_59_and_not_a_second_time()
    {
        await using var company = await StartAsync(StockValueSchedule.Daily, "2026-12-15");
        company.Time.SetUtcNow(new DateTimeOffset(2026, 12, 15, 22, 58, 59, TimeSpan.Zero));
        Assert.Equal(0, await RequestAsync(company));

        company.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await RequestAsync(company));
        Assert.Equal(0, await RequestAsync(company));
        Assert.Equal(["2026-12-15"], await AskedAsync(company));
    }

    [Theory]
    [InlineData(StockValueSchedule.Off, "2026-12-01")]
    [InlineData(StockValueSchedule.Daily, null)]
    [InlineData(StockValueSchedule.Daily, "2026-12-16")]
    [InlineData(StockValueSchedule.Daily, "2030-01-01")]
    public async Task Without_a_schedule_or_before_the_beginning_nothing_is_asked_for(StockValueSchedule every, string? from)
    {
        await using var company = await StartAsync(every, from);

        Assert.Equal(0, await RequestAsync(company));

        Assert.Empty(await AskedAsync(company));
    }

    [Theory]
    [InlineData(StockValueSchedule.Weekly, new[] { "2026-11-29", "2026-12-06", "2026-12-13" })]
    [InlineData(StockValueSchedule.Monthly, new[] { "2026-11-30" })]
    public async Task Only_periods_of_the_schedule_are_asked_for(StockValueSchedule every, string[] expected)
    {
        await using var company = await StartAsync(every, "2026-11-29");

        await RequestAsync(company);

        Assert.Equal(expected, await AskedAsync(company));
    }

    [Fact]
    public async Task After_a_clock_that_went_back_nothing_is_asked_for_twice()
    {
        await using var company = await StartAsync(StockValueSchedule.Daily, "2026-12-13");
        await RequestAsync(company);
        foreach (var hours in new[] { 1, 12, 36, 24 * 40 })
        {
            using var earlier = company.OtherSession(new FakeTimeProvider(company.Time.GetUtcNow() - TimeSpan.FromHours(hours)));
            Assert.Equal(0, await company.Get<StockValueDue>().RequestAsync(earlier, CancellationToken.None));
        }

        Assert.Equal(0, await RequestAsync(company));
        Assert.Equal("2026-12-14", await MarkAsync(company));
    }

    [Fact]
    public async Task Calls_at_the_same_moment_ask_for_each_period_once()
    {
        await using var company = await StartAsync(StockValueSchedule.Daily, "2026-12-01");

        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => RequestAsync(company))));

        Assert.Equal(14, asked.Sum());
        Assert.Equal(14, (await AskedAsync(company)).Count);
        Assert.Equal("2026-12-14", await MarkAsync(company));
    }

    [Fact]
    public async Task An_outage_of_years_is_caught_up_in_bounded_commits_and_over_as_many_calls_as_it_takes()
    {
        await using var company = await StartAsync(StockValueSchedule.Daily, "2023-01-01");
        var commits = company.Ledger.Statistics.Commits;

        var first = await RequestAsync(company);
        Assert.Equal(1_000, first);
        Assert.Equal(10, company.Ledger.Statistics.Commits - commits);
        var second = await RequestAsync(company);
        Assert.Equal(0, await RequestAsync(company));

        Assert.Equal(new DateOnly(2026, 12, 14).DayNumber - new DateOnly(2022, 12, 31).DayNumber, first + second);
        Assert.Equal("2026-12-14", await MarkAsync(company));
    }

    [Fact]
    public async Task A_schedule_that_becomes_finer_asks_for_the_newest_period_only_and_then_for_each()
    {
        var every = StockValueSchedule.Monthly;
        await using var company = await StartAsync(() => every, "2026-11-01");
        await RequestAsync(company);
        Assert.Equal(["2026-11-30"], await AskedAsync(company));

        every = StockValueSchedule.Daily;
        await company.RestartAsync();
        Assert.Equal(1, await RequestAsync(company));
        Assert.Equal(["2026-11-30", "2026-12-14"], await AskedAsync(company));

        company.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(2, await RequestAsync(company));
        Assert.Equal(["2026-11-30", "2026-12-14", "2026-12-15", "2026-12-16"], await AskedAsync(company));
    }

    [Fact]
    public async Task A_schedule_that_becomes_coarser_waits_for_its_own_next_period_and_back_again_floods_nothing()
    {
        var every = StockValueSchedule.Daily;
        await using var company = await StartAsync(() => every, "2026-12-13");
        await RequestAsync(company);

        every = StockValueSchedule.Monthly;
        await company.RestartAsync();
        Assert.Equal(0, await RequestAsync(company));
        company.Time.Advance(TimeSpan.FromDays(10));
        Assert.Equal(0, await RequestAsync(company));

        every = StockValueSchedule.Daily;
        await company.RestartAsync();
        Assert.Equal(1, await RequestAsync(company));
        Assert.Equal(["2026-12-13", "2026-12-14", "2026-12-24"], await AskedAsync(company));
    }

    [Fact]
    public async Task A_month_end_that_was_posted_as_a_day_is_not_posted_again_as_a_month()
    {
        var every = StockValueSchedule.Daily;
        await using var company = await StartAsync(() => every, "2026-12-31");
        company.Time.SetUtcNow(new DateTimeOffset(2026, 12, 31, 23, 0, 0, TimeSpan.Zero));
        await RequestAsync(company);
        Assert.Equal(["2026-12-31"], await AskedAsync(company));

        every = StockValueSchedule.Monthly;
        await company.RestartAsync();

        Assert.Equal(0, await RequestAsync(company));
        Assert.Equal(["2026-12-31"], await AskedAsync(company));
    }

    [Fact]
    public async Task A_schedule_that_was_off_begins_again_with_the_newest_period()
    {
        var every = StockValueSchedule.Daily;
        await using var company = await StartAsync(() => every, "2026-12-14");
        await RequestAsync(company);

        every = StockValueSchedule.Off;
        await company.RestartAsync();
        await RequestAsync(company);
        company.Time.Advance(TimeSpan.FromDays(20));
        every = StockValueSchedule.Daily;
        await company.RestartAsync();

        Assert.Equal(1, await RequestAsync(company));
        Assert.Equal(["2026-12-14", "2027-01-03"], await AskedAsync(company));
    }

    [Fact]
    public async Task A_beginning_that_is_moved_forward_leaves_out_what_lies_before_it()
    {
        var from = "2026-12-13";
        await using var company = await StartAsync(() => StockValueSchedule.Daily, () => from);
        await RequestAsync(company);
        company.Time.Advance(TimeSpan.FromDays(5));

        from = "2026-12-18";
        await company.RestartAsync();
        await RequestAsync(company);

        Assert.Equal(["2026-12-13", "2026-12-14", "2026-12-18", "2026-12-19"], await AskedAsync(company));
    }

    [Fact]
    public async Task A_beginning_that_is_moved_back_brings_nothing_back()
    {
        var from = "2026-12-14";
        await using var company = await StartAsync(() => StockValueSchedule.Daily, () => from);
        await RequestAsync(company);

        from = "2026-01-01";
        await company.RestartAsync();

        Assert.Equal(0, await RequestAsync(company));
    }

    [Fact]
    public async Task What_could_not_be_stored_is_asked_for_by_the_next_call()
    {
        await using var company = await StartAsync(StockValueSchedule.Daily, "2026-12-14");
        company.Meddle("CREATE TRIGGER full BEFORE INSERT ON watermark BEGIN SELECT RAISE(ABORT, 'full'); END");
        await Assert.ThrowsAsync<LedgerConflictException>(() => RequestAsync(company));
        Assert.Empty(await AskedAsync(company));
        company.Meddle("DROP TRIGGER full");

        Assert.Equal(1, await RequestAsync(company));

        Assert.Equal(["2026-12-14"], await AskedAsync(company));
    }

    private static Task<Company> StartAsync(StockValueSchedule every, string? from) => StartAsync(() => every, () => from);

    private static Task<Company> StartAsync(Func<StockValueSchedule> every, string from) => StartAsync(every, () => from);

    private static Task<Company> StartAsync(Func<StockValueSchedule> every, Func<string?> from) => Company.StartAsync(settings => settings with
    {
        StockValue = new StockValueSettings
        {
            Every = every(),
            From = from() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
            Journal = 3,
            Account = 5500,
            ContraAccount = 1300,
        },
    });

    private static Task<int> RequestAsync(Company company) => company.Get<StockValueDue>().RequestAsync(company.Session, CancellationToken.None);

    private static async Task<string?> MarkAsync(Company company) => (await company.Ledger.Watermarks.FindAsync(Company.Id, "stock-value.due", CancellationToken.None))?.Position;

    private static async Task<IReadOnlyList<string>> AskedAsync(Company company)
    {
        var pending = await company.Ledger.Work.ListAsync(Company.Id, WorkState.Pending, 1_000, CancellationToken.None);
        Assert.All(pending, item => Assert.Equal("stock-value.push", item.Key.Flow));
        return [.. pending.Select(item => item.Key.Key)];
    }
}
