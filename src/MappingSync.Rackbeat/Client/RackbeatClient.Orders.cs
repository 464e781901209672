using System.Runtime.CompilerServices;
using MappingSync.Http;

namespace MappingSync.Rackbeat;

/// <content>
/// Sales orders. Rackbeat knows no idempotency key: a create or a booking whose answer is lost must be looked up, never sent again blindly.
/// </content>
public sealed partial class RackbeatClient
{
    // Rackbeat would otherwise decide by its own settings whether the customer gets a mail.
    private static readonly byte[] BookWithoutMail = """{"mail":{"send":false}}"""u8.ToArray();

    private static readonly byte[] NoBody = "{}"u8.ToArray();

    private RackbeatRecords<Order> Orders => field ??= Records<Order>("orders", static record => record.Number);

    private RackbeatRecords<Order> DraftOrders => field ??= Records<Order>("orders/drafts", static record => record.Number);

    /// <summary>
    /// Reads an order, booked or not; null when it does not exist. Whether <c>/orders</c> shows drafts is not documented, so a number that
    /// it does not know is asked for among the drafts too.
    /// </summary>
    /// <remarks>
    /// Orders come in the form in which they are written, whatever the form of the answer: the item of a line also under
    /// <see cref="OrderLine.ItemId" />, the delivery address also in its flat properties.
    /// </remarks>
    public async Task<Order?> GetOrderAsync(int number, CancellationToken cancellationToken = default) =>
        AsWritten(await Orders.FindAsync(Key(number), cancellationToken)) ?? await GetDraftOrderAsync(number, cancellationToken);

    /// <summary>Reads a draft order; null when it does not exist or is no longer a draft.</summary>
    public async Task<Order?> GetDraftOrderAsync(int number, CancellationToken cancellationToken = default) =>
        AsWritten(await DraftOrders.FindAsync(Key(number), cancellationToken));

    /// <summary>
    /// Reads all orders that the query asks for, page by page. Only <c>number</c>, <c>created_at</c> and <c>updated_at</c> can be filtered
    /// on; others are refused with 422. Whether drafts are among them is not documented: see <see cref="ListDraftOrdersAsync" />.
    /// </summary>
    public IAsyncEnumerable<Order> ListOrdersAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        AsWritten(Orders.ListAsync(query, cancellationToken), cancellationToken);

    /// <summary>Reads all draft orders that the query asks for, page by page.</summary>
    public IAsyncEnumerable<Order> ListDraftOrdersAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        AsWritten(DraftOrders.ListAsync(query, cancellationToken), cancellationToken);

    /// <summary>Creates a draft order; answers it as stored.</summary>
    public Task<Order> CreateDraftOrderAsync(Order record, CancellationToken cancellationToken = default) =>
        PostDraftOrderAsync(RackbeatBody.Of(record), cancellationToken);

