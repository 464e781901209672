namespace MappingSync.Economic;

/// <content>Lines of orders and invoices in bulk.</content>
public sealed partial class EconomicClient
{
    /// <summary>
    /// Reads the lines of all orders of a status that the filter lets through, for example by <c>orderNumber</c>
    /// (<see cref="EconomicFilter.In(string, IReadOnlyCollection{long})" />), a thousand with one call. The lines of one order stand together,
    /// in the order of their <c>userInterfaceNumber</c>; they carry no product names and no project.
    /// </summary>
    public IAsyncEnumerable<Services.OrderLine> ListOrderLinesAsync(OrderStatus status, EconomicFilter? filter = null, CancellationToken cancellationToken = default)
    {
        var segment = status switch
        {
            OrderStatus.Draft => "drafts",
            OrderStatus.Sent => "sent",
            OrderStatus.Archived => "archived",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "The status is not known."),
        };
        return CursorAsync((cursor, token) => salesServices.ListOrderLines(segment, filter?.ToString(), cursor, token), static record => LineKey(record.DocumentId, record.Number), cancellationToken);
    }

    /// <summary>Reads the lines of all draft invoices that the filter lets through, for example by <c>draftInvoiceNumber</c>.</summary>
    public IAsyncEnumerable<Services.DraftInvoiceLine> ListDraftInvoiceLinesAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CursorAsync((cursor, token) => salesServices.ListDraftInvoiceLines(filter?.ToString(), cursor, token), static record => LineKey(record.DocumentId, record.Number), cancellationToken);

    /// <summary>
    /// Reads the lines of all booked invoices that the filter lets through. They name their invoice by <c>documentId</c> alone, which
    /// the REST surface does not show.
    /// </summary>
    public IAsyncEnumerable<Services.BookedInvoiceLine> ListBookedInvoiceLinesAsync(EconomicFilter? filter = null, CancellationToken cancellationToken = default) =>
        CursorAsync((cursor, token) => salesServices.ListBookedInvoiceLines(filter?.ToString(), cursor, token), static record => LineKey(record.DocumentId, record.Number), cancellationToken);

    // Whether lines are numbered for all documents together or within each is not said clearly.
    private static object? LineKey(int? documentId, int? number) => number is null ? null : (documentId, number);
}
