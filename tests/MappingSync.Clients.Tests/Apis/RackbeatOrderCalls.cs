using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class RackbeatOrderCalls : IClientCalls
{
    private const string Resource = "Orders";

    private static readonly RecordCalls<Order, int> Booked = RecordCalls.Numbered<Order>(Resource, "orders", 32, record => record.Heading, "heading");

    private static readonly RecordCalls<Order, int> Drafts = RecordCalls.Numbered<Order>(Resource, "orders", 31, record => record.Heading, "heading");

    private static readonly RecordCalls<Note, int> Notes = RecordCalls.Below<Note>("Order notes", "orders", 32, "notes", 32, record => record.Text, "note");

    public Type Client => typeof(RackbeatClient);

    public IEnumerable<ClientCall> Calls =>
    [
        Booked.Get(nameof(RackbeatClient.GetOrderAsync), (client, key) => client.GetOrderAsync(key)),
        Drafts.Get(nameof(RackbeatClient.GetDraftOrderAsync), (client, key) => client.GetDraftOrderAsync(key)),
        Booked.List(nameof(RackbeatClient.ListOrdersAsync), (client, query) => client.ListOrdersAsync(query)),
        Drafts.List(nameof(RackbeatClient.ListDraftOrdersAsync), (client, query) => client.ListDraftOrdersAsync(query)),
        Drafts.Create(
            nameof(RackbeatClient.CreateDraftOrderAsync),
            client => client.CreateDraftOrderAsync(New()),
            "customer_id",
            client => client.CreateDraftOrderAsync(New() with { CustomerId = 99 })),
        Drafts.Create(
            nameof(RackbeatClient.PostDraftOrderAsync),
            client => client.PostDraftOrderAsync(RackbeatBody.Of(New())),
            "lines[0].quantity",
            client => client.PostDraftOrderAsync(RackbeatBody.Of(New() with { Lines = [new() { ItemId = RackbeatStaged.Item }] }))),
        Booked.Create(
            nameof(RackbeatClient.CreateOrderAsync),
            client => client.CreateOrderAsync(New()),
            "note",
            client => client.CreateOrderAsync(New() with { Note = new string('x', 801) })),
        Booked.Create(
            nameof(RackbeatClient.PostOrderAsync),
            client => client.PostOrderAsync(RackbeatBody.Of(New())),
            "lines[0].item_id",
            client => client.PostOrderAsync(RackbeatBody.Of(New() with { Lines = [new() { ItemId = "none", Quantity = 1 }] }))),
        Drafts.Update(nameof(RackbeatClient.UpdateDraftOrderAsync), (client, key) => client.UpdateDraftOrderAsync(key, new() { Heading = "ny" })),
        new(
            Resource,
            nameof(RackbeatClient.DeleteOrderAsync),
            Good: async world =>
            {
                await world.Staged().Rackbeat.DeleteOrderAsync(31);
                Assert.Null(world.Stock.Record("orders", 31));
            },
            Refused: world => Refused.AsAsync(403, () => world.Rackbeat.DeleteOrderAsync(32))),
        new(
            Resource,
            nameof(RackbeatClient.BookOrderAsync),
            Good: async world =>
            {
                await world.Staged().Rackbeat.BookOrderAsync(31);
                Assert.True((bool)world.Stock.Record("orders", 31)!["is_booked"]!);
            },
            Refused: world => Refused.AsAsync(422, () => world.Rackbeat.BookOrderAsync(32))),
        new(
            Resource,
            nameof(RackbeatClient.ReopenOrderAsync),
            Good: async world =>
            {
                await world.Staged().Rackbeat.ReopenOrderAsync(32);
                Assert.False((bool)world.Stock.Record("orders", 32)!["is_booked"]!);
            },
            Refused: world => Refused.AsAsync(422, () => world.Rackbeat.ReopenOrderAsync(31))),
        new(
            Resource,
            nameof(RackbeatClient.ConvertOrderToInvoiceAsync),
            Good: async world =>
            {
                var number = await world.Staged().Rackbeat.ConvertOrderToInvoiceAsync(32);
                var invoice = world.Stock.Record("customer-invoices", number)!;
                Assert.Equal((32, 250m, false), ((int)invoice["order_id"]!, (decimal)invoice["total_total"]!, (bool)invoice["is_booked"]!));
            },
            Refused: world => Refused.AsAsync(422, () => world.Rackbeat.ConvertOrderToInvoiceAsync(32))),
        new(
            Resource,
            nameof(RackbeatClient.GetOrderPdfAsync),
            Good: async world => Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString((await world.Staged().Rackbeat.GetOrderPdfAsync(32))!)),
            Refused: async world => Assert.Null(await world.Rackbeat.GetOrderPdfAsync(33))),
        Notes.ListOf(nameof(RackbeatClient.ListOrderNotesAsync), client => client.ListOrderNotesAsync(32), client => client.ListOrderNotesAsync(33)),
        Notes.Get(nameof(RackbeatClient.GetOrderNoteAsync), (client, key) => client.GetOrderNoteAsync(32, key)),
        Notes.Create(
            nameof(RackbeatClient.CreateOrderNoteAsync),
            client => client.CreateOrderNoteAsync(32, "ny"),
            "note",
            client => client.CreateOrderNoteAsync(32, new string('x', 65_536))),
        Notes.Update(nameof(RackbeatClient.UpdateOrderNoteAsync), (client, key) => client.UpdateOrderNoteAsync(32, key, "ny")),
        Notes.Delete(nameof(RackbeatClient.DeleteOrderNoteAsync), (client, key) => client.DeleteOrderNoteAsync(32, key)),
    ];

    private static Order New() => new() { CustomerId = 1021, Heading = "ny", Lines = [new() { ItemId = RackbeatStaged.Item, Quantity = 1 }] };
}
