namespace MappingSync.Rackbeat;

/// <content>Customer invoices, their notes and payments.</content>
public sealed partial class RackbeatClient
{
    private RackbeatRecords<CustomerInvoice> CustomerInvoices => field ??= Records<CustomerInvoice>("customer-invoices", static record => record.Number);

    /// <summary>Reads a customer invoice; null when it does not exist.</summary>
    public Task<CustomerInvoice?> GetCustomerInvoiceAsync(int number, CancellationToken cancellationToken = default) =>
        CustomerInvoices.FindAsync(Key(number), cancellationToken);

    /// <summary>Reads all customer invoices that the query asks for, page by page.</summary>
    public IAsyncEnumerable<CustomerInvoice> ListCustomerInvoicesAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        CustomerInvoices.ListAsync(query, cancellationToken);

    /// <summary>Creates a customer invoice; answers it as stored.</summary>
    public Task<CustomerInvoice> CreateCustomerInvoiceAsync(CustomerInvoice record, CancellationToken cancellationToken = default) =>
        CustomerInvoices.CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of a customer invoice that have a value; answers it as stored.</summary>
    public Task<CustomerInvoice> UpdateCustomerInvoiceAsync(int number, CustomerInvoice record, CancellationToken cancellationToken = default) =>
        CustomerInvoices.UpdateAsync(Key(number), record, cancellationToken);

    /// <summary>Removes a customer invoice.</summary>
    public Task DeleteCustomerInvoiceAsync(int number, CancellationToken cancellationToken = default) =>
        CustomerInvoices.DeleteAsync(Key(number), cancellationToken);

    private RackbeatRecords<CustomerInvoice> DraftCustomerInvoices => field ??= Records<CustomerInvoice>("customer-invoices/drafts", static record => record.Number);

    /// <summary>Creates a draft customer invoice; answers it as stored. It has its number at once and keeps it when it is booked.</summary>
    public Task<CustomerInvoice> CreateDraftCustomerInvoiceAsync(CustomerInvoice record, CancellationToken cancellationToken = default) =>
        DraftCustomerInvoices.CreateAsync(record, cancellationToken);

    /// <summary>Books a customer invoice without a mail to the customer. The form of the answer is not documented: read the invoice again.</summary>
    public Task BookCustomerInvoiceAsync(int number, CancellationToken cancellationToken = default) =>
        CustomerInvoices.ActAsync(Key(number), "book", BookWithoutMail, cancellationToken);

    /// <summary>Reads a customer invoice as PDF; null when it does not exist.</summary>
    /// <exception cref="Http.ApiException">The call failed, or what was answered is no PDF.</exception>
    public Task<byte[]?> GetCustomerInvoicePdfAsync(int number, CancellationToken cancellationToken = default)
    {
        _ = Key(number);
        return CustomerInvoices.PdfAsync(number, cancellationToken);
    }

    /// <summary>Reads all notes of a customer invoice; their text is in <see cref="Note.Text" /> or <see cref="Note.NoteText" />.</summary>
    public IAsyncEnumerable<Note> ListCustomerInvoiceNotesAsync(int invoiceNumber, CancellationToken cancellationToken = default) =>
        NotesOf("customer-invoices", invoiceNumber).ListAsync(null, cancellationToken);

    /// <summary>Reads a note of a customer invoice; null when it does not exist.</summary>
    public Task<Note?> GetCustomerInvoiceNoteAsync(int invoiceNumber, int id, CancellationToken cancellationToken = default) =>
        NotesOf("customer-invoices", invoiceNumber).FindAsync(Key(id), cancellationToken);

    /// <summary>Adds a note to a customer invoice, also to a booked one; users see it beside the document.</summary>
    public Task<Note> CreateCustomerInvoiceNoteAsync(int invoiceNumber, string text, CancellationToken cancellationToken = default) =>
        NotesOf("customer-invoices", invoiceNumber).CreateAsync(NoteOf(text), cancellationToken);

    /// <summary>Changes the text of a note of a customer invoice.</summary>
    public Task<Note> UpdateCustomerInvoiceNoteAsync(int invoiceNumber, int id, string text, CancellationToken cancellationToken = default) =>
        NotesOf("customer-invoices", invoiceNumber).UpdateAsync(Key(id), NoteOf(text), cancellationToken);

    /// <summary>Removes a note of a customer invoice.</summary>
    public Task DeleteCustomerInvoiceNoteAsync(int invoiceNumber, int id, CancellationToken cancellationToken = default) =>
        NotesOf("customer-invoices", invoiceNumber).DeleteAsync(Key(id), cancellationToken);

    /// <summary>Reads all payments of a customer invoice.</summary>
    public IAsyncEnumerable<InvoicePayment> ListCustomerInvoicePaymentsAsync(int invoiceNumber, CancellationToken cancellationToken = default) =>
        CustomerInvoicePaymentsOf(invoiceNumber).ListAsync(null, cancellationToken);

    /// <summary>Reads a payment of a customer invoice; null when it does not exist.</summary>
    public Task<InvoicePayment?> GetCustomerInvoicePaymentAsync(int invoiceNumber, int number, CancellationToken cancellationToken = default) =>
        CustomerInvoicePaymentsOf(invoiceNumber).FindAsync(Key(number), cancellationToken);

    /// <summary>Adds a payment to a customer invoice; answers it as stored.</summary>
    public Task<InvoicePayment> CreateCustomerInvoicePaymentAsync(int invoiceNumber, InvoicePayment record, CancellationToken cancellationToken = default) =>
        CustomerInvoicePaymentsOf(invoiceNumber).CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of a payment that have a value; answers it as stored.</summary>
    public Task<InvoicePayment> UpdateCustomerInvoicePaymentAsync(int invoiceNumber, int number, InvoicePayment record, CancellationToken cancellationToken = default) =>
        CustomerInvoicePaymentsOf(invoiceNumber).UpdateAsync(Key(number), record, cancellationToken);

    /// <summary>Removes a payment of a customer invoice.</summary>
    public Task DeleteCustomerInvoicePaymentAsync(int invoiceNumber, int number, CancellationToken cancellationToken = default) =>
        CustomerInvoicePaymentsOf(invoiceNumber).DeleteAsync(Key(number), cancellationToken);

    private RackbeatRecords<InvoicePayment> CustomerInvoicePaymentsOf(int invoiceNumber) =>
        Records<InvoicePayment>($"customer-invoices/{Key(invoiceNumber)}/payments", static record => record.Number);
}
