using MappingSync.Economic;
using MappingSync.Economic.Rest;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicInvoiceCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Draft invoices",
            nameof(EconomicClient.PostDraftInvoiceAsync),
            Good: async world =>
            {
                var draft = await world.WithCustomer().WithProduct().Economic.PostDraftInvoiceAsync(EconomicBody.Of(NewDraft), "k1");
                Assert.Equal((250m, 312.50m), (draft.NetAmount, draft.GrossAmount));
                Assert.Equal(250m, (decimal?)world.Ledger.Record("invoices/drafts", draft.DraftInvoiceNumber!)!["netAmount"]);
            },
            Refused: world => Refused.AsAsync(400, "paymentTerms", () => world.Economic.PostDraftInvoiceAsync(EconomicBody.Of(NewDraft with { PaymentTerms = null }), "k2"))),
        new(
            "Draft invoices",
            nameof(EconomicClient.GetDraftInvoiceAsync),
            Good: async world =>
            {
                var number = await DraftAsync(world);
                Assert.Equal(250m, (await world.Begin().Economic.GetDraftInvoiceAsync(number))?.NetAmount);
            },
            Refused: async world => Assert.Null(await world.Economic.GetDraftInvoiceAsync(77))),
        new(
            "Draft invoices",
            nameof(EconomicClient.ListDraftInvoicesAsync),
            Good: async world =>
            {
                var number = await DraftAsync(world);
                var found = await world.Begin().Economic.ListDraftInvoicesAsync(EconomicFilter.Contains("references.other", "[RB-1-1]")).ToListAsync();
                Assert.Equal(number, Assert.Single(found).DraftInvoiceNumber);
            },
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListDraftInvoicesAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Draft invoices",
            nameof(EconomicClient.PutDraftInvoiceAsync),
            Good: async world =>
            {
                var number = await DraftAsync(world);
                await world.Begin().Economic.PutDraftInvoiceAsync(number, EconomicBody.Of(NewDraft with { DraftInvoiceNumber = number, Lines = [NewDraft.Lines![0] with { Quantity = 1 }] }));
                Assert.Equal(100m, (decimal?)world.Ledger.Record("invoices/drafts", number)!["netAmount"]);
            },
            Refused: world => Refused.AsAsync(404, () => world.Economic.PutDraftInvoiceAsync(77, EconomicBody.Of(NewDraft with { DraftInvoiceNumber = 77 })))),
        new(
            "Draft invoices",
            nameof(EconomicClient.DeleteDraftInvoiceAsync),
            Good: async world =>
            {
                var number = await DraftAsync(world);
                await world.Begin().Economic.DeleteDraftInvoiceAsync(number);
                Assert.Null(world.Ledger.Record("invoices/drafts", number));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.DeleteDraftInvoiceAsync(0));
                await Refused.AsAsync("E06000", () => world.Economic.DeleteDraftInvoiceAsync(77));
            }),
        new(
            "Booked invoices",
            nameof(EconomicClient.BookInvoiceAsync),
            Good: async world =>
            {
                var number = await DraftAsync(world);
                var booked = await world.Begin().Economic.BookInvoiceAsync(Booking(number), "k2");
                Assert.Equal((345, 312.50m), (booked.BookedInvoiceNumber, booked.GrossAmount));
                Assert.Null(world.Ledger.Record("invoices/drafts", number));
            },
            Refused: world => Refused.AsAsync(400, () => world.Economic.BookInvoiceAsync(Booking(77), "k3"))),
        new(
            "Booked invoices",
            nameof(EconomicClient.GetBookedInvoiceAsync),
            Good: async world =>
            {
                await BookAsync(world);
                Assert.Equal(250m, Assert.Single((await world.Begin().Economic.GetBookedInvoiceAsync(345))!.Lines!).TotalNetAmount);
            },
            Refused: async world => Assert.Null(await world.Economic.GetBookedInvoiceAsync(77))),
        new(
            "Booked invoices",
            nameof(EconomicClient.ListBookedInvoicesAsync),
            Good: async world =>
            {
                await BookAsync(world);
                Assert.Equal(345, Assert.Single(await world.Begin().Economic.ListBookedInvoicesAsync(EconomicFilter.Equal("bookedInvoiceNumber", 345)).ToListAsync()).BookedInvoiceNumber);
            },
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListBookedInvoicesAsync(EconomicFilter.Equal("bogus", 1)).ToListAsync())),
    ];

    private static DraftInvoice NewDraft => new()
    {
        Date = new DateOnly(2026, 1, 15),
        Currency = "DKK",
        Customer = new() { CustomerNumber = 7 },
        PaymentTerms = new() { PaymentTermsNumber = 1 },
        Layout = new() { LayoutNumber = 19 },
        Recipient = new() { Name = "Bageriet", VatZone = new() { VatZoneNumber = 1 } },
        References = new() { Other = "PO 9 [RB-1-1]" },
        Lines = [new() { Product = new() { ProductNumber = "V/1" }, Description = "Vin", Quantity = 2.5m, UnitNetPrice = 100m }],
    };

    private static ReadOnlyMemory<byte> Booking(int draft) =>
        EconomicBody.Of(new BookInvoiceRequest { DraftInvoice = new() { DraftInvoiceNumber = draft }, BookWithNumber = 345 });

    private static async Task<int> DraftAsync(CallWorld world) =>
        (await world.WithCustomer().WithProduct().Economic.PostDraftInvoiceAsync(EconomicBody.Of(NewDraft), "k1")).DraftInvoiceNumber!.Value;

    private static async Task BookAsync(CallWorld world) => await world.Economic.BookInvoiceAsync(Booking(await DraftAsync(world)), "k2");
}
