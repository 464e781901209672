using MappingSync.Engine.Delivery;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;
using MappingSync.Engine.Tests.Ledger;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Http;

namespace MappingSync.Engine.Tests.Delivery;

public sealed class DailyCallsTests : IDisposable
{
    private readonly LedgerFolder folder = new();

    private static CancellationToken None => CancellationToken.None;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Calls_are_refused_when_those_of_24_hours_are_used_and_allowed_again_as_the_oldest_hour_passes()
    {
        var ledger = folder.Open();
        using var book = Book(ledger, calls: 100, reserve: 20);
        var count = book.Of("acme");
        var budget = new CallBudget(folder.Time, count);

        Assert.Equal(70, await MakeAsync(count, 70));
        folder.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(30, await MakeAsync(count, 40));

        var refusal = await count.AdmitAsync(None);
        Assert.Equal((CallNotSentException.DailyBudgetCode, TimeSpan.FromHours(23)), (refusal?.Code, refusal?.Wait));
        Assert.Equal(LedgerFolder.Start.AddHours(25), budget.CoolUntil);
        var told = Assert.Single(await ledger.Notifications.OpenAsync("acme", 10, None));
        Assert.Equal((DailyCalls.UsedCause, 1), (told.Notice.Cause, told.Count));
        Assert.Contains("2026-12-02 09:00", told.Notice.Message.Danish, StringComparison.Ordinal);

        // The calls of 8 o'clock may have been made a moment before 9: not before that time on the next day is there room.
        folder.Time.Advance(TimeSpan.FromHours(23) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await MakeAsync(count, 1));
        folder.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await count.LaneAsync(None));
        Assert.Equal(70, await MakeAsync(count, 80));
    }

    [Fact]
    public async Task When_only_the_reserve_is_left_only_live_work_may_begin_and_people_are_told_until_it_is_over()
    {
        var ledger = folder.Open();
        using var book = Book(ledger, calls: 100, reserve: 20);
        var count = book.Of("acme");

        await MakeAsync(count, 79);
        Assert.Null(await count.LaneAsync(None));
        await MakeAsync(count, 1);
        Assert.Equal(WorkLane.Live, await count.LaneAsync(None));
        Assert.Equal(WorkLane.Live, await count.LaneAsync(None));
        Assert.Equal(20, await MakeAsync(count, 30));
        Assert.Equal(
            [(DailyCalls.ReserveCause, 1), (DailyCalls.UsedCause, 1)],
            (await ledger.Notifications.OpenAsync("acme", 10, None)).Select(told => (told.Notice.Cause, told.Count)).Order());

        folder.Time.Advance(TimeSpan.FromHours(25));
        Assert.Null(await count.LaneAsync(None));
        Assert.Empty(await ledger.Notifications.OpenAsync("acme", 10, None));
    }

    [Fact]
    public async Task A_stop_keeps_the_count_to_the_call()
    {
        var first = folder.Open();
        using (var book = Book(first, calls: 1000, reserve: 0))
        {
            await MakeAsync(book.Of("acme"), 123);
            await MakeAsync(book.Of("other"), 7);
        }

        await first.DisposeAsync();
        using var again = Book(folder.Open(), calls: 1000, reserve: 0);

        Assert.Equal((1000 - 123, 1000 - 7), (await MakeAsync(again.Of("acme"), 2000), await MakeAsync(again.Of("other"), 2000)));
    }

    [Fact]
    public async Task After_a_crash_at_least_as_many_calls_are_counted_as_were_made()
    {
        var first = folder.Open();
        using var lost = Book(first, calls: 5000, reserve: 0);
        await MakeAsync(lost.Of("acme"), DailyCalls.WrittenAt + DailyCalls.WrittenAt - 1);
        await first.DisposeAsync();
        folder.Tamper("UPDATE ledger SET closed_cleanly = 0");

        var second = folder.Open();
        using var again = Book(second, calls: 5000, reserve: 0);
        var left = await MakeAsync(again.Of("acme"), 10_000);

        Assert.InRange(left, 5000 - DailyCalls.WrittenAt - DailyCalls.AddedAfterCrash, 5000 - (2 * DailyCalls.WrittenAt) + 1);
    }

    [Fact]
    public async Task Calls_cost_a_commit_only_now_and_then_and_old_hours_are_forgotten()
    {
        var ledger = folder.Open();
        using var book = Book(ledger, calls: 1_000_000, reserve: 0);
        var count = book.Of("acme");
        var commits = ledger.Statistics.Commits;

        await MakeAsync(count, DailyCalls.WrittenAt - 1);
        Assert.Equal(commits, ledger.Statistics.Commits);
        await MakeAsync(count, 1);
        Assert.Equal(commits + 1, ledger.Statistics.Commits);

        folder.Time.Advance(TimeSpan.FromDays(3));
        await MakeAsync(count, DailyCalls.WrittenAt);
        Assert.Equal(1, folder.Peek<int>("SELECT count(*) FROM call_count"));
        Assert.Equal(DailyCalls.WrittenAt, folder.Peek<int>("SELECT sum(calls) FROM call_count"));
    }

    [Fact]
    public async Task A_clock_that_was_years_ahead_keeps_no_call_back_once_it_is_right()
    {
        var ledger = folder.Open();
        var clock = new ShiftedTime(folder.Time, TimeSpan.FromDays(1461));
        using (var book = Book(ledger, calls: 400, reserve: 0, clock))
        {
            var budget = new CallBudget(clock, book.Of("acme"));
            Assert.Equal(400, await MakeAsync(book.Of("acme"), 500));

            clock.Ahead = TimeSpan.Zero;
            Assert.Equal(0, await MakeAsync(book.Of("acme"), 1));
            folder.Time.Advance(TimeSpan.FromHours(26));
            Assert.Null(budget.CoolUntil);
            Assert.Equal(400, await MakeAsync(book.Of("acme"), 500));
        }

        await ledger.DisposeAsync();
        Assert.Equal(400, folder.Peek<int>("SELECT sum(calls) FROM call_count"));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_a_little_forgets_no_call()
    {
        var ledger = folder.Open();
        var clock = new ShiftedTime(folder.Time, TimeSpan.Zero);
        using var book = Book(ledger, calls: 100, reserve: 0, clock);
        await MakeAsync(book.Of("acme"), 100);

        clock.Ahead = -TimeSpan.FromHours(2);
        Assert.Equal(0, await MakeAsync(book.Of("acme"), 1));
        clock.Ahead = TimeSpan.FromHours(24);
        Assert.Equal(0, await MakeAsync(book.Of("acme"), 1));
    }

    [Fact]
    public async Task Calls_in_parallel_are_all_counted_and_none_is_too_many()
    {
        var ledger = folder.Open();
        using var book = Book(ledger, calls: 1000, reserve: 0);
        var count = book.Of("acme");

        var made = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => MakeAsync(count, 100))));

        Assert.Equal(1000, made.Sum());
    }

    private DailyCallsBook Book(ILedger ledger, int calls, int reserve, TimeProvider? clock = null)
    {
        var limits = new LimitSettings { DailyCalls = calls, DailyReserve = reserve };
        return new DailyCallsBook(new EngineSettings { Agreements = [Settings("acme", limits), Settings("other", limits)] }, ledger, clock ?? folder.Time);
    }

    private static AgreementSettings Settings(string id, LimitSettings limits) => new()
    {
        Id = id,
        Rackbeat = new RackbeatSettings { Token = new Secret("t") },
        Economic = new EconomicSettings { AppSecretToken = new Secret("s"), AgreementGrantToken = new Secret("g") },
        Limits = limits,
    };

    /// <summary>Makes calls until one is refused.</summary>
    private static async Task<int> MakeAsync(DailyCalls count, int calls)
    {
        for (var made = 0; made < calls; made++)
        {
            if (await count.AdmitAsync(None) is not null) return made;
        }

        return calls;
    }
}
