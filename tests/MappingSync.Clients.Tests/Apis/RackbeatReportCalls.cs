using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class RackbeatReportCalls : IClientCalls
{
    private static readonly DateOnly Day = new(2026, 1, 31);

    public Type Client => typeof(RackbeatClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Stock value",
            nameof(RackbeatClient.GetValuationTotalAsync),
            Good: async world => Assert.Equal(720m, await Valued(world).Rackbeat.GetValuationTotalAsync(Day)),
            Refused: world => Refused.AsAsync(401, () => world.RackbeatStranger.GetValuationTotalAsync(Day))),
        new(
            "Stock value",
            nameof(RackbeatClient.GetValuationAsync),
            Good: async world => Assert.Equal([("A", 800m), ("B", -80m)], (await Valued(world).Rackbeat.GetValuationAsync(Day)).Lineables!.Select(line => (line.Number!, line.Value ?? 0))),
            Refused: world => Refused.AsAsync(401, () => world.RackbeatStranger.GetValuationAsync(Day))),
        new(
            "Changes",
            nameof(RackbeatClient.ListChangesAsync),
            Good: async world => Assert.Equal("4", (await world.Staged().Rackbeat.ListChangesAsync("units", "number,updated_at", 1, 1)).Records.Single().Number),
            Refused: world => Refused.AsAsync(404, () => world.Rackbeat.ListChangesAsync("nothing", "number", 1, 1))),
    ];

    private static CallWorld Valued(CallWorld world)
    {
        world.Stock.SetStockValue(Day, "A", 800);
        world.Stock.SetStockValue(Day, "B", -80);
        return world;
    }
}
