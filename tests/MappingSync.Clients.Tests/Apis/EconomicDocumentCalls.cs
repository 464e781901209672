using System.Globalization;
using System.Text;
using MappingSync.Economic;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicDocumentCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Documents of vouchers",
            nameof(EconomicClient.AttachDocumentAsync),
            Good: async world =>
            {
                Voucher(world);
                var number = await world.Economic.AttachDocumentAsync(Year(world), 40001, Pdf, "k1", "Bilag");
                Assert.Equal(("Bilag", "bilag.pdf"), world.Ledger.Record("attachments", number) is { } made ? ((string?)made["note"], (string?)made["files"]![0]!["name"]) : default);
            },
            Refused: world => Refused.AsAsync("InvalidVoucherNumber", () => world.Economic.AttachDocumentAsync(Year(world), 77, Pdf, "k2"))),
        new(
            "Documents of vouchers",
            nameof(EconomicClient.GetAttachedDocumentAsync),
            Good: async world =>
            {
                var number = await AttachAsync(world);
                world.Ledger.BookEntries(3);
                Assert.Equal((40001, Year(world)), await world.Economic.GetAttachedDocumentAsync(number) is { } booked ? (booked.VoucherNumber, booked.AccountingYear) : default);
            },
            Refused: async world => Assert.Null(await world.Economic.GetAttachedDocumentAsync(77))),
        new(
            "Documents of vouchers",
            nameof(EconomicClient.ListAttachedDocumentsAsync),
            Good: async world => Assert.Equal(await AttachAsync(world), Assert.Single(await world.Economic.ListAttachedDocumentsAsync(EconomicFilter.Equal("voucherNumber", 40001)).ToListAsync()).Number),
            Refused: world => Refused.AsAsync("BadFilterRequest", async () => await world.Economic.ListAttachedDocumentsAsync(EconomicFilter.Equal("note", "x")).ToListAsync())),
        new(
            "Documents of vouchers",
            nameof(EconomicClient.GetAttachedDocumentPdfAsync),
            Good: async world => Assert.StartsWith("%PDF", Encoding.ASCII.GetString((await world.Economic.GetAttachedDocumentPdfAsync(await AttachAsync(world)))!), StringComparison.Ordinal),
            Refused: async world => Assert.Null(await world.Economic.GetAttachedDocumentPdfAsync(77))),
        new(
            "Documents of vouchers",
            nameof(EconomicClient.DeleteAttachedDocumentAsync),
            Good: async world =>
            {
                await world.Economic.DeleteAttachedDocumentAsync(await AttachAsync(world));
                Assert.Empty(world.Ledger.Records("attachments"));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.DeleteAttachedDocumentAsync(0));
                await Refused.AsAsync(404, () => world.Economic.DeleteAttachedDocumentAsync(77));
            }),
    ];

    private static AttachmentFile Pdf => new("bilag.pdf", "%PDF-1.4 /Type /Page"u8.ToArray());

    private static string Year(CallWorld world) => world.Ledger.Records("accounting-years").Max(record => (string?)record["year"])!;

    private static void Voucher(CallWorld world) =>
        world.Ledger.AddVoucher(3, new DateOnly(int.Parse(Year(world), CultureInfo.InvariantCulture), 1, 1), 5m, 5500, 1300, "x");

    private static async Task<int> AttachAsync(CallWorld world)
    {
        Voucher(world);
        var number = await world.Economic.AttachDocumentAsync(Year(world), 40001, Pdf, "staged");
        world.Begin();
        return number;
    }
}
