using MappingSync.Runner.Schedules;
using MappingSync.Simulators.Faults;

namespace MappingSync.Runner.Tests.Schedules;

public sealed class OrderPollTests
{
    private static readonly DateTimeOffset Start = PlayedRunner.At(2026, 12, 15, 11);

    [Fact]
    public async Task Orders_are_polled_soon_after_the_start_and_then_at_every_interval_each_agreement_at_its_own_moment()
    {
        await using var played = await PlayedRunner.StartAsync(Start, Agreements("00:05:00", "acme", "beta"));
        var seen = new List<(string, TimeSpan, TimeSpan)>();
        foreach (var seconds in new[] { 10, 160, 310, 460, 610 })
        {
            played.MoveTo(Start.AddSeconds(seconds));
            var firing = await played.Firings.NextAsync();
            seen.Add((firing.Agreement, firing.Scheduled - Start, firing.Ran - Start));
        }

        await played.StopAsync();

        Assert.Equal(
            [
                ("acme", TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10)),
                ("beta", TimeSpan.FromSeconds(160), TimeSpan.FromSeconds(160)),
                ("acme", TimeSpan.FromSeconds(310), TimeSpan.FromSeconds(310)),
                ("beta", TimeSpan.FromSeconds(460), TimeSpan.FromSeconds(460)),
                ("acme", TimeSpan.FromSeconds(610), TimeSpan.FromSeconds(610)),
            ],
            seen);
        Assert.Empty(played.Firings.Unasked());
        Assert.Equal(5, Polls(played));
    }

    [Fact]
    public async Task Polls_that_were_missed_are_left_to_the_next_one()
    {
        await using var played = await PlayedRunner.StartAsync(Start, Agreements("00:05:00", "acme"));
        played.MoveTo(Start.AddSeconds(10));
        await played.Firings.NextAsync();

        // A machine that slept.
        played.MoveTo(Start.AddHours(3));
        Assert.Equal(Start.AddHours(3).AddSeconds(10), await played.NextFireAsync(OrderPollSchedule.Group, "acme"));
        played.MoveTo(Start.AddHours(3).AddSeconds(10));
        await played.Firings.NextAsync();
        await played.StopAsync();

        Assert.Empty(played.Firings.Unasked());
        Assert.Equal(2, Polls(played));
    }

    [Fact]
    public async Task A_poll_that_is_late_by_no_more_than_a_minute_still_runs()
    {
        await using var played = await PlayedRunner.StartAsync(Start, Agreements("00:05:00", "acme"));
        played.MoveTo(Start.AddSeconds(10 + 59));

        var late = await played.Firings.NextAsync();

        Assert.Equal((Start.AddSeconds(10), Start.AddSeconds(69)), (late.Scheduled, late.Ran));
        Assert.Equal(Start.AddSeconds(310), await played.NextFireAsync(OrderPollSchedule.Group, "acme"));
    }

    [Fact]
    public async Task An_agreement_is_never_polled_twice_at_a_time()
    {
        await using var played = await PlayedRunner.StartAsync(Start, Agreements("00:01:00", "acme", "beta"));
        var gate = new Gate();
        played.Economic.Faults.Add("GET", "/orders/**", Fault.Hold(gate));
        played.MoveTo(Start.AddSeconds(10));
        await gate.Reached.WaitAsync(TimeSpan.FromSeconds(60));

        // The other agreement's polls show that the scheduler has seen each moment.
        var ended = new List<(string, TimeSpan)>();
        foreach (var seconds in new[] { 40, 70, 100 })
        {
            played.MoveTo(Start.AddSeconds(seconds));
            if (seconds != 70)
            {
                Add(await played.Firings.NextAsync());
            }
        }

        gate.Open();
        Add(await played.Firings.NextAsync());
        Add(await played.Firings.NextAsync());

        Assert.Equal(
            [("beta", TimeSpan.FromSeconds(40)), ("beta", TimeSpan.FromSeconds(100)), ("acme", TimeSpan.FromSeconds(10)), ("acme", TimeSpan.FromSeconds(70))],
            ended);
        Assert.Equal(1, played.Firings.MostAtOnce);

        void Add(Firing firing) => ended.Add((firing.Agreement, firing.Scheduled - Start));
    }

    [Fact]
    public async Task A_poll_that_fails_does_not_keep_the_next_one_from_its_time()
    {
        await using var played = await PlayedRunner.StartAsync(Start, Agreements("00:05:00", "acme"));
        played.Economic.Faults.Add("GET", "/orders/**", Fault.Answer(404, """{"message":"gone"}"""));
        for (var poll = 0; poll < 2; poll++)
        {
            played.MoveTo(Start.AddSeconds(10 + (300 * poll)));
            Assert.Equal(Start.AddSeconds(10 + (300 * poll)), (await played.Firings.NextAsync()).Ran);
        }

        Assert.Equal([404, 200, 200], Statuses(played));
        Assert.Contains(played.Log.Lines, line => line.Contains("orders of agreement acme could not be polled", StringComparison.Ordinal));
        Assert.DoesNotContain(played.Log.Lines, line => line.Contains(played.Economic.Behaviour.AgreementGrantToken, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_token_is_tried_once_and_then_not_until_somebody_acts()
    {
        await using var played = await PlayedRunner.StartAsync(Start, Agreements("00:05:00", "acme"));
        var right = played.Economic.Behaviour.AgreementGrantToken;
        played.Economic.Behaviour.AgreementGrantToken = "another";
        for (var poll = 0; poll < 3; poll++)
        {
            played.MoveTo(Start.AddSeconds(10 + (300 * poll)));
            await played.Firings.NextAsync();
        }

        Assert.Equal([401], Statuses(played));
        Assert.Single(await played.Ledger.Notifications.OpenAsync("acme", 10, CancellationToken.None));

        played.Economic.Behaviour.AgreementGrantToken = right;
        await played.Ledger.Agreements.ResumeAsync("acme", null, "tester", CancellationToken.None);
        played.MoveTo(Start.AddSeconds(910));
        await played.Firings.NextAsync();
        Assert.Equal([401, 200, 200], Statuses(played));
    }

    [Fact]
    public async Task A_stop_cuts_off_a_poll_and_begins_nothing_new()
    {
        await using var played = await PlayedRunner.StartAsync(Start, Agreements("00:05:00", "acme"));
        var gate = new Gate();
        played.Economic.Faults.Add("GET", "/orders/**", Fault.Hold(gate));
        played.MoveTo(Start.AddSeconds(10));
        await gate.Reached.WaitAsync(TimeSpan.FromSeconds(60));

        await played.StopAsync().WaitAsync(TimeSpan.FromSeconds(60));
        gate.Drop();
        played.MoveTo(Start.AddHours(1));

        Assert.Single(Statuses(played));
        Assert.Single(played.Firings.Unasked());
        Assert.DoesNotContain(played.Log.Lines, line => line.Contains("could not be polled", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(5, 0, 1, 10)]
    [InlineData(5, 1, 2, 160)]
    [InlineData(5, 999, 1000, 309.7)]
    [InlineData(1, 1, 2, 40)]
    [InlineData(1440, 1, 2, 160)]
    public void First_polls_are_spread_over_the_interval_but_never_over_more_than_five_minutes(int minutes, int index, int count, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), OrderPollSchedule.FirstAfter(TimeSpan.FromMinutes(minutes), index, count));

    /// <summary>Agreements that poll orders and do nothing else.</summary>
    private static string Agreements(string every, params string[] ids) => string.Concat(ids.Select(id =>
        $"""
          - id: {id}
            CONNECTIONS
            orders: {"{"} poll: true, from: 2026-12-01, every: {every} {"}"}

        """));

    /// <summary>The first poll asks once more, to learn where it begins.</summary>
    private static IEnumerable<int?> Statuses(PlayedRunner played) => played.Economic.Calls.Matching("GET", "/orders/**").Select(call => call.Status);

    /// <summary>The lists that were read for changes.</summary>
    private static int Polls(PlayedRunner played) =>
        played.Economic.Calls.Matching("GET", "/orders/**").Count(call => call.Query.Contains("lastUpdated", StringComparison.Ordinal));
}
