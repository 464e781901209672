using MappingSync.Economic;
using MappingSync.Economic.Services;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicProductGroupZoneCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Product groups",
            nameof(EconomicClient.DeleteProductGroupAsync),
            Good: async world =>
            {
                await world.With("product-groups", """{"productGroupNumber":7,"name":"x","zones":{"1":1010}}""").Economic.DeleteProductGroupAsync(7);
                Assert.Null(world.Ledger.Record("product-groups", 7));
            },
            Refused: world => Refused.AsAsync(400, () => world.WithProduct().Economic.DeleteProductGroupAsync(1))),
        new(
            "Product group zones",
            nameof(EconomicClient.GetProductGroupZoneAsync),
            Good: async world => Assert.Equal(1012, (await world.Economic.GetProductGroupZoneAsync(1, 2))?.AccountId),
            Refused: async world => Assert.Null(await world.Economic.GetProductGroupZoneAsync(1, 9))),
        new(
            "Product group zones",
            nameof(EconomicClient.ListProductGroupZonesAsync),
            Good: async world => Assert.Equal([1, 2, 3, 4], (await world.Economic.ListProductGroupZonesAsync(1).ToListAsync()).Select(zone => zone.Id)),
            Refused: world => Refused.AsAsync("BadFilterRequest", async () => await world.Economic.ListProductGroupZonesAsync(1, EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Product group zones",
            nameof(EconomicClient.PostProductGroupZoneAsync),
            Good: async world =>
            {
                await world.Economic.PostProductGroupZoneAsync(1, EconomicBody.Of(new ProductGroupZone { Id = 5, AccountId = 1014 }), "k1");
                Assert.Equal(1014, AccountIn(world, 5));
            },
            Refused: world => Refused.AsAsync("AccountDoesNotExist", () => world.With("product-groups", """{"productGroupNumber":7,"name":"x","zones":{"1":1010}}""").Economic.PostProductGroupZoneAsync(7, EconomicBody.Of(new ProductGroupZone { Id = 2, AccountId = 4 }), "k2"))),
        new(
            "Product group zones",
            nameof(EconomicClient.PutProductGroupZoneAsync),
            Good: async world =>
            {
                var before = (await world.Economic.GetProductGroupZoneAsync(1, 2))!;
                await world.Begin().Economic.PutProductGroupZoneAsync(1, EconomicBody.Of(before with { AccountId = 1014 }));
                Assert.Equal(1014, AccountIn(world, 2));
            },
            Refused: world => Refused.AsAsync("UpdateConflict", () => world.Economic.PutProductGroupZoneAsync(1, EconomicBody.Of(new ProductGroupZone { Id = 2, AccountId = 1014 })))),
        new(
            "Product group zones",
            nameof(EconomicClient.DeleteProductGroupZoneAsync),
            Good: async world =>
            {
                await world.Economic.DeleteProductGroupZoneAsync(1, 2);
                Assert.Null(AccountIn(world, 2));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.DeleteProductGroupZoneAsync(1, 0));
                await Refused.AsAsync(404, () => world.Economic.DeleteProductGroupZoneAsync(77, 2));
            }),
    ];

    // Neither surface shows the accounts as a part of the group.
    private static int? AccountIn(CallWorld world, int zone)
    {
        int? account = null;
        world.Ledger.Change("product-groups", 1, stored => account = (int?)stored["zones"]![zone.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        return account;
    }
}
