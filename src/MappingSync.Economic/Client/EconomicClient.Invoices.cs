namespace MappingSync.Economic;

/// <content>Lines of drafts, PDFs, the attachment, numbers by wish, and invoices by how they are paid.</content>
public sealed partial class EconomicClient
{
    /// <summary>Adds lines to a draft invoice from the bytes of <see cref="Rest.DraftInvoiceLines" />; answers the draft as stored.</summary>
    public Task<Rest.DraftInvoice> PostDraftInvoiceLinesAsync(int draftInvoiceNumber, ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(draftInvoiceNumber);
        return WriteAsync(body, content => invoices.PostDraftInvoiceLines(key, content, RequiredKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Reads a draft invoice as PDF; null when it does not exist.</summary>
    public Task<byte[]?> GetDraftInvoicePdfAsync(int draftInvoiceNumber, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(draftInvoiceNumber);
        return FindBytesAsync(() => invoices.GetDraftInvoicePdf(key, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Reads a booked invoice as PDF; null when it does not exist, and also in the first 1 to 3 seconds after its booking, while it is
    /// being made.
    /// </summary>
    public Task<byte[]?> GetBookedInvoicePdfAsync(int bookedInvoiceNumber, CancellationToken cancellationToken = default)
    {
        var key = Key(bookedInvoiceNumber);
        return FindBytesAsync(() => invoices.GetBookedInvoicePdf(key, cancellationToken), cancellationToken);
    }

    /// <summary>Reads what is attached to a draft invoice; null when nothing is.</summary>
    public Task<Rest.Attachment?> GetDraftInvoiceAttachmentAsync(int draftInvoiceNumber, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(draftInvoiceNumber);
        return FindAsync(() => invoices.GetDraftInvoiceAttachment(key, cancellationToken));
    }

    /// <summary>Reads the file attached to a draft invoice; null when there is none.</summary>
    public Task<byte[]?> GetDraftInvoiceAttachmentFileAsync(int draftInvoiceNumber, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(draftInvoiceNumber);
        return FindBytesAsync(() => invoices.GetDraftInvoiceAttachmentFile(key, cancellationToken), cancellationToken);
    }

    /// <summary>Attaches a PDF to a draft invoice; anything but a PDF throws before a call is made.</summary>
    public Task PostDraftInvoiceAttachmentFileAsync(int draftInvoiceNumber, AttachmentFile file, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(draftInvoiceNumber);
        return UploadAsync(PdfOnly(file), content => invoices.PostDraftInvoiceAttachmentFile(key, content, RequiredKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Removes the file attached to a draft invoice; a number of 0 or less throws before a call is made.</summary>
    public async Task DeleteDraftInvoiceAttachmentFileAsync(int draftInvoiceNumber, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        using var response = await invoices.DeleteDraftInvoiceAttachmentFile(NumberKey(draftInvoiceNumber), OptionalKey(idempotencyKey), cancellationToken);
    }

    /// <summary>
    /// Books a draft invoice under a number of the caller's choice; answers the booked one. Like any booking it cannot be undone, so it needs
    /// a key.
    /// </summary>
    public Task<Rest.BookedInvoice> BookInvoiceWithNumberAsync(int bookWithNumber, ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(bookWithNumber);
        return WriteAsync(body, content => invoices.PutBookedInvoice(key, content, RequiredKey(idempotencyKey), cancellationToken));
    }

    /// <summary>Reads booked invoices by how they are paid; without their lines. The open amount itself cannot be filtered by.</summary>
    public IAsyncEnumerable<Rest.BookedInvoice> ListInvoicesByPaymentAsync(InvoicePayment payment, EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default)
    {
        var view = payment switch
        {
            InvoicePayment.Paid => "paid",
            InvoicePayment.Unpaid => "unpaid",
            InvoicePayment.Overdue => "overdue",
            InvoicePayment.NotDue => "not-due",
            _ => throw new ArgumentOutOfRangeException(nameof(payment), payment, "The view is not known."),
        };
        return PagesAsync(
            (page, token) => invoices.ListInvoicesByPayment(view, filter?.ToString(), sort, page, PageSize, token),
            invoices.FollowInvoicesByPayment,
            static record => record.BookedInvoiceNumber,
            cancellationToken);
    }

    /// <summary>Reads what became of a sent invoice; null when it does not exist.</summary>
    public Task<Rest.SentInvoice?> GetSentInvoiceAsync(int id, CancellationToken cancellationToken = default)
    {
        var key = Key(id);
        return FindAsync(() => invoices.GetSentInvoice(key, cancellationToken));
    }

    /// <summary>Reads all sendings of invoices that the filter lets through.</summary>
    public IAsyncEnumerable<Rest.SentInvoice> ListSentInvoicesAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        PagesAsync(
            (page, token) => invoices.ListSentInvoices(filter?.ToString(), sort, page, PageSize, token),
            invoices.FollowSentInvoices,
            static record => record.Id,
            cancellationToken);
}
