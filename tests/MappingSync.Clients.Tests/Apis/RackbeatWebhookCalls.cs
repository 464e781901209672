using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class RackbeatWebhookCalls : IClientCalls
{
    private static readonly Uri Receiver = new("https://sync.example.com/webhooks/acme");

    public Type Client => typeof(RackbeatClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Webhooks",
            nameof(RackbeatClient.CreateWebhookAsync),
            Good: async world =>
            {
                var made = await world.Rackbeat.CreateWebhookAsync("unit.updated", Receiver);
                Assert.Equal((32, "unit.updated"), (made.Token?.Length, world.Stock.Webhooks.ActiveEvents.Single()));
            },
            Refused: world => Refused.AsAsync(422, "event", () => world.Rackbeat.CreateWebhookAsync("nothing.happened", Receiver))),
        new(
            "Webhooks",
            nameof(RackbeatClient.GetWebhookAsync),
            Good: async world =>
            {
                var id = await RegisteredAsync(world);
                var read = await world.Begin().Rackbeat.GetWebhookAsync(id);
                Assert.Equal(("unit.updated", null), (read?.Event, read?.Token));
            },
            Refused: async world => Assert.Null(await world.Rackbeat.GetWebhookAsync(99))),
        new(
            "Webhooks",
            nameof(RackbeatClient.ListWebhooksAsync),
            Good: async world =>
            {
                var id = await RegisteredAsync(world);
                Assert.Equal(id, (await world.Begin().Rackbeat.ListWebhooksAsync("unit.updated").ToListAsync()).Single().Id);
            },
            Refused: world => Refused.AsAsync(401, async () => await world.RackbeatStranger.ListWebhooksAsync().ToListAsync())),
        new(
            "Webhooks",
            nameof(RackbeatClient.UpdateWebhookAsync),
            Good: async world =>
            {
                var id = await RegisteredAsync(world);
                await world.Begin().Rackbeat.UpdateWebhookAsync(id, new() { IsActive = false });
                Assert.Empty(world.Stock.Webhooks.ActiveEvents);
            },
            Refused: world => Refused.AsAsync(422, "event", () => world.Rackbeat.UpdateWebhookAsync(1, new() { Event = "nothing.happened" }))),
        new(
            "Webhooks",
            nameof(RackbeatClient.DeleteWebhookAsync),
            Good: async world =>
            {
                var id = await RegisteredAsync(world);
                await world.Begin().Rackbeat.DeleteWebhookAsync(id);
                Assert.Null(world.Stock.Webhooks.TokenOf("unit.updated"));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Rackbeat.DeleteWebhookAsync(0));
                await Refused.AsAsync(404, () => world.Rackbeat.DeleteWebhookAsync(99));
            }),
        new(
            "Webhook deliveries",
            nameof(RackbeatClient.ListWebhookLogsAsync),
            Good: async world =>
            {
                var id = await DroppedAsync(world);
                var log = Assert.Single(await world.Begin().Rackbeat.ListWebhookLogsAsync(id).ToListAsync());
                Assert.Equal(("unit.created", "1", false, 0), (log.Event, log.Key, log.Succeeded, log.Attempts));
            },
            Refused: world => Refused.AsAsync(404, async () => await world.Rackbeat.ListWebhookLogsAsync(99).ToListAsync())),
        new(
            "Webhook deliveries",
            nameof(RackbeatClient.GetWebhookLogAsync),
            Good: async world =>
            {
                var id = await DroppedAsync(world);
                Assert.Equal(id, (await world.Begin().Rackbeat.GetWebhookLogAsync(1))?.WebhookId);
            },
            Refused: async world => Assert.Null(await world.Rackbeat.GetWebhookLogAsync(99))),
    ];

    private static async Task<int> RegisteredAsync(CallWorld world, string eventName = "unit.updated") =>
        (await world.Rackbeat.CreateWebhookAsync(eventName, Receiver)).Id!.Value;

    // Nothing may leave this machine: the one delivery is dropped, and logged all the same.
    private static async Task<int> DroppedAsync(CallWorld world)
    {
        var id = await RegisteredAsync(world, "unit.created");
        world.Stock.Webhooks.DropNext("unit.created");
        world.Stock.Create("units", new() { ["name"] = "stk." });
        return id;
    }
}
