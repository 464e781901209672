using MappingSync.Economic;
using MappingSync.Economic.Rest;
using MappingSync.Http;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class EconomicVoucherFileCalls : IClientCalls
{
    public Type Client => typeof(EconomicClient);

    public IEnumerable<ClientCall> Calls =>
    [
        new(
            "Vouchers",
            nameof(EconomicClient.ListVouchersAsync),
            Good: async world =>
            {
                await PostAsync(world);
                Assert.Equal(20001, Assert.Single(await world.Begin().Economic.ListVouchersAsync(2, EconomicFilter.Equal("voucherNumber", 20001)).ToListAsync()).VoucherNumber);
            },
            Refused: world => Refused.AsAsync(400, async () => await world.Economic.ListVouchersAsync(2, EconomicFilter.Equal("bogus", 1)).ToListAsync())),
        new(
            "Voucher attachments",
            nameof(EconomicClient.PostVoucherAttachmentFileAsync),
            Good: async world =>
            {
                await PostAsync(world);
                await world.Begin().Economic.PostVoucherAttachmentFileAsync(2, "2026", 20001, Scan, "k2");
                Assert.Equal(1, (await world.Economic.GetVoucherAttachmentAsync(2, "2026", 20001))?.Pages);
            },
            Refused: async world =>
            {
                await AttachAsync(world);
                var error = (await Assert.ThrowsAsync<ApiException>(() => world.Begin().Economic.PostVoucherAttachmentFileAsync(2, "2026", 20001, Scan, "k4"))).Error;
                Assert.Equal((400, "Voucher already has attachment"), (error.Status, error.Text));
            }),
        new(
            "Voucher attachments",
            nameof(EconomicClient.GetVoucherAttachmentAsync),
            Good: async world =>
            {
                await AttachAsync(world);
                Assert.Equal(1, (await world.Begin().Economic.GetVoucherAttachmentAsync(2, "2026", 20001))?.Pages);
            },
            Refused: async world => Assert.Null(await world.Economic.GetVoucherAttachmentAsync(2, "2026", 77))),
        new(
            "Voucher attachments",
            nameof(EconomicClient.GetVoucherAttachmentFileAsync),
            Good: async world =>
            {
                await AttachAsync(world);
                Assert.Equal(new byte[] { 0x89, 0x50, 0xFF, 0x00 }, await world.Begin().Economic.GetVoucherAttachmentFileAsync(2, "2026", 20001));
            },
            Refused: async world => Assert.Null(await world.Economic.GetVoucherAttachmentFileAsync(2, "2026", 77))),
        new(
            "Voucher attachments",
            nameof(EconomicClient.PatchVoucherAttachmentFileAsync),
            Good: async world =>
            {
                await AttachAsync(world);
                await world.Begin().Economic.PatchVoucherAttachmentFileAsync(2, "2026", 20001, Scan, "k3");
                Assert.Equal(2, (await world.Economic.GetVoucherAttachmentAsync(2, "2026", 20001))?.Pages);
            },
            Refused: world => Refused.AsAsync(404, () => world.Economic.PatchVoucherAttachmentFileAsync(2, "2026", 77, Scan, "k4"))),
        new(
            "Voucher attachments",
            nameof(EconomicClient.DeleteVoucherAttachmentFileAsync),
            Good: async world =>
            {
                await AttachAsync(world);
                await world.Begin().Economic.DeleteVoucherAttachmentFileAsync(2, "2026", 20001);
                Assert.Empty(world.Ledger.Records("attachments"));
            },
            Refused: async world =>
            {
                await Refused.UnsentAsync(() => world.Economic.DeleteVoucherAttachmentFileAsync(2, "", 20001));
                await Refused.AsAsync(404, () => world.Economic.DeleteVoucherAttachmentFileAsync(2, "2026", 77));
            }),
    ];

    private static readonly AttachmentFile Scan = new("bilag.png", new byte[] { 0x89, 0x50, 0xFF, 0x00 });

    private static Voucher Invoice => new()
    {
        AccountingYear = new() { Year = "2026" },
        Entries = new()
        {
            SupplierInvoices =
            [
                new()
                {
                    Supplier = new() { SupplierNumber = 9 },
                    Amount = 1250m,
                    ContraAccount = new() { AccountNumber = 1310 },
                    ContraVatAccount = new() { VatCode = "I25" },
                    SupplierInvoiceNumber = "F-1",
                    Date = new DateOnly(2026, 11, 1),
                },
            ],
        },
    };

    private static Task PostAsync(CallWorld world) => world.WithSupplier().Economic.PostVoucherAsync(2, EconomicBody.Of(Invoice), "k1");

    private static async Task AttachAsync(CallWorld world)
    {
        await PostAsync(world);
        await world.Economic.PostVoucherAttachmentFileAsync(2, "2026", 20001, Scan, "k2");
    }
}
