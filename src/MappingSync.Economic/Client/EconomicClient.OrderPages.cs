namespace MappingSync.Economic;

/// <content>Orders page by page, for whoever keeps his own place in the list.</content>
public sealed partial class EconomicClient
{
    /// <summary>
    /// Reads the first page of what a filter lets through. Whoever wants more puts the last key of the page into the next filter, because
    /// a page that is counted from the beginning skips records when others leave the list meanwhile.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="filter">What to let through; null for all.</param>
    /// <param name="sort">The property to sort by, with a minus before it for the greatest first.</param>
    /// <param name="pageSize">How many orders to read, 1 to 1000.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="Http.ApiException">The call failed, or its answer holds no such list.</exception>
    public async Task<OrderListPage> ReadOrdersAsync(OrderList list, EconomicFilter? filter, string sort, int pageSize, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(sort);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, PageSize);
        var page = list == OrderList.Drafts
            ? await Orders.ListDraftOrders(filter?.ToString(), sort, 0, pageSize, cancellationToken)
            : await Orders.ListSentOrders(filter?.ToString(), sort, 0, pageSize, cancellationToken);
        var records = page?.Records ?? throw Empty("orders");
        return new OrderListPage([.. records.Where(static record => record is not null)], page.Pagination is { NextPage: null or "" } || records.Count == 0);
    }
}
