using System.Net.Http.Headers;
using System.Text;

namespace MappingSync.Rackbeat;

/// <content>
/// Sales orders. Rackbeat knows no idempotency key: a create or a booking whose answer is lost must be looked up, never sent again blindly.
/// </content>
public sealed partial class RackbeatClient
{
    // Rackbeat would otherwise decide by its own settings whether the customer gets a mail.
    private const string BookWithoutMail = """{"mail":{"send":false}}""";

    private IRackbeatOrdersApi Orders => field ??= Refit.RestService.ForGenerated<IRackbeatOrdersApi>(http, RackbeatRefit.Settings);

    /// <summary>
    /// Reads an order, booked or not; null when it does not exist. Whether <c>/orders</c> shows drafts is not documented, so a number that
    /// it does not know is asked for among the drafts too.
    /// </summary>
    public async Task<Order?> GetOrderAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return await FindAsync<Order, OrderEnvelope>(() => Orders.GetOrder(key, cancellationToken))
            ?? await GetDraftOrderAsync(key, cancellationToken);
    }

    /// <summary>Reads a draft order; null when it does not exist or is no longer a draft.</summary>
    public Task<Order?> GetDraftOrderAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return FindAsync<Order, OrderEnvelope>(() => Orders.GetDraftOrder(key, cancellationToken));
    }

    /// <summary>
    /// Reads all orders that the query asks for, page by page. Only <c>number</c>, <c>created_at</c> and <c>updated_at</c> can be filtered
    /// on; others are refused with 422. Whether drafts are among them is not documented: see <see cref="ListDraftOrdersAsync" />.
    /// </summary>
    public IAsyncEnumerable<Order> ListOrdersAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        PagesAsync<Order, OrderPage>(
            query,
            (page, limit, it, token) => Orders.ListOrders(page, limit, it.Fields, it.OrderBy, it.OrderDirection, it.FilterValues, token),
            static record => record.Number,
            cancellationToken);

    /// <summary>Reads all draft orders that the query asks for, page by page.</summary>
    public IAsyncEnumerable<Order> ListDraftOrdersAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        PagesAsync<Order, OrderPage>(
            query,
            (page, limit, it, token) => Orders.ListDraftOrders(page, limit, it.Fields, it.OrderBy, it.OrderDirection, it.FilterValues, token),
            static record => record.Number,
            cancellationToken);

    /// <summary>Creates a draft order; answers it as stored.</summary>
    public Task<Order> CreateDraftOrderAsync(Order record, CancellationToken cancellationToken = default) =>
        WriteAsync<Order, OrderEnvelope>(record, body => Orders.CreateDraftOrder(body, cancellationToken));

    /// <summary>
    /// Changes the properties of a draft order that have a value; answers it as stored. Lines that are sent replace the draft's lines as a
    /// whole.
    /// </summary>
    public Task<Order> UpdateDraftOrderAsync(int number, Order record, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        return WriteAsync<Order, OrderEnvelope>(record, body => Orders.UpdateDraftOrder(key, body, cancellationToken));
    }

    /// <summary>Creates an order; answers it as stored. Whether it is booked at once is not documented: read <c>is_booked</c>.</summary>
    public Task<Order> CreateOrderAsync(Order record, CancellationToken cancellationToken = default) =>
        WriteAsync<Order, OrderEnvelope>(record, body => Orders.CreateOrder(body, cancellationToken));

    /// <summary>Books a draft order without a mail to the customer. The form of the answer is not documented: read the order again.</summary>
    public async Task BookOrderAsync(int number, CancellationToken cancellationToken = default)
    {
        var key = Key(number);
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(BookWithoutMail));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        await Orders.BookOrder(key, body, cancellationToken);
    }
}
