using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class RackbeatItemCalls : IClientCalls
{
    private static readonly RecordCalls<Product, string> Products = RecordCalls.Texted<Product>("Products", "products", "B/2 50%", record => record.Name);

    private static readonly RecordCalls<Lot, string> Lots = RecordCalls.Texted<Lot>("Bills of materials", "lots", "Kasse/6", record => record.Name);

    private static readonly RecordCalls<ProductGroup, int> Groups = RecordCalls.Numbered<ProductGroup>("Product groups", "product-groups", 8, record => record.Name);

    private static readonly RecordCalls<Unit, int> Units = RecordCalls.Numbered<Unit>("Units", "units", 8, record => record.Name);

    public Type Client => typeof(RackbeatClient);

    public IEnumerable<ClientCall> Calls =>
    [
        Products.Get(nameof(RackbeatClient.GetProductAsync), (client, key) => client.GetProductAsync(key)),
        Products.List(nameof(RackbeatClient.ListProductsAsync), (client, query) => client.ListProductsAsync(query)),
        Products.Create(
            nameof(RackbeatClient.CreateProductAsync),
            client => client.CreateProductAsync(new() { Number = "C", Name = "ny", GroupId = 1, SalesPrice = 1 }),
            "number",
            client => client.CreateProductAsync(new() { Number = "Kasse/6", Name = "ny", GroupId = 1, SalesPrice = 1 })),
        Products.Update(nameof(RackbeatClient.UpdateProductAsync), (client, key) => client.UpdateProductAsync(key, new() { Name = "ny" })),
        Products.Delete(nameof(RackbeatClient.DeleteProductAsync), (client, key) => client.DeleteProductAsync(key)),
        new(
            "Products",
            nameof(RackbeatClient.ListProductUnitsAsync),
            Good: async world => Assert.Equal(12, (await world.Staged().Rackbeat.ListProductUnitsAsync(RackbeatStaged.Item).ToListAsync()).Single().Quantity),
            Refused: world => Refused.AsAsync(404, async () => await world.Rackbeat.ListProductUnitsAsync("none").ToListAsync())),
        Lots.Get(nameof(RackbeatClient.GetLotAsync), (client, key) => client.GetLotAsync(key)),
        Lots.List(nameof(RackbeatClient.ListLotsAsync), (client, query) => client.ListLotsAsync(query)),
        Lots.Create(
            nameof(RackbeatClient.CreateLotAsync),
            client => client.CreateLotAsync(new() { Number = "Kasse/12", Name = "ny", Lines = [new() { ProductId = RackbeatStaged.Item, Quantity = 12 }] }),
            "lines[0].product_id",
            client => client.CreateLotAsync(new() { Number = "Kasse/13", Name = "ny", Lines = [new() { ProductId = "none", Quantity = 12 }] })),
        Lots.Update(nameof(RackbeatClient.UpdateLotAsync), (client, key) => client.UpdateLotAsync(key, new() { Name = "ny" })),
        Lots.Delete(nameof(RackbeatClient.DeleteLotAsync), (client, key) => client.DeleteLotAsync(key)),
        new(
            "Bills of materials",
            nameof(RackbeatClient.ListLotLinesAsync),
            Good: async world => Assert.Equal((RackbeatStaged.Item, 6m), (await world.Staged().Rackbeat.ListLotLinesAsync("Kasse/6").ToListAsync()).Select(line => (line.ProductId!, line.Quantity ?? 0)).Single()),
            Refused: world => Refused.AsAsync(404, async () => await world.Rackbeat.ListLotLinesAsync("none").ToListAsync())),
        Groups.Get(nameof(RackbeatClient.GetProductGroupAsync), (client, key) => client.GetProductGroupAsync(key)),
        Groups.List(nameof(RackbeatClient.ListProductGroupsAsync), (client, query) => client.ListProductGroupsAsync(query)),
        Groups.Create(
            nameof(RackbeatClient.CreateProductGroupAsync),
            client => client.CreateProductGroupAsync(new() { Name = "ny", HasInventory = true }),
            "has_inventory",
            client => client.CreateProductGroupAsync(new() { Name = "ny" })),
        Groups.Update(nameof(RackbeatClient.UpdateProductGroupAsync), (client, key) => client.UpdateProductGroupAsync(key, new() { Name = "ny" })),
        Groups.Delete(nameof(RackbeatClient.DeleteProductGroupAsync), (client, key) => client.DeleteProductGroupAsync(key)),
        Units.Get(nameof(RackbeatClient.GetUnitAsync), (client, key) => client.GetUnitAsync(key)),
        Units.List(nameof(RackbeatClient.ListUnitsAsync), (client, query) => client.ListUnitsAsync(query)),
        Units.Create(
            nameof(RackbeatClient.CreateUnitAsync),
            client => client.CreateUnitAsync(new() { Name = "ny" }),
            "number",
            client => client.CreateUnitAsync(new() { Name = "ny", Number = 4 })),
        Units.Update(nameof(RackbeatClient.UpdateUnitAsync), (client, key) => client.UpdateUnitAsync(key, new() { Name = "ny" })),
        Units.Delete(nameof(RackbeatClient.DeleteUnitAsync), (client, key) => client.DeleteUnitAsync(key)),
    ];
}
