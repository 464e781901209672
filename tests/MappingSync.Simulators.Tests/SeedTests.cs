using System.Text.RegularExpressions;
using MappingSync.Simulators.Faults;
using Microsoft.Extensions.Time.Testing;

namespace MappingSync.Simulators.Tests;

public sealed partial class SeedTests
{
    [Fact]
    public async Task The_same_seed_and_the_same_calls_tell_the_same_story()
    {
        var story = await TellAsync(seed: 1);
        Assert.Equal(story, await TellAsync(seed: 1));
        Assert.NotEqual(story, await TellAsync(seed: 2));
    }

    [Fact]
    public async Task A_reset_tells_the_story_again()
    {
        await using var rackbeat = await RackbeatSimulator.StartAsync(Clock());
        await using var economic = await EconomicSimulator.StartAsync(Clock());
        var story = await TellAsync(rackbeat, economic);
        rackbeat.Reset();
        economic.Reset();
        Assert.Equal(story, await TellAsync(rackbeat, economic));
    }

    private static FakeTimeProvider Clock() => new(new DateTimeOffset(2026, 12, 10, 8, 0, 0, TimeSpan.Zero));

    private static async Task<string> TellAsync(int seed)
    {
        await using var rackbeat = await RackbeatSimulator.StartAsync(Clock(), seed: seed);
        await using var economic = await EconomicSimulator.StartAsync(Clock(), seed: seed);
        return await TellAsync(rackbeat, economic);
    }

    private static async Task<string> TellAsync(RackbeatSimulator rackbeat, EconomicSimulator economic)
    {
        using var stock = rackbeat.CreateClient();
        using var ledger = economic.CreateClient();
        economic.Faults.Add("POST", "/units", Fault.ServerError(), times: int.MaxValue, probability: 0.5);
        var replies = new List<Reply>
        {
            await stock.SendAsync("POST", "webhooks", """{"event":"customer.created","url":"http://127.0.0.1:9/x"}"""),
            await stock.SendAsync("POST", "units", """{"name":"stk."}"""),
        };
        for (var i = 0; i < 12; i++)
            replies.Add(await ledger.SendAsync("POST", "units", $$"""{"name":"{{i}}"}"""));
        replies.Add(await ledger.SendAsync("GET", "units"));
        // Only the ports differ.
        return Port().Replace(string.Join('\n', replies.Select(reply => $"{(int)reply.Status} {reply.Text}")), "");
    }

    [GeneratedRegex("127\\.0\\.0\\.1:[0-9]{4,}")]
    private static partial Regex Port();
}
