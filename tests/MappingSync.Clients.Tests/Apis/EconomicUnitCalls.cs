using System.Text.Json.Nodes;
using MappingSync.Economic;
using MappingSync.Economic.Rest;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicUnitCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Units",
            nameof(EconomicClient.GetUnitAsync),
            Good: async world => Assert.Equal("kasse", (await Crate(world).Economic.GetUnitAsync(9))?.Name),
            Refused: async world => Assert.Null(await world.Economic.GetUnitAsync(77))),
        new(
            "Units",
            nameof(EconomicClient.ListUnitsAsync),
            Good: async world => Assert.Contains(await Crate(world).Economic.ListUnitsAsync().ToListAsync(), unit => unit.UnitNumber == 9),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListUnitsAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Units",
            nameof(EconomicClient.PostUnitAsync),
            Good: async world =>
            {
                var made = await world.Economic.PostUnitAsync(EconomicBody.Of(new Unit { Name = "palle" }), "k1");
                Assert.Equal("palle", (string?)world.Ledger.Record("units", made.UnitNumber!)!["name"]);
            },
            Refused: world => Refused.AsAsync(400, "name", () => world.Economic.PostUnitAsync(EconomicBody.Of(new Unit { Name = new string('x', 101) }), "k2"))),
        new(
            "Units",
            nameof(EconomicClient.PutUnitAsync),
            Good: async world =>
            {
                await Crate(world).Economic.PutUnitAsync(9, EconomicBody.Of(new Unit { UnitNumber = 9, Name = "palle" }));
                Assert.Equal("palle", (string?)world.Ledger.Record("units", 9)!["name"]);
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.PutUnitAsync(0, EconomicBody.Of(new Unit { Name = "x" })));
                await Refused.AsAsync(400, "name", () => Crate(world).Economic.PutUnitAsync(9, EconomicBody.Of(new Unit { UnitNumber = 9, Name = new string('x', 101) })));
            }),
    ];

    private static CallWorld Crate(CallWorld world)
    {
        world.Ledger.Put("units", new JsonObject { ["unitNumber"] = 9, ["name"] = "kasse" });
        return world;
    }
}
