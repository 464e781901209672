using System.Text;

namespace MappingSync.Rackbeat;

/// <content>Supplier invoices, their notes and payments.</content>
public sealed partial class RackbeatClient
{
    private RackbeatRecords<SupplierInvoice> SupplierInvoices => field ??= Records<SupplierInvoice>("supplier-invoices", static record => record.Number);

    /// <summary>Reads a supplier invoice; null when it does not exist.</summary>
    public Task<SupplierInvoice?> GetSupplierInvoiceAsync(int number, CancellationToken cancellationToken = default) =>
        SupplierInvoices.FindAsync(Key(number), cancellationToken);

    /// <summary>Reads all supplier invoices that the query asks for, page by page.</summary>
    public IAsyncEnumerable<SupplierInvoice> ListSupplierInvoicesAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        SupplierInvoices.ListAsync(query, cancellationToken);

    /// <summary>Creates a supplier invoice; answers it as stored.</summary>
    public Task<SupplierInvoice> CreateSupplierInvoiceAsync(SupplierInvoice record, CancellationToken cancellationToken = default) =>
        SupplierInvoices.CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of a supplier invoice that have a value; answers it as stored.</summary>
    public Task<SupplierInvoice> UpdateSupplierInvoiceAsync(int number, SupplierInvoice record, CancellationToken cancellationToken = default) =>
        SupplierInvoices.UpdateAsync(Key(number), record, cancellationToken);

    /// <summary>Removes a supplier invoice.</summary>
    public Task DeleteSupplierInvoiceAsync(int number, CancellationToken cancellationToken = default) =>
        SupplierInvoices.DeleteAsync(Key(number), cancellationToken);

    private RackbeatRecords<SupplierInvoice> DraftSupplierInvoices => field ??= Records<SupplierInvoice>("supplier-invoices/drafts", static record => record.Number);

    /// <summary>Creates a draft supplier invoice; answers it as stored. It has its number at once and keeps it when it is booked.</summary>
    public Task<SupplierInvoice> CreateDraftSupplierInvoiceAsync(SupplierInvoice record, CancellationToken cancellationToken = default) =>
        DraftSupplierInvoices.CreateAsync(record, cancellationToken);

    /// <summary>
    /// Books a supplier invoice, which locks it and the cost prices of its items. The form of the answer is not documented: read the
    /// invoice again.
    /// </summary>
    /// <param name="number">The invoice's number.</param>
    /// <param name="markReceived">Whether the goods are marked as received.</param>
    /// <param name="useInvoiceDate">Whether the invoice's date counts instead of today's.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task BookSupplierInvoiceAsync(int number, bool markReceived = false, bool useInvoiceDate = true, CancellationToken cancellationToken = default) =>
        SupplierInvoices.ActAsync(Key(number), "book", BookSupplierInvoice(markReceived, useInvoiceDate), cancellationToken);

    /// <summary>Reads a supplier invoice as PDF; null when it does not exist.</summary>
    /// <exception cref="Http.ApiException">The call failed, or what was answered is no PDF.</exception>
    public Task<byte[]?> GetSupplierInvoicePdfAsync(int number, CancellationToken cancellationToken = default)
    {
        _ = Key(number);
        return SupplierInvoices.PdfAsync(number, cancellationToken);
    }

    /// <summary>Reads all notes of a supplier invoice; their text is in <see cref="Note.Text" /> or <see cref="Note.NoteText" />.</summary>
    public IAsyncEnumerable<Note> ListSupplierInvoiceNotesAsync(int invoiceNumber, CancellationToken cancellationToken = default) =>
        NotesOf("supplier-invoices", invoiceNumber).ListAsync(null, cancellationToken);

    /// <summary>Reads a note of a supplier invoice; null when it does not exist.</summary>
    public Task<Note?> GetSupplierInvoiceNoteAsync(int invoiceNumber, int id, CancellationToken cancellationToken = default) =>
        NotesOf("supplier-invoices", invoiceNumber).FindAsync(Key(id), cancellationToken);

    /// <summary>Adds a note to a supplier invoice, also to a booked one; users see it beside the document.</summary>
    public Task<Note> CreateSupplierInvoiceNoteAsync(int invoiceNumber, string text, CancellationToken cancellationToken = default) =>
        NotesOf("supplier-invoices", invoiceNumber).CreateAsync(NoteOf(text), cancellationToken);

    /// <summary>Changes the text of a note of a supplier invoice.</summary>
    public Task<Note> UpdateSupplierInvoiceNoteAsync(int invoiceNumber, int id, string text, CancellationToken cancellationToken = default) =>
        NotesOf("supplier-invoices", invoiceNumber).UpdateAsync(Key(id), NoteOf(text), cancellationToken);

    /// <summary>Removes a note of a supplier invoice.</summary>
    public Task DeleteSupplierInvoiceNoteAsync(int invoiceNumber, int id, CancellationToken cancellationToken = default) =>
        NotesOf("supplier-invoices", invoiceNumber).DeleteAsync(Key(id), cancellationToken);

    /// <summary>Reads all payments of a supplier invoice.</summary>
    public IAsyncEnumerable<InvoicePayment> ListSupplierInvoicePaymentsAsync(int invoiceNumber, CancellationToken cancellationToken = default) =>
        SupplierInvoicePaymentsOf(invoiceNumber).ListAsync(null, cancellationToken);

    /// <summary>Reads a payment of a supplier invoice; null when it does not exist.</summary>
    public Task<InvoicePayment?> GetSupplierInvoicePaymentAsync(int invoiceNumber, int number, CancellationToken cancellationToken = default) =>
        SupplierInvoicePaymentsOf(invoiceNumber).FindAsync(Key(number), cancellationToken);

    /// <summary>Adds a payment to a supplier invoice; answers it as stored.</summary>
    public Task<InvoicePayment> CreateSupplierInvoicePaymentAsync(int invoiceNumber, InvoicePayment record, CancellationToken cancellationToken = default) =>
        SupplierInvoicePaymentsOf(invoiceNumber).CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of a payment that have a value; answers it as stored.</summary>
    public Task<InvoicePayment> UpdateSupplierInvoicePaymentAsync(int invoiceNumber, int number, InvoicePayment record, CancellationToken cancellationToken = default) =>
        SupplierInvoicePaymentsOf(invoiceNumber).UpdateAsync(Key(number), record, cancellationToken);

    /// <summary>Removes a payment of a supplier invoice.</summary>
    public Task DeleteSupplierInvoicePaymentAsync(int invoiceNumber, int number, CancellationToken cancellationToken = default) =>
        SupplierInvoicePaymentsOf(invoiceNumber).DeleteAsync(Key(number), cancellationToken);

    private RackbeatRecords<InvoicePayment> SupplierInvoicePaymentsOf(int invoiceNumber) =>
        Records<InvoicePayment>($"supplier-invoices/{Key(invoiceNumber)}/payments", static record => record.Number);

    private static byte[] BookSupplierInvoice(bool markReceived, bool useInvoiceDate) =>
        Encoding.UTF8.GetBytes($$"""{"mark_received":{{(markReceived ? "true" : "false")}},"use_invoice_date":{{(useInvoiceDate ? "true" : "false")}}}""");
}
