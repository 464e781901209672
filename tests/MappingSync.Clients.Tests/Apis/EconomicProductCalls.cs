using MappingSync.Economic;
using MappingSync.Economic.Rest;
using Services = MappingSync.Economic.Services;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicProductCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Products",
            nameof(EconomicClient.GetProductAsync),
            Good: async world => Assert.Equal("Vin", (await world.WithProduct().Economic.GetProductAsync("V/1"))?.Name),
            Refused: async world => Assert.Null(await world.Economic.GetProductAsync("V_1"))),
        new(
            "Products",
            nameof(EconomicClient.ListProductsAsync),
            Good: async world => Assert.Equal("V/1", Assert.Single(await world.WithProduct().Economic.ListProductsAsync(EconomicFilter.Equal("productNumber", "V/1")).ToListAsync()).ProductNumber),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListProductsAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Products",
            nameof(EconomicClient.PostProductAsync),
            Good: async world =>
            {
                await world.Economic.PostProductAsync(EconomicBody.Of(NewProduct), "k1");
                Assert.Equal("Vin", (string?)world.Ledger.Record("products", "V/1")!["name"]);
            },
            Refused: world => Refused.AsAsync(400, "productGroup", () => world.Economic.PostProductAsync(EconomicBody.Of(NewProduct with { ProductNumber = "W", ProductGroup = null }), "k2"))),
        new(
            "Products",
            nameof(EconomicClient.PutProductAsync),
            Good: async world =>
            {
                await world.WithProduct().Economic.PutProductAsync("V/1", EconomicBody.Of(NewProduct with { Name = "Rødvin" }));
                Assert.Equal("Rødvin", (string?)world.Ledger.Record("products", "V/1")!["name"]);
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.PutProductAsync("", EconomicBody.Of(NewProduct)));
                await Refused.AsAsync("E06000", () => world.Economic.PutProductAsync("V/1", EconomicBody.Of(NewProduct with { ProductGroup = new() { ProductGroupNumber = 99 } })));
            }),
        new(
            "Product groups",
            nameof(EconomicClient.GetProductGroupAsync),
            Good: async world => Assert.Equal("Varer m/moms", (await world.Economic.GetProductGroupAsync(1))?.Name),
            Refused: async world => Assert.Null(await world.Economic.GetProductGroupAsync(77))),
        new(
            "Product groups",
            nameof(EconomicClient.ListProductGroupsAsync),
            Good: async world => Assert.Equal(1, Assert.Single(await world.Economic.ListProductGroupsAsync().ToListAsync()).ProductGroupNumber),
            Refused: world => Refused.AsAsync(401, async () => await world.EconomicStranger.ListProductGroupsAsync().ToListAsync())),
        new(
            "Product groups",
            nameof(EconomicClient.GetWritableProductGroupAsync),
            Good: async world => Assert.Equal(1010, (await world.Economic.GetWritableProductGroupAsync(1))?.DomesticAccountId),
            Refused: async world => Assert.Null(await world.Economic.GetWritableProductGroupAsync(77))),
        new(
            "Product groups",
            nameof(EconomicClient.ListWritableProductGroupsAsync),
            Good: async world => Assert.Equal(1, Assert.Single(await world.Economic.ListWritableProductGroupsAsync(EconomicFilter.Equal("id", 1)).ToListAsync()).Id),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListWritableProductGroupsAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Product groups",
            nameof(EconomicClient.PostProductGroupAsync),
            Good: async world =>
            {
                await world.Economic.PostProductGroupAsync(EconomicBody.Of(new Services.ProductGroup { Id = 8, Name = "Vin", DomesticAccountId = 1010 }), "k1");
                Assert.Equal("Vin", (string?)world.Ledger.Record("product-groups", 8)!["name"]);
            },
            Refused: world => Refused.AsAsync(400, () => world.Economic.PostProductGroupAsync(EconomicBody.Of(new Services.ProductGroup { Id = 1, Name = "Vin", DomesticAccountId = 1010 }), "k2"))),
        new(
            "Product groups",
            nameof(EconomicClient.PutProductGroupAsync),
            Good: async world =>
            {
                var group = (await world.Economic.GetWritableProductGroupAsync(1))!;
                await world.Begin().Economic.PutProductGroupAsync(EconomicBody.Of(group with { Name = "Varer" }));
                Assert.Equal("Varer", (string?)world.Ledger.Record("product-groups", 1)!["name"]);
            },
            Refused: world => Refused.AsAsync(409, () => world.Economic.PutProductGroupAsync(EconomicBody.Of(new Services.ProductGroup { Id = 1, Name = "Vin", DomesticAccountId = 1010 })))),
    ];

    private static Product NewProduct => new() { ProductNumber = "V/1", Name = "Vin", ProductGroup = new() { ProductGroupNumber = 1 } };
}
