using MappingSync.Economic;
using MappingSync.Economic.Rest;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicOrderWriteCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Orders",
            nameof(EconomicClient.PostDraftOrderAsync),
            Good: async world =>
            {
                var made = await world.WithCustomer().WithProduct().Economic.PostDraftOrderAsync(EconomicBody.Of(NewOrder), "k1");
                Assert.Equal(250m, (decimal?)world.Ledger.Record("orders/drafts", made.OrderNumber!)!["netAmount"]);
            },
            Refused: async world =>
            {
                world.Ledger.Behaviour.HasInventoryModule = true;
                await Refused.AsAsync(403, () => world.Economic.PostDraftOrderAsync(EconomicBody.Of(NewOrder), "k2"));
            }),
        new(
            "Orders",
            nameof(EconomicClient.PutDraftOrderAsync),
            Good: async world =>
            {
                var order = (await Ordered(world).Economic.GetDraftOrderAsync(5))!;
                await world.Begin().Economic.PutDraftOrderAsync(5, EconomicBody.Of(order with { Lines = [order.Lines![0] with { Quantity = 3 }] }));
                Assert.Equal(60m, (decimal?)world.Ledger.Record("orders/drafts", 5)!["netAmount"]);
            },
            Refused: world => Refused.AsAsync(404, () => world.Economic.PutDraftOrderAsync(77, EconomicBody.Of(NewOrder)))),
        new(
            "Orders",
            nameof(EconomicClient.DeleteDraftOrderAsync),
            Good: async world =>
            {
                await Ordered(world).Economic.DeleteDraftOrderAsync(5);
                Assert.Null(world.Ledger.Record("orders/drafts", 5));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.DeleteDraftOrderAsync(0));
                await Refused.AsAsync(404, () => world.Economic.DeleteDraftOrderAsync(77));
            }),
        new(
            "Orders",
            nameof(EconomicClient.PostSentOrderAsync),
            Good: async world =>
            {
                var order = (await Ordered(world).Economic.GetDraftOrderAsync(5))!;
                await world.Begin().Economic.PostSentOrderAsync(EconomicBody.Of(order), "k1");
                Assert.NotNull(world.Ledger.Record("orders/sent", 5));
                Assert.Null(world.Ledger.Record("orders/drafts", 5));
            },
            Refused: world => Refused.AsAsync("E06000", () => world.Economic.PostSentOrderAsync(EconomicBody.Of(NewOrder with { OrderNumber = 77 }), "k2"))),
        new(
            "Orders",
            nameof(EconomicClient.DeleteSentOrderAsync),
            Good: async world =>
            {
                Ordered(world).Ledger.SendOrder(5);
                await world.Economic.DeleteSentOrderAsync(5);
                Assert.Null(world.Ledger.Record("orders/sent", 5));
            },
            Refused: world => Refused.AsAsync(404, () => world.Economic.DeleteSentOrderAsync(77))),
        new(
            "Orders",
            nameof(EconomicClient.GetDraftOrderUpgradeAsync),
            Good: async world => Assert.Equal(20m, (await Ordered(world).Economic.GetDraftOrderUpgradeAsync(5))!.Lines![0].UnitNetPrice),
            Refused: async world => Assert.Null(await world.Economic.GetDraftOrderUpgradeAsync(77))),
        new(
            "Orders",
            nameof(EconomicClient.GetSentOrderUpgradeAsync),
            Good: async world =>
            {
                Ordered(world).Ledger.SendOrder(5);
                var invoice = (await world.Economic.GetSentOrderUpgradeAsync(5))!;
                await world.Economic.PostDraftInvoiceAsync(EconomicBody.Of(invoice), "k1");
                Assert.NotNull(world.Ledger.Record("orders/archived", 5));
            },
            Refused: async world => Assert.Null(await world.Economic.GetSentOrderUpgradeAsync(77))),
        new(
            "Draft order attachments",
            nameof(EconomicClient.PostDraftOrderAttachmentFileAsync),
            Good: async world =>
            {
                await Ordered(world).Economic.PostDraftOrderAttachmentFileAsync(5, Pdf, "k1");
                Assert.Equal(1, (await world.Economic.GetDraftOrderAttachmentAsync(5))?.Pages);
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.PostDraftOrderAttachmentFileAsync(5, new AttachmentFile("billede.png", new byte[] { 1 }), "k2"));
                await Refused.AsAsync(404, () => world.Economic.PostDraftOrderAttachmentFileAsync(77, Pdf, "k3"));
            }),
        new(
            "Draft order attachments",
            nameof(EconomicClient.GetDraftOrderAttachmentAsync),
            Good: async world =>
            {
                await AttachAsync(world);
                Assert.Equal(1, (await world.Begin().Economic.GetDraftOrderAttachmentAsync(5))?.Pages);
            },
            Refused: async world => Assert.Null(await world.Economic.GetDraftOrderAttachmentAsync(77))),
        new(
            "Draft order attachments",
            nameof(EconomicClient.GetDraftOrderAttachmentFileAsync),
            Good: async world =>
            {
                await AttachAsync(world);
                Assert.Equal(8, (await world.Begin().Economic.GetDraftOrderAttachmentFileAsync(5))!.Length);
            },
            Refused: async world => Assert.Null(await world.Economic.GetDraftOrderAttachmentFileAsync(77))),
        new(
            "Draft order attachments",
            nameof(EconomicClient.DeleteDraftOrderAttachmentFileAsync),
            Good: async world =>
            {
                await AttachAsync(world);
                await world.Begin().Economic.DeleteDraftOrderAttachmentFileAsync(5);
                Assert.Empty(world.Ledger.Records("attachments"));
            },
            Refused: world => Refused.AsAsync(404, () => world.Economic.DeleteDraftOrderAttachmentFileAsync(5))),
    ];

    private static readonly AttachmentFile Pdf = new("ordre.pdf", "%PDF-1.4"u8.ToArray());

    private static Order NewOrder => new()
    {
        Date = new DateOnly(2026, 11, 1),
        Currency = "DKK",
        Customer = new() { CustomerNumber = 7 },
        PaymentTerms = new() { PaymentTermsNumber = 1 },
        Layout = new() { LayoutNumber = 19 },
        Recipient = new() { Name = "Bageriet", VatZone = new() { VatZoneNumber = 1 } },
        Lines = [new() { Product = new() { ProductNumber = "V/1" }, Description = "Vin", Quantity = 2.5m, UnitNetPrice = 100m, Unit = new() { UnitNumber = 1, Name = "timer" } }],
    };

    private static CallWorld Ordered(CallWorld world) => world.WithCustomer().WithProduct().With("orders/drafts", """
        {"orderNumber":5,"date":"2026-11-01","currency":"DKK","customer":{"customerNumber":7},"paymentTerms":{"paymentTermsNumber":1},"layout":{"layoutNumber":19},
         "recipient":{"name":"Bageriet","vatZone":{"vatZoneNumber":1}},
         "lines":[{"description":"Vin","product":{"productNumber":"V/1"},"unit":{"unitNumber":1},"quantity":1.5,"unitNetPrice":20}]}
        """);

    private static Task AttachAsync(CallWorld world) => Ordered(world).Economic.PostDraftOrderAttachmentFileAsync(5, Pdf, "k1");
}
