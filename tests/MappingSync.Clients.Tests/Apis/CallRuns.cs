using System.Collections.Concurrent;
using MappingSync.Economic;

namespace MappingSync.Clients.Tests.Apis;

/// <summary>Runs each call once for all tests, whoever asks first.</summary>
[CollectionDefinition(Name)]
public sealed class CallRuns : ICollectionFixture<CallRuns>
{
    internal const string Name = "calls of the clients";


    private readonly ConcurrentDictionary<string, Lazy<Task<CallRun>>> runs = new(StringComparer.Ordinal);

    internal static IReadOnlyList<(string Name, Type Owner, Type Client, ClientCall Call)> All { get; } =
    [
        .. from owner in typeof(CallRuns).Assembly.GetTypes()
           where owner.IsAssignableTo(typeof(IClientCalls)) && owner.IsClass
           orderby owner.Name
           let calls = (IClientCalls)Activator.CreateInstance(owner)!
           from call in calls.Calls
           select ($"{(calls.Client == typeof(EconomicClient) ? "economic" : "rackbeat")} {call.Resource}: {call.Method}", owner, calls.Client, call),
    ];

    internal Task<CallRun> RunAsync(string name) => runs.GetOrAdd(name, _ => new(() => PlayAsync(name))).Value;

    private static async Task<CallRun> PlayAsync(string name)
    {
        var (_, owner, client, call) = All.Single(row => row.Name == name);
        await using var world = await CallWorld.StartAsync();
        await call.Good(world);
        var good = world.Begun;
        await call.Refused(world.Begin());
        return new CallRun(call, client, owner, good, world.Begun);
    }
}
