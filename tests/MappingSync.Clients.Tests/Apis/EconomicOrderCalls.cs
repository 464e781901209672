using MappingSync.Economic;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicOrderCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Orders",
            nameof(EconomicClient.GetDraftOrderAsync),
            Good: async world => Assert.Equal(1.5m, (await WithOrder(world, "orders/drafts").Economic.GetDraftOrderAsync(5))!.Lines![0].Quantity),
            Refused: async world => Assert.Null(await world.Economic.GetDraftOrderAsync(77))),
        new(
            "Orders",
            nameof(EconomicClient.ListDraftOrdersAsync),
            Good: async world => Assert.Equal(5, Assert.Single(await WithOrder(world, "orders/drafts").Economic.ListDraftOrdersAsync().ToListAsync()).OrderNumber),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListDraftOrdersAsync(sort: "lastUpdated").ToListAsync())),
        new(
            "Orders",
            nameof(EconomicClient.GetSentOrderAsync),
            Good: async world => Assert.Equal(30m, (await WithOrder(world, "orders/sent").Economic.GetSentOrderAsync(5))?.NetAmount),
            Refused: async world => Assert.Null(await world.Economic.GetSentOrderAsync(77))),
        new(
            "Orders",
            nameof(EconomicClient.ListSentOrdersAsync),
            Good: async world => Assert.Equal(5, Assert.Single(await WithOrder(world, "orders/sent").Economic.ListSentOrdersAsync().ToListAsync()).OrderNumber),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListSentOrdersAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Orders",
            nameof(EconomicClient.GetArchivedOrderAsync),
            Good: async world => Assert.Equal(30m, (await WithOrder(world, "orders/archived").Economic.GetArchivedOrderAsync(5))?.NetAmount),
            Refused: async world => Assert.Null(await world.Economic.GetArchivedOrderAsync(77))),
        new(
            "Orders",
            nameof(EconomicClient.ListArchivedOrdersAsync),
            Good: async world => Assert.Equal(5, Assert.Single(await WithOrder(world, "orders/archived").Economic.ListArchivedOrdersAsync().ToListAsync()).OrderNumber),
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListArchivedOrdersAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Orders",
            nameof(EconomicClient.ReadOrdersAsync),
            Good: async world =>
            {
                var page = await WithOrder(world, "orders/sent").Economic.ReadOrdersAsync(OrderList.Sent, null, "orderNumber", 50);
                Assert.Equal((5, true), (Assert.Single(page.Records).OrderNumber, page.IsLast));
            },
            Refused: world => Refused.AsAsync(400, () => world.Economic.ReadOrdersAsync(OrderList.Drafts, null, "lastUpdated", 50))),
    ];

    private static CallWorld WithOrder(CallWorld world, string list) => world.WithCustomer().WithProduct().With(list, """
        {"orderNumber":5,"date":"2026-11-01","currency":"DKK","customer":{"customerNumber":7},"paymentTerms":{"paymentTermsNumber":1},"layout":{"layoutNumber":19},
         "recipient":{"name":"Bageriet","vatZone":{"vatZoneNumber":1}},
         "lines":[{"description":"Vin","product":{"productNumber":"V/1"},"unit":{"unitNumber":1},"quantity":1.5,"unitNetPrice":20}]}
        """);
}
