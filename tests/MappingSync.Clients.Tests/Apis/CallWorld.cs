using MappingSync.Economic;
using MappingSync.Rackbeat;
using MappingSync.Simulators;
using MappingSync.Simulators.Calls;
using Microsoft.Extensions.Time.Testing;

namespace MappingSync.Clients.Tests.Apis;

/// <summary>Both simulators and clients of one call; nobody else uses them.</summary>
internal sealed class CallWorld : IAsyncDisposable
{
    private readonly Clients clients = new();
    private (long Ledger, long Stock) begin;

    private CallWorld(EconomicSimulator ledger, RackbeatSimulator stock)
    {
        Ledger = ledger;
        Stock = stock;
        Economic = clients.Economic(ledger.RestAddress, ledger.ServicesAddress, ledger.Behaviour.AppSecretToken, ledger.Behaviour.AgreementGrantToken);
        Rackbeat = clients.Rackbeat(stock.BaseAddress, stock.Behaviour.ApiToken);
        EconomicStranger = clients.Economic(ledger.RestAddress, ledger.ServicesAddress, "no-such-app", "no-such-grant");
        RackbeatStranger = clients.Rackbeat(stock.BaseAddress, "no-such-token");
    }

    public EconomicSimulator Ledger { get; }

    public RackbeatSimulator Stock { get; }

    public EconomicClient Economic { get; }

    public RackbeatClient Rackbeat { get; }

    /// <summary>A client whose tokens nobody gave out: 401 on every call.</summary>
    public EconomicClient EconomicStranger { get; }

    /// <summary>A client whose token nobody gave out: 401 on every call.</summary>
    public RackbeatClient RackbeatStranger { get; }

    // It decides which accounting years there are.
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public static async Task<CallWorld> StartAsync() => new(await EconomicSimulator.StartAsync(Clock), await RackbeatSimulator.StartAsync());

    /// <summary>What was called on either system since <see cref="Begin"/>.</summary>
    public IReadOnlyList<RecordedCall> Begun =>
        [.. Ledger.Calls.Matching("*", "**", begin.Ledger), .. Stock.Calls.Matching("*", "**", begin.Stock)];

    /// <summary>What comes next belongs to the method that is shown; earlier calls only made the world that it needs.</summary>
    public CallWorld Begin()
    {
        begin = (Ledger.Calls.Total, Stock.Calls.Total);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        Economic.Dispose();
        Rackbeat.Dispose();
        EconomicStranger.Dispose();
        RackbeatStranger.Dispose();
        await clients.DisposeAsync();
        await Ledger.DisposeAsync();
        await Stock.DisposeAsync();
    }
}
