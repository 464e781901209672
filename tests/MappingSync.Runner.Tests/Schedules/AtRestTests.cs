using System.Globalization;
using MappingSync.Runner.Schedules;

namespace MappingSync.Runner.Tests.Schedules;

[Collection(nameof(Alone))]
public sealed class AtRestTests
{
    /// <summary>Of memory in three rounds, in bytes; nine tenths are the calls that the simulator keeps.</summary>
    private const long MostGrowth = 64 * 1024 * 1024;

    private const int Agreements = 1_000;
    private const int Rounds = 3;
    private const int States = 2;
    private static readonly DateTimeOffset Start = PlayedRunner.At(2026, 12, 15, 11);
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_thousand_agreements_at_rest_cost_the_calls_of_their_polls_and_not_one_commit()
    {
        await using var played = await PlayedRunner.StartAsync(Start, Settings());
        played.Economic.Behaviour.TokenLimit = int.MaxValue / 4;
        played.Rackbeat.Behaviour.CallsPerMinute = int.MaxValue / 4;

        // The first start: each agreement notes where its reading begins, and asks for the periods that are over.
        Assert.All(await played.Firings.NextAsync(Agreements), look => Assert.Equal("stock-values", look.Group));
        await PollAsync(played, Start, TimeSpan.Zero, Every * 2);

        var (commits, calls) = (played.Ledger.Statistics.Commits, played.Economic.Calls.Total);
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        await PollAsync(played, Start, Every * 2, Every * (2 + Rounds));
        Assert.Equal(commits, played.Ledger.Statistics.Commits);
        Assert.Equal((Rounds * Agreements * States, 0), Lists(played, calls));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - memory, long.MinValue, MostGrowth);

        // A restart forgets the schedules, not what the ledger knows: everything is looked at again, and nothing is written.
        await played.StopAsync();
        await played.StartAsync();
        await played.Firings.NextAsync(Agreements);
        calls = played.Economic.Calls.Total;
        await PollAsync(played, Start + (Every * (2 + Rounds)), TimeSpan.Zero, Every);
        Assert.Equal(0, played.Ledger.Statistics.Commits);
        Assert.Equal((Polls(Every) * States, Polls(Every)), Lists(played, calls));
        Assert.Empty(played.Firings.Unasked());
        Assert.DoesNotContain(played.Log.Lines, line => line.Contains(" Warning ", StringComparison.Ordinal) || line.Contains(" Error ", StringComparison.Ordinal));
    }

    /// <summary>Moves the clock step by step, each time until every poll that fell due has run.</summary>
    private static async Task PollAsync(PlayedRunner played, DateTimeOffset start, TimeSpan from, TimeSpan to)
    {
        for (var at = from + Step; at <= to; at += Step)
        {
            played.MoveTo(start + at);
            Assert.All(await played.Firings.NextAsync(Polls(at) - Polls(at - Step)), firing => Assert.Equal("order-polls", firing.Group));
        }
    }

    /// <summary>How many polls have fallen due so long after the start.</summary>
    private static int Polls(TimeSpan after) => Enumerable.Range(0, Agreements)
        .Select(index => after - OrderPollSchedule.FirstAfter(Every, index, Agreements))
        .Sum(since => since < TimeSpan.Zero ? 0 : (int)(since / Every) + 1);

    /// <summary>The lists of orders that were read: for changes, at each poll one for each state; and once an hour the sent ones, whose sending is no change.</summary>
    private static (int Changes, int Looks) Lists(PlayedRunner played, long after)
    {
        var lists = played.Economic.Calls.Matching("GET", "/orders/*", after);
        var changes = lists.Count(call => call.Query.Contains("lastUpdated", StringComparison.Ordinal));
        return (changes, lists.Count - changes);
    }

    private static string Settings() => string.Concat(Enumerable.Range(0, Agreements).Select(index => string.Create(
        CultureInfo.InvariantCulture,
        $"""
          - id: a{index:0000}
            CONNECTIONS
            orders: {"{"} poll: true, from: 2026-12-01, every: 00:05:00, state: both {"}"}
            stock-value: {"{"} every: monthly, from: 2026-12-01, journal: 3, account: 5500, contra-account: 1300 {"}"}

        """)));
}
