namespace MappingSync.Economic;

/// <summary>The three statuses that orders, and so their lines, are listed by.</summary>
public enum OrderStatus
{
    /// <summary>Orders that can still be changed.</summary>
    Draft,

    /// <summary>Orders that were sent to the customer.</summary>
    Sent,

    /// <summary>Orders that became invoices, or were put away.</summary>
    Archived,
}
