using System.Text;
using System.Text.Json.Nodes;
using MappingSync.Economic;
using MappingSync.Economic.Rest;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicInvoiceFileCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Draft invoices",
            nameof(EconomicClient.PostDraftInvoiceLinesAsync),
            Good: async world =>
            {
                var draft = await Drafted(world).Economic.PostDraftInvoiceLinesAsync(4, EconomicBody.Of(new DraftInvoiceLines { Lines = [new() { Product = new() { ProductNumber = "V/1" }, Description = "Vin", Quantity = 1, UnitNetPrice = 50 }] }), "k1");
                Assert.Equal((2, 90m), (draft.Lines?.Count, draft.NetAmount));
            },
            Refused: world => Refused.AsAsync("E04730", () => world.Economic.PostDraftInvoiceLinesAsync(4, EconomicBody.Of(new DraftInvoiceLines { Lines = [new() { Product = new() { ProductNumber = "V/1" }, Description = "Vin" }] }), "k2"))),
        new(
            "Draft invoices",
            nameof(EconomicClient.GetDraftInvoicePdfAsync),
            Good: async world => Assert.Equal("%PDF", Encoding.ASCII.GetString((await Drafted(world).Economic.GetDraftInvoicePdfAsync(4))!.AsSpan(0, 4))),
            Refused: async world => Assert.Null(await world.Economic.GetDraftInvoicePdfAsync(77))),
        new(
            "Draft invoice attachments",
            nameof(EconomicClient.PostDraftInvoiceAttachmentFileAsync),
            Good: async world =>
            {
                await Drafted(world).Economic.PostDraftInvoiceAttachmentFileAsync(4, Pdf, "k1");
                Assert.Equal(1, (await world.Economic.GetDraftInvoiceAttachmentAsync(4))?.Pages);
            },
            Refused: world => Refused.AsAsync(400, () => world.Economic.PostDraftInvoiceAttachmentFileAsync(4, Pdf, "k2"))),
        new(
            "Draft invoice attachments",
            nameof(EconomicClient.GetDraftInvoiceAttachmentAsync),
            Good: async world =>
            {
                await AttachAsync(world);
                Assert.Equal(1, (await world.Begin().Economic.GetDraftInvoiceAttachmentAsync(4))?.Pages);
            },
            Refused: async world => Assert.Null(await world.Economic.GetDraftInvoiceAttachmentAsync(77))),
        new(
            "Draft invoice attachments",
            nameof(EconomicClient.GetDraftInvoiceAttachmentFileAsync),
            Good: async world =>
            {
                await AttachAsync(world);
                Assert.Equal("%PDF-1.4", Encoding.ASCII.GetString((await world.Begin().Economic.GetDraftInvoiceAttachmentFileAsync(4))!));
            },
            Refused: async world => Assert.Null(await world.Economic.GetDraftInvoiceAttachmentFileAsync(77))),
        new(
            "Draft invoice attachments",
            nameof(EconomicClient.DeleteDraftInvoiceAttachmentFileAsync),
            Good: async world =>
            {
                await AttachAsync(world);
                await world.Begin().Economic.DeleteDraftInvoiceAttachmentFileAsync(4);
                Assert.Empty(world.Ledger.Records("attachments"));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.DeleteDraftInvoiceAttachmentFileAsync(0));
                await Refused.AsAsync(404, () => world.Economic.DeleteDraftInvoiceAttachmentFileAsync(77));
            }),
        new(
            "Booked invoices",
            nameof(EconomicClient.GetBookedInvoicePdfAsync),
            Good: async world =>
            {
                world.Ledger.Behaviour.PdfDelay = TimeSpan.Zero;
                await BookedAsync(world);
                Assert.NotEmpty((await world.Begin().Economic.GetBookedInvoicePdfAsync(345))!);
            },
            Refused: async world =>
            {
                world.Ledger.Behaviour.PdfDelay = TimeSpan.FromMinutes(1);
                Assert.Null(await world.Economic.GetBookedInvoicePdfAsync(345));
            }),
        new(
            "Booked invoices",
            nameof(EconomicClient.BookInvoiceWithNumberAsync),
            Good: async world =>
            {
                var booked = await Sendable(world).Economic.BookInvoiceWithNumberAsync(345, Booking, "k1");
                Assert.Equal((345, 50m), (booked.BookedInvoiceNumber, booked.GrossAmount));
            },
            Refused: world => Refused.AsAsync(400, "bookWithNumber", () => Sendable(world).Economic.BookInvoiceWithNumberAsync(345, Booking, "k2"))),
        new(
            "Booked invoices",
            nameof(EconomicClient.ListInvoicesByPaymentAsync),
            Good: async world =>
            {
                await BookedAsync(world);
                Assert.Equal(345, Assert.Single(await world.Begin().Economic.ListInvoicesByPaymentAsync(InvoicePayment.Unpaid).ToListAsync()).BookedInvoiceNumber);
                Assert.Empty(await world.Economic.ListInvoicesByPaymentAsync(InvoicePayment.Paid).ToListAsync());
            },
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListInvoicesByPaymentAsync(InvoicePayment.Overdue, EconomicFilter.Equal("remainder", 0)).ToListAsync())),
        new(
            "Sent invoices",
            nameof(EconomicClient.ListSentInvoicesAsync),
            Good: async world =>
            {
                await BookedAsync(world);
                Assert.Equal(345, Assert.Single(await world.Begin().Economic.ListSentInvoicesAsync().ToListAsync()).Invoice?.BookedInvoiceNumber);
            },
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListSentInvoicesAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Sent invoices",
            nameof(EconomicClient.GetSentInvoiceAsync),
            Good: async world =>
            {
                await BookedAsync(world);
                Assert.Equal("ean", (await world.Begin().Economic.GetSentInvoiceAsync(1))?.SendBy);
            },
            Refused: async world => Assert.Null(await world.Economic.GetSentInvoiceAsync(77))),
    ];

    private static readonly AttachmentFile Pdf = new("følgeseddel.pdf", "%PDF-1.4"u8.ToArray());

    private static ReadOnlyMemory<byte> Booking =>
        EconomicBody.Of(new BookInvoiceRequest { DraftInvoice = new() { DraftInvoiceNumber = 4 }, SendBy = "ean" });

    private static CallWorld Drafted(CallWorld world) => world.WithCustomer().WithProduct().With("invoices/drafts", """
        {"draftInvoiceNumber":4,"date":"2026-11-01","currency":"DKK","customer":{"customerNumber":7},"paymentTerms":{"paymentTermsNumber":1},"layout":{"layoutNumber":19},
         "recipient":{"name":"Bageriet","vatZone":{"vatZoneNumber":1}},
         "lines":[{"description":"Vin","product":{"productNumber":"V/1"},"quantity":2,"unitNetPrice":20}]}
        """);

    private static Task AttachAsync(CallWorld world) => Drafted(world).Economic.PostDraftInvoiceAttachmentFileAsync(4, Pdf, "k1");

    // To be sent to an EAN number it takes a contact person of the customer, too.
    private static CallWorld Sendable(CallWorld world)
    {
        Drafted(world);
        world.Ledger.Change("customers", 7, customer => (customer["ean"], customer["attention"]) = ("5790000000000", new JsonObject { ["customerContactNumber"] = 1 }));
        world.Ledger.Change("invoices/drafts", 4, draft =>
            (draft["recipient"]!["ean"], draft["recipient"]!["attention"]) = ("5790000000000", new JsonObject { ["customerContactNumber"] = 1 }));
        return world;
    }

    private static Task BookedAsync(CallWorld world) => Sendable(world).Economic.BookInvoiceWithNumberAsync(345, Booking, "k1");
}
