using System.Text.Json.Nodes;
using MappingSync.Economic;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicSalesServicesCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Order lines",
            nameof(EconomicClient.ListOrderLinesAsync),
            Good: async world =>
            {
                var orders = Enumerable.Range(0, 3).Select(_ => Order(world)).ToList();
                var lines = await world.Economic.ListOrderLinesAsync(OrderStatus.Draft, EconomicFilter.In("orderNumber", [orders[0], orders[2]])).ToListAsync();
                Assert.Equal(
                    [(orders[0], 1, "V/1", 2m), (orders[0], 2, null, null), (orders[2], 1, "V/1", 2m), (orders[2], 2, null, null)],
                    lines.Select(line => ((long)line.OrderNumber!, line.UserInterfaceNumber!.Value, line.ProductNumber, line.Quantity)));
            },
            Refused: world => Refused.AsAsync("BadFilterRequest", async () => await world.Economic.ListOrderLinesAsync(OrderStatus.Sent, EconomicFilter.Equal("description", "x")).ToListAsync())),
        new(
            "Draft invoice lines",
            nameof(EconomicClient.ListDraftInvoiceLinesAsync),
            Good: async world =>
            {
                var line = Assert.Single(await Invoice(world, "invoices/drafts", "draftInvoiceNumber").Economic.ListDraftInvoiceLinesAsync(EconomicFilter.Equal("draftInvoiceNumber", 30)).ToListAsync());
                Assert.Equal(("Vin", 200m, true), (line.Description, line.TotalNetAmount, line.DocumentId != 30));
            },
            Refused: world => Refused.AsAsync("BadFilterRequest", async () => await world.Economic.ListDraftInvoiceLinesAsync(EconomicFilter.Equal("quantity", 1)).ToListAsync())),
        new(
            "Booked invoice lines",
            nameof(EconomicClient.ListBookedInvoiceLinesAsync),
            Good: async world =>
            {
                var line = Assert.Single(await Invoice(world, "invoices/booked", "bookedInvoiceNumber").Economic.ListBookedInvoiceLinesAsync().ToListAsync());
                Assert.Equal(("V/1", 200m, 25m, 50m, 1010), (line.ProductNumber, line.TotalNetAmount, line.VatRate, line.VatAmount, line.BookedAccount));
            },
            Refused: world => Refused.AsAsync("BadFilterRequest", async () => await world.Economic.ListBookedInvoiceLinesAsync(EconomicFilter.Equal("bookedInvoiceNumber", 1)).ToListAsync())),
    ];

    private static long Order(CallWorld world) => (int)world.WithCustomer().WithProduct().Ledger.CreateOrder(JsonNode.Parse(
        """{"customer":{"customerNumber":7},"lines":[{"lineNumber":1,"product":{"productNumber":"V/1"},"quantity":2,"unitNetPrice":100},{"lineNumber":2,"description":"Tak"}]}""")!.AsObject())["orderNumber"]!;

    private static CallWorld Invoice(CallWorld world, string collection, string keyName) => world.WithCustomer().WithProduct().With(
        collection,
        $$$"""
        {"{{{keyName}}}":30,"date":"2026-01-05","currency":"DKK","customer":{"customerNumber":7},"paymentTerms":{"paymentTermsNumber":1},
         "recipient":{"name":"Bageriet","vatZone":{"vatZoneNumber":1}},
         "lines":[{"lineNumber":1,"description":"Vin","product":{"productNumber":"V/1"},"quantity":2,"unitNetPrice":100}]}
        """);
}
