using MappingSync.Economic.Rest;
using MappingSync.Engine.Delivery;

namespace MappingSync.Engine.Orders;

/// <summary>Where an order is in e-conomic.</summary>
internal enum OrderPlace
{
    /// <summary>Among the drafts, which can still be changed.</summary>
    Draft,

    /// <summary>Among the sent ones.</summary>
    Sent,

    /// <summary>Among the archived ones: it became an invoice.</summary>
    Archived,

    /// <summary>Nowhere: it was deleted.</summary>
    Gone,
}

/// <summary>An order as e-conomic has it now, with its lines.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Order">The order; null when it is gone.</param>
internal sealed record EconomicOrder(OrderPlace Place, Order? Order)
{
    /// <summary>Reads an order wherever it is.</summary>
    public static async Task<EconomicOrder> ReadAsync(AgreementSession session, int number, CancellationToken cancellationToken)
    {
        if (await session.Economic.GetDraftOrderAsync(number, cancellationToken).ConfigureAwait(false) is { } draft)
        {
            return new EconomicOrder(OrderPlace.Draft, draft);
        }

        if (await session.Economic.GetSentOrderAsync(number, cancellationToken).ConfigureAwait(false) is { } sent)
        {
            return new EconomicOrder(OrderPlace.Sent, sent);
        }

        if (await session.Economic.GetArchivedOrderAsync(number, cancellationToken).ConfigureAwait(false) is { } archived)
        {
            return new EconomicOrder(OrderPlace.Archived, archived);
        }

        // It may have been taken back to the drafts between two of the calls.
        return await session.Economic.GetDraftOrderAsync(number, cancellationToken).ConfigureAwait(false) is { } again
            ? new EconomicOrder(OrderPlace.Draft, again)
            : new EconomicOrder(OrderPlace.Gone, null);
    }

    /// <summary>What an order lacks that somebody is still typing; null when it is complete.</summary>
    public static string? Lack(Order order)
    {
        if (order.Customer?.CustomerNumber is null)
        {
            return "it has no customer";
        }

        var products = (order.Lines ?? []).Where(line => !string.IsNullOrEmpty(line.Product?.ProductNumber)).ToList();
        return products.Count == 0
            ? "it has no line with a product"
            : products.Any(line => line.Quantity is null or 0) ? "a line has no quantity" : null;
    }
}
