namespace MappingSync.Economic;

/// <content>Sales orders, which are only read.</content>
public sealed partial class EconomicClient
{
    private Rest.IEconomicOrdersApi Orders => field ??= Refit.RestService.ForGenerated<Rest.IEconomicOrdersApi>(restHttp, EconomicRefit.Rest);

    /// <summary>Reads a draft order with its lines; null when no draft order has the number.</summary>
    public Task<Rest.Order?> GetDraftOrderAsync(int orderNumber, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(orderNumber);
        return FindAsync(() => Orders.GetDraftOrder(key, cancellationToken));
    }

    /// <summary>Reads all draft orders that the filter lets through, page by page; without their lines.</summary>
    public IAsyncEnumerable<Rest.Order> ListDraftOrdersAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        OrderPagesAsync(Orders.ListDraftOrders, filter, sort, cancellationToken);

    /// <summary>Reads a sent order with its lines; null when no sent order has the number.</summary>
    public Task<Rest.Order?> GetSentOrderAsync(int orderNumber, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(orderNumber);
        return FindAsync(() => Orders.GetSentOrder(key, cancellationToken));
    }

    /// <summary>Reads all sent orders that the filter lets through, page by page; without their lines.</summary>
    public IAsyncEnumerable<Rest.Order> ListSentOrdersAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        OrderPagesAsync(Orders.ListSentOrders, filter, sort, cancellationToken);

    /// <summary>Reads an archived order with its lines; null when no archived order has the number.</summary>
    public Task<Rest.Order?> GetArchivedOrderAsync(int orderNumber, CancellationToken cancellationToken = default)
    {
        var key = NumberKey(orderNumber);
        return FindAsync(() => Orders.GetArchivedOrder(key, cancellationToken));
    }

    /// <summary>
    /// Reads all archived orders that the filter lets through, page by page; without their lines. Archived orders have no time of change to filter on.
    /// </summary>
    public IAsyncEnumerable<Rest.Order> ListArchivedOrdersAsync(EconomicFilter? filter = null, string? sort = null, CancellationToken cancellationToken = default) =>
        OrderPagesAsync(Orders.ListArchivedOrders, filter, sort, cancellationToken);

    private IAsyncEnumerable<Rest.Order> OrderPagesAsync(
        Func<string?, string?, int, int, CancellationToken, Task<Rest.Collection<Rest.Order>>> list, EconomicFilter? filter, string? sort, CancellationToken cancellationToken) =>
        PagesAsync(
            (page, token) => list(filter?.ToString(), sort, page, PageSize, token),
            Orders.FollowOrders,
            static record => record.OrderNumber,
            cancellationToken);
}