    /// <summary>Creates a draft order from bytes made by <see cref="RackbeatBody" />; answers it as stored.</summary>
    public async Task<Order> PostDraftOrderAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default) =>
        OrderForm.AsWritten(await DraftOrders.CreateAsync(body, cancellationToken));

    /// <summary>
    /// Changes the properties of a draft order that have a value; answers it as stored. Lines that are sent replace the draft's lines as a
    /// whole.
    /// </summary>
    public async Task<Order> UpdateDraftOrderAsync(int number, Order record, CancellationToken cancellationToken = default) =>
        OrderForm.AsWritten(await DraftOrders.UpdateAsync(Key(number), RackbeatBody.Of(record), cancellationToken));

    /// <summary>
    /// Makes one order of another: sends the properties in which they differ, and null for those that the former had and the latter has not.
    /// Lines that differ are sent as a whole, without their identifiers. Answers the order as stored.
    /// </summary>
    public async Task<Order> UpdateDraftOrderAsync(int number, Order before, Order after, CancellationToken cancellationToken = default) =>
        OrderForm.AsWritten(await DraftOrders.UpdateAsync(Key(number), RackbeatBody.OfChange(before, after), cancellationToken));

    /// <summary>Creates an order; answers it as stored. Whether it is booked at once is not documented: read <c>is_booked</c>.</summary>
    public Task<Order> CreateOrderAsync(Order record, CancellationToken cancellationToken = default) =>
        PostOrderAsync(RackbeatBody.Of(record), cancellationToken);

    /// <summary>Creates an order from bytes made by <see cref="RackbeatBody" />; answers it as stored.</summary>
    public async Task<Order> PostOrderAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default) =>
        OrderForm.AsWritten(await Orders.CreateAsync(body, cancellationToken));

    /// <summary>Removes an order that is not booked.</summary>
    public Task DeleteOrderAsync(int number, CancellationToken cancellationToken = default) =>
        Orders.DeleteAsync(Key(number), cancellationToken);

    /// <summary>Books a draft order without a mail to the customer. The form of the answer is not documented: read the order again.</summary>
    public Task BookOrderAsync(int number, CancellationToken cancellationToken = default) =>
        Orders.ActAsync(Key(number), "book", BookWithoutMail, cancellationToken);

    /// <summary>Makes a booked order a draft again. The form of the answer is not documented: read the order again.</summary>
    public Task ReopenOrderAsync(int number, CancellationToken cancellationToken = default) =>
        Orders.ActAsync(Key(number), "reopen", NoBody, cancellationToken);

    /// <summary>
    /// Makes a draft invoice of an order; answers its number. Rackbeat links both, so this is to be preferred to an invoice of its own.
    /// </summary>
    public async Task<int> ConvertOrderToInvoiceAsync(int number, CancellationToken cancellationToken = default)
    {
        _ = Key(number);
        using var body = RackbeatRecords<Order>.Body(NoBody);
        return (await api.ConvertOrder(number, body, cancellationToken))?.InvoiceId ?? throw Answers.Empty("invoice_id", ApiErrorKind.UnknownOutcome);
    }

    /// <summary>Reads an order as PDF; null when it does not exist.</summary>
    /// <exception cref="ApiException">The call failed, or what was answered is no PDF.</exception>
    public Task<byte[]?> GetOrderPdfAsync(int number, CancellationToken cancellationToken = default)
    {
        _ = Key(number);
        return Orders.PdfAsync(number, cancellationToken);
    }

    /// <summary>Reads all notes of an order; their text is in <see cref="Note.Text" /> or <see cref="Note.NoteText" />.</summary>
    public IAsyncEnumerable<Note> ListOrderNotesAsync(int orderNumber, CancellationToken cancellationToken = default) =>
        NotesOf("orders", orderNumber).ListAsync(null, cancellationToken);

    /// <summary>Reads a note of an order; null when it does not exist.</summary>
    public Task<Note?> GetOrderNoteAsync(int orderNumber, int id, CancellationToken cancellationToken = default) =>
        NotesOf("orders", orderNumber).FindAsync(Key(id), cancellationToken);

    /// <summary>Adds a note to an order, also to a booked one; users see it beside the document.</summary>
    public Task<Note> CreateOrderNoteAsync(int orderNumber, string text, CancellationToken cancellationToken = default) =>
        NotesOf("orders", orderNumber).CreateAsync(NoteOf(text), cancellationToken);

    /// <summary>Changes the text of a note of an order.</summary>
    public Task<Note> UpdateOrderNoteAsync(int orderNumber, int id, string text, CancellationToken cancellationToken = default) =>
        NotesOf("orders", orderNumber).UpdateAsync(Key(id), NoteOf(text), cancellationToken);

    /// <summary>Removes a note of an order.</summary>
    public Task DeleteOrderNoteAsync(int orderNumber, int id, CancellationToken cancellationToken = default) =>
        NotesOf("orders", orderNumber).DeleteAsync(Key(id), cancellationToken);

    private static Order? AsWritten(Order? order) => order is null ? null : OrderForm.AsWritten(order);

    private static async IAsyncEnumerable<Order> AsWritten(IAsyncEnumerable<Order> orders, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var order in orders.WithCancellation(cancellationToken)) yield return OrderForm.AsWritten(order);
    }
}
