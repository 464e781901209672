using MappingSync.Rackbeat;

namespace MappingSync.Clients.Tests.Apis;

internal sealed class RackbeatInvoiceCalls : IClientCalls
{
    private const string Path = "customer-invoices";

    private static readonly RecordCalls<CustomerInvoice, int> Invoices =
        RecordCalls.Numbered<CustomerInvoice>("Customer invoices", Path, 31, record => record.Heading, "heading");

    private static readonly RecordCalls<Note, int> Notes = RecordCalls.Below<Note>("Customer invoice notes", Path, 32, "notes", 32, record => record.Text, "note");

    public Type Client => typeof(RackbeatClient);

    public IEnumerable<ClientCall> Calls =>
    [
        Invoices.Get(nameof(RackbeatClient.GetCustomerInvoiceAsync), (client, key) => client.GetCustomerInvoiceAsync(key)),
        Invoices.List(nameof(RackbeatClient.ListCustomerInvoicesAsync), (client, query) => client.ListCustomerInvoicesAsync(query)),
        Invoices.Create(
            nameof(RackbeatClient.CreateCustomerInvoiceAsync),
            client => client.CreateCustomerInvoiceAsync(New()),
            "lines[0].item_id",
            client => client.CreateCustomerInvoiceAsync(New() with { Lines = [new() { ChildId = "none", Quantity = 1 }] })),
        Invoices.Create(
            nameof(RackbeatClient.CreateDraftCustomerInvoiceAsync),
            client => client.CreateDraftCustomerInvoiceAsync(New()),
            "customer_id",
            client => client.CreateDraftCustomerInvoiceAsync(New() with { CustomerId = null })),
        Invoices.Update(nameof(RackbeatClient.UpdateCustomerInvoiceAsync), (client, key) => client.UpdateCustomerInvoiceAsync(key, new() { Heading = "ny" })),
        Invoices.Delete(nameof(RackbeatClient.DeleteCustomerInvoiceAsync), (client, key) => client.DeleteCustomerInvoiceAsync(key)),
        new(
            "Customer invoices",
            nameof(RackbeatClient.BookCustomerInvoiceAsync),
            Good: async world =>
            {
                await world.Staged().Rackbeat.BookCustomerInvoiceAsync(31);
                Assert.True((bool)world.Stock.Record(Path, 31)!["is_booked"]!);
            },
            Refused: world => Refused.AsAsync(422, () => world.Rackbeat.BookCustomerInvoiceAsync(32))),
        new(
            "Customer invoices",
            nameof(RackbeatClient.GetCustomerInvoicePdfAsync),
            Good: async world => Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString((await world.Staged().Rackbeat.GetCustomerInvoicePdfAsync(32))!)),
            Refused: async world => Assert.Null(await world.Rackbeat.GetCustomerInvoicePdfAsync(33))),
        Notes.ListOf(nameof(RackbeatClient.ListCustomerInvoiceNotesAsync), client => client.ListCustomerInvoiceNotesAsync(32), client => client.ListCustomerInvoiceNotesAsync(33)),
        Notes.Get(nameof(RackbeatClient.GetCustomerInvoiceNoteAsync), (client, key) => client.GetCustomerInvoiceNoteAsync(32, key)),
        Notes.Create(
            nameof(RackbeatClient.CreateCustomerInvoiceNoteAsync),
            client => client.CreateCustomerInvoiceNoteAsync(32, "ny"),
            "note",
            client => client.CreateCustomerInvoiceNoteAsync(32, new string('x', 65_536))),
        Notes.Update(nameof(RackbeatClient.UpdateCustomerInvoiceNoteAsync), (client, key) => client.UpdateCustomerInvoiceNoteAsync(32, key, "ny")),
        Notes.Delete(nameof(RackbeatClient.DeleteCustomerInvoiceNoteAsync), (client, key) => client.DeleteCustomerInvoiceNoteAsync(32, key)),
        .. PaymentCalls,
    ];

    private static IEnumerable<ClientCall> PaymentCalls => RackbeatPayments.Of(
        "Customer invoice payments",
        Path,
        (nameof(RackbeatClient.ListCustomerInvoicePaymentsAsync), (client, invoice) => client.ListCustomerInvoicePaymentsAsync(invoice)),
        (nameof(RackbeatClient.GetCustomerInvoicePaymentAsync), (client, invoice, number) => client.GetCustomerInvoicePaymentAsync(invoice, number)),
        (nameof(RackbeatClient.CreateCustomerInvoicePaymentAsync), (client, invoice, payment) => client.CreateCustomerInvoicePaymentAsync(invoice, payment)),
        (nameof(RackbeatClient.UpdateCustomerInvoicePaymentAsync), (client, invoice, number, payment) => client.UpdateCustomerInvoicePaymentAsync(invoice, number, payment)),
        (nameof(RackbeatClient.DeleteCustomerInvoicePaymentAsync), (client, invoice, number) => client.DeleteCustomerInvoicePaymentAsync(invoice, number)));

    private static CustomerInvoice New() => new() { CustomerId = 1021, Heading = "ny", Lines = [new() { ChildId = RackbeatStaged.Item, Quantity = 1 }] };
}
