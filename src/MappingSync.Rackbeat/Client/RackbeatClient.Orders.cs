using System.Net.Http.Headers;
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

    private IRackbeatOrdersApi Orders => field ??= Refit.RestService.ForGenerated<IRackbeatOrdersApi>(http, RackbeatRefit.Settings);

    /// <summary>
    /// Reads an order, booked or not; null when it does not exist. Whether <c>/orders</c> shows drafts is not documented, so a number that
    /// it does not know is asked for among the drafts too.
    /// </summary>
    /// <remarks>
    /// Orders come in the form in which they are written, whatever the form of the answer: the item of a line also under
    /// <see cref="OrderLine.ItemId" />, the delivery address also in its flat properties.
    /// </remarks>
    public async Task<Order?> GetOrderAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return await FindOrderAsync(() => Orders.GetOrder(key, cancellationToken)) ?? await GetDraftOrderAsync(key, cancellationToken);
    }

    /// <summary>Reads a draft order; null when it does not exist or is no longer a draft.</summary>
    public Task<Order?> GetDraftOrderAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindOrderAsync(() => Orders.GetDraftOrder(key, cancellationToken));
    }

    /// <summary>
    /// Reads all orders that the query asks for, page by page. Only <c>number</c>, <c>created_at</c> and <c>updated_at</c> can be filtered
    /// on; others are refused with 422. Whether drafts are among them is not documented: see <see cref="ListDraftOrdersAsync" />.
    /// </summary>
    public IAsyncEnumerable<Order> ListOrdersAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        OrderPagesAsync(Orders.ListOrders, query, cancellationToken);

    /// <summary>Reads all draft orders that the query asks for, page by page.</summary>
    public IAsyncEnumerable<Order> ListDraftOrdersAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        OrderPagesAsync(Orders.ListDraftOrders, query, cancellationToken);

    /// <summary>Creates a draft order; answers it as stored.</summary>
    public Task<Order> CreateDraftOrderAsync(Order record, CancellationToken cancellationToken = default) =>
        PostDraftOrderAsync(RackbeatBody.Of(record), cancellationToken);

    /// <summary>Creates a draft order from bytes made by <see cref="RackbeatBody" />; answers it as stored.</summary>
    public Task<Order> PostDraftOrderAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default) =>
        WriteOrderAsync(body, content => Orders.CreateDraftOrder(content, cancellationToken));

    /// <summary>
    /// Changes the properties of a draft order that have a value; answers it as stored. Lines that are sent replace the draft's lines as a
    /// whole.
    /// </summary>
    public Task<Order> UpdateDraftOrderAsync(int number, Order record, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return WriteOrderAsync(RackbeatBody.Of(record), content => Orders.UpdateDraftOrder(key, content, cancellationToken));
    }

    /// <summary>
    /// Makes one order of another: sends the properties in which they differ, and null for those that the former had and the latter has not.
    /// Lines that differ are sent as a whole, without their identifiers. Answers the order as stored.
    /// </summary>
    public Task<Order> UpdateDraftOrderAsync(int number, Order before, Order after, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return WriteOrderAsync(RackbeatBody.OfChange(before, after), content => Orders.UpdateDraftOrder(key, content, cancellationToken));
    }

    /// <summary>Creates an order; answers it as stored. Whether it is booked at once is not documented: read <c>is_booked</c>.</summary>
    public Task<Order> CreateOrderAsync(Order record, CancellationToken cancellationToken = default) =>
        PostOrderAsync(RackbeatBody.Of(record), cancellationToken);

    /// <summary>Creates an order from bytes made by <see cref="RackbeatBody" />; answers it as stored.</summary>
    public Task<Order> PostOrderAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default) =>
        WriteOrderAsync(body, content => Orders.CreateOrder(content, cancellationToken));

    /// <summary>Books a draft order without a mail to the customer. The form of the answer is not documented: read the order again.</summary>
    public async Task BookOrderAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        using var body = OrderContent(BookWithoutMail);
        await Orders.BookOrder(key, body, cancellationToken);
    }

    private static async Task<Order?> FindOrderAsync(Func<Task<OrderEnvelope>> call) =>
        await FindAsync<Order, OrderEnvelope>(call) is { } order ? OrderForm.AsWritten(order) : null;

    private static async Task<Order> WriteOrderAsync(ReadOnlyMemory<byte> body, Func<HttpContent, Task<OrderEnvelope>> call)
    {
        if (body.IsEmpty) throw new ArgumentException("A write needs a body.", nameof(body));

        using var content = OrderContent(body);
        var envelope = await call(content);
        return OrderForm.AsWritten(envelope?.Record ?? throw Empty(nameof(Order), ApiErrorKind.UnknownOutcome));
    }

    private static ReadOnlyMemoryContent OrderContent(ReadOnlyMemory<byte> body) =>
        new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static async IAsyncEnumerable<Order> OrderPagesAsync(
        Func<int, int, string?, string?, string?, IDictionary<string, string>, CancellationToken, Task<OrderPage>> list,
        RackbeatQuery? query,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var orders = PagesAsync<Order, OrderPage>(
            query,
            (page, limit, it, token) => list(page, limit, it.Fields, it.OrderBy, it.OrderDirection, it.FilterValues, token),
            static record => record.Number,
            cancellationToken);
        await foreach (var order in orders) yield return OrderForm.AsWritten(order);
    }
}
