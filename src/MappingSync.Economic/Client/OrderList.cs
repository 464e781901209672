namespace MappingSync.Economic;

/// <summary>The lists of orders that can be read by when they were changed; archived orders have no such time.</summary>
public enum OrderList
{
    /// <summary>Orders that can still be changed.</summary>
    Drafts,

    /// <summary>Orders that were sent to the customer.</summary>
    Sent,
}

/// <summary>A page of orders, without their lines.</summary>
/// <param name="Records">The orders in the order that was asked for.</param>
/// <param name="IsLast">Whether no more follow.</param>
public sealed record OrderListPage(IReadOnlyList<Rest.Order> Records, bool IsLast);
