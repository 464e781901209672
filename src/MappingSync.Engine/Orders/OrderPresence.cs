using System.Collections.Concurrent;
using System.Globalization;
using MappingSync.Economic;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Ledger;

namespace MappingSync.Engine.Orders;

/// <summary>
/// Looks now and then at what no time of change tells: imported orders that are no longer open in e-conomic, because they were deleted or
/// became an invoice, and orders that were sent without that being a change. Costs no call where there are neither, and no commit when
/// all is as it was.
/// </summary>
internal sealed class OrderPresence(ILedger ledger, TimeProvider time, OrderBounds bounds)
{
    /// <summary>The most followed orders that are looked for, those that were written last.</summary>
    private const int MostFollowed = 1000;

    private static readonly DocumentState[] Followed = [DocumentState.DraftCreated, DocumentState.TotalsCompared, DocumentState.Booked];

    private readonly ConcurrentDictionary<string, DateTimeOffset> checkedAt = new(StringComparer.Ordinal);

    /// <summary>The work that follows from what is open, when it is time to look again.</summary>
    /// <param name="session">The agreement.</param>
    /// <param name="sentSince">The number above which sent orders are imported; null when they are not.</param>
    /// <param name="cancellationToken">Stops between two calls.</param>
    /// <exception cref="Http.ApiException">A list could not be read; it is tried again at the next poll.</exception>
    public async Task<IReadOnlyList<NewWork>> CheckAsync(AgreementSession session, int? sentSince, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (checkedAt.TryGetValue(session.Id, out var last) && now - last < bounds.PresenceEvery && now >= last)
        {
            return [];
        }

        var missing = await FollowedAsync(session, cancellationToken).ConfigureAwait(false);
        var isWhole = true;
        if (missing.Count > 0)
        {
            isWhole = await ReadAsync(session, OrderList.Drafts, missing.Min - 1, missing.Max, number => missing.Remove(number), cancellationToken).ConfigureAwait(false);
        }

        var work = new List<NewWork>();
        if (sentSince is not null || missing.Count > 0)
        {
            var sent = new SortedSet<int>();
            var from = missing.Count > 0 && (sentSince is null || missing.Min - 1 < sentSince) ? missing.Min - 1 : sentSince!.Value;
            isWhole &= await ReadAsync(session, OrderList.Sent, from, sentSince is null ? missing.Max : int.MaxValue, number => sent.Add(number), cancellationToken).ConfigureAwait(false);
            missing.ExceptWith(sent);
            foreach (var number in sent.Where(number => number > sentSince))
            {
                if (await IsUnknownAsync(session, number, cancellationToken).ConfigureAwait(false))
                {
                    work.Add(OrderPoll.Work(session, number, "sent in e-conomic"));
                }
            }
        }

        checkedAt[session.Id] = now;
        return isWhole ? [.. work, .. missing.Select(number => OrderPoll.Work(session, number, "no longer among e-conomic's open orders"))] : work;
    }

    private async Task<SortedSet<int>> FollowedAsync(AgreementSession session, CancellationToken cancellationToken)
    {
        var followed = new SortedSet<int>();
        foreach (var state in Followed)
        {
            foreach (var document in await ledger.Documents.ListAsync(session.Id, state, MostFollowed, cancellationToken).ConfigureAwait(false))
            {
                if (document.Kind == OrderFlow.EntityName && int.TryParse(document.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    followed.Add(number);
                }
            }
        }

        return followed;
    }

    private async Task<bool> IsUnknownAsync(AgreementSession session, int number, CancellationToken cancellationToken)
    {
        var key = OrderPoll.Work(session, number, "").Key;
        return await ledger.Work.FindAsync(key, cancellationToken).ConfigureAwait(false) is null
            && await ledger.Documents.FindAsync(session.Id, OrderFlow.EntityName, key.Key, cancellationToken).ConfigureAwait(false) is null;
    }

    /// <summary>Reads the numbers of a list that lie above one and up to another.</summary>
    /// <returns>False when there are more than may be read, so that nothing can be said of those that were not seen.</returns>
    private static async Task<bool> ReadAsync(AgreementSession session, OrderList list, int above, int most, Func<int, bool> read, CancellationToken cancellationToken)
    {
        var after = above;
        for (var pages = 0; pages < OrderBounds.MostLookPages; pages++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await session.Economic.ReadOrdersAsync(list, EconomicFilter.Above("orderNumber", after), "orderNumber", OrderBounds.LookPageSize, cancellationToken).ConfigureAwait(false);
            var end = after;
            foreach (var order in page.Records)
            {
                if (order.OrderNumber is { } number)
                {
                    end = Math.Max(end, number);
                    read(number);
                }
            }

            if (page.IsLast || end >= most)
            {
                return true;
            }

            if (end == after)
            {
                return false;
            }

            after = end;
        }

        return false;
    }
}
