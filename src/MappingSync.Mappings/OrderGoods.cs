using MappingSync.Economic.Rest;

namespace MappingSync.Mappings;

/// <summary>
/// The lines of an order in the ledger that become lines in Rackbeat. A line that is text alone is none of them: Rackbeat's lines need an
/// item, so its text goes into the note. An input of <c>OrderMapping</c>.
/// </summary>
/// <param name="Lines">The lines in the order in which the ledger prints them; violations count them from 0.</param>
public sealed record OrderGoods(IReadOnlyList<OrderLine> Lines)
{
    /// <summary>The lines of an order that was read alone, because lists hold no lines.</summary>
    public static OrderGoods Of(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return new OrderGoods([.. Printed(order.Lines).Where(static line => !IsText(line))]);
    }

    /// <summary>
    /// Whether a line is text alone. A line with an amount is not, even without a product: money must not vanish into a note, so it is kept
    /// and refused for its missing product.
    /// </summary>
    internal static bool IsText(OrderLine line) =>
        string.IsNullOrEmpty(line.Product?.ProductNumber) && line.UnitNetPrice is null or 0m && line.TotalNetAmount is null or 0m;

    internal static IEnumerable<OrderLine> Printed(IReadOnlyList<OrderLine>? lines) =>
        (lines ?? []).Where(static line => line is not null).OrderBy(static line => line.SortKey ?? line.LineNumber ?? int.MaxValue);
}
