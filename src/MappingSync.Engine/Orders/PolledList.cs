using MappingSync.Economic;
using MappingSync.Engine.Settings;

namespace MappingSync.Engine.Orders;

/// <summary>A list of orders and its watermark.</summary>
/// <param name="List">The list.</param>
/// <param name="Watermark">The name of its watermark.</param>
internal sealed record PolledList(OrderList List, string Watermark)
{
    /// <summary>Orders that can still be changed.</summary>
    public static readonly PolledList Drafts = new(OrderList.Drafts, "orders.drafts");

    /// <summary>Orders that were sent to the customer.</summary>
    public static readonly PolledList Sent = new(OrderList.Sent, "orders.sent");

    /// <summary>The lists that an agreement's settings ask for.</summary>
    public static IReadOnlyList<PolledList> Of(OrderSettings settings) => settings.State switch
    {
        OrderState.Drafts => [Drafts],
        OrderState.Sent => [Sent],
        _ => [Drafts, Sent],
    };
}
