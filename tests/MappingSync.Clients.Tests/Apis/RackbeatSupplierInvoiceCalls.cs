using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class RackbeatSupplierInvoiceCalls : IClientCalls
{
    private const string Path = "supplier-invoices";

    private static readonly RecordCalls<SupplierInvoice, int> Invoices =
        RecordCalls.Numbered<SupplierInvoice>("Supplier invoices", Path, 31, record => record.Heading, "heading");

    private static readonly RecordCalls<Note, int> Notes = RecordCalls.Below<Note>("Supplier invoice notes", Path, 32, "notes", 32, record => record.Text, "note");

    public Type Client => typeof(RackbeatClient);

    public IEnumerable<ClientCall> Calls =>
    [
        Invoices.Get(nameof(RackbeatClient.GetSupplierInvoiceAsync), (client, key) => client.GetSupplierInvoiceAsync(key)),
        Invoices.List(nameof(RackbeatClient.ListSupplierInvoicesAsync), (client, query) => client.ListSupplierInvoicesAsync(query)),
        Invoices.Create(
            nameof(RackbeatClient.CreateSupplierInvoiceAsync),
            client => client.CreateSupplierInvoiceAsync(New()),
            "lines[0].item_id",
            client => client.CreateSupplierInvoiceAsync(New() with { Lines = [new() { ItemId = "none", Quantity = 1 }] })),
        Invoices.Create(
            nameof(RackbeatClient.CreateDraftSupplierInvoiceAsync),
            client => client.CreateDraftSupplierInvoiceAsync(New()),
            "supplier_id",
            client => client.CreateDraftSupplierInvoiceAsync(New() with { SupplierId = null })),
        Invoices.Update(nameof(RackbeatClient.UpdateSupplierInvoiceAsync), (client, key) => client.UpdateSupplierInvoiceAsync(key, new() { Heading = "ny" })),
        Invoices.Delete(nameof(RackbeatClient.DeleteSupplierInvoiceAsync), (client, key) => client.DeleteSupplierInvoiceAsync(key)),
        new(
            "Supplier invoices",
            nameof(RackbeatClient.BookSupplierInvoiceAsync),
            Good: async world =>
            {
                await world.Staged().Rackbeat.BookSupplierInvoiceAsync(31);
                Assert.True((bool)world.Stock.Record(Path, 31)!["is_booked"]!);
            },
            Refused: world => Refused.AsAsync(422, () => world.Rackbeat.BookSupplierInvoiceAsync(32))),
        new(
            "Supplier invoices",
            nameof(RackbeatClient.GetSupplierInvoicePdfAsync),
            Good: async world => Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString((await world.Staged().Rackbeat.GetSupplierInvoicePdfAsync(32))!)),
            Refused: async world => Assert.Null(await world.Rackbeat.GetSupplierInvoicePdfAsync(33))),
        Notes.ListOf(nameof(RackbeatClient.ListSupplierInvoiceNotesAsync), client => client.ListSupplierInvoiceNotesAsync(32), client => client.ListSupplierInvoiceNotesAsync(33)),
        Notes.Get(nameof(RackbeatClient.GetSupplierInvoiceNoteAsync), (client, key) => client.GetSupplierInvoiceNoteAsync(32, key)),
        Notes.Create(
            nameof(RackbeatClient.CreateSupplierInvoiceNoteAsync),
            client => client.CreateSupplierInvoiceNoteAsync(32, "ny"),
            "note",
            client => client.CreateSupplierInvoiceNoteAsync(32, new string('x', 65_536))),
        Notes.Update(nameof(RackbeatClient.UpdateSupplierInvoiceNoteAsync), (client, key) => client.UpdateSupplierInvoiceNoteAsync(32, key, "ny")),
        Notes.Delete(nameof(RackbeatClient.DeleteSupplierInvoiceNoteAsync), (client, key) => client.DeleteSupplierInvoiceNoteAsync(32, key)),
        .. PaymentCalls,
    ];

    private static IEnumerable<ClientCall> PaymentCalls => RackbeatPayments.Of(
        "Supplier invoice payments",
        Path,
        (nameof(RackbeatClient.ListSupplierInvoicePaymentsAsync), (client, invoice) => client.ListSupplierInvoicePaymentsAsync(invoice)),
        (nameof(RackbeatClient.GetSupplierInvoicePaymentAsync), (client, invoice, number) => client.GetSupplierInvoicePaymentAsync(invoice, number)),
        (nameof(RackbeatClient.CreateSupplierInvoicePaymentAsync), (client, invoice, payment) => client.CreateSupplierInvoicePaymentAsync(invoice, payment)),
        (nameof(RackbeatClient.UpdateSupplierInvoicePaymentAsync), (client, invoice, number, payment) => client.UpdateSupplierInvoicePaymentAsync(invoice, number, payment)),
        (nameof(RackbeatClient.DeleteSupplierInvoicePaymentAsync), (client, invoice, number) => client.DeleteSupplierInvoicePaymentAsync(invoice, number)));

    private static SupplierInvoice New() => new() { SupplierId = 5001, Heading = "ny", Lines = [new() { ItemId = RackbeatStaged.Item, Quantity = 1 }] };
}
