using System.Collections.Concurrent;
using System.Globalization;
using MappingSync.Economic;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Ledger;

namespace MappingSync.Engine.Orders;

/// <summary>
/// Looks now and then whether the orders that were imported are still open in e-conomic. An order that is deleted, or archived because
/// it became an invoice, is in no list of changes. Costs no call as long as no imported order is followed, and no commit when all are there.
/// </summary>
internal sealed class OrderPresence(ILedger ledger, TimeProvider time, OrderBounds bounds)
{
    /// <summary>The most followed orders that are looked for, those that were written last.</summary>
    private const int MostFollowed = 1000;

    private static readonly DocumentState[] Followed = [DocumentState.DraftCreated, DocumentState.TotalsCompared, DocumentState.Booked];

    private readonly ConcurrentDictionary<string, DateTimeOffset> checkedAt = new(StringComparer.Ordinal);

    /// <summary>The followed orders that are no longer open, when it is time to look again.</summary>
    /// <exception cref="Http.ApiException">A list could not be read; it is tried again at the next poll.</exception>
    public async Task<IReadOnlyList<int>> CheckAsync(AgreementSession session, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (checkedAt.TryGetValue(session.Id, out var last) && now - last < bounds.PresenceEvery && now >= last)
        {
            return [];
        }

        var followed = await FollowedAsync(session, cancellationToken).ConfigureAwait(false);
        foreach (var list in PolledList.Open)
        {
            if (followed.Count > 0 && !await RemovePresentAsync(session, list, followed, cancellationToken).ConfigureAwait(false))
            {
                followed.Clear();
            }
        }

        checkedAt[session.Id] = now;
        return [.. followed];
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

    /// <returns>False when the list is longer than may be read, so that nothing can be said.</returns>
    private async Task<bool> RemovePresentAsync(AgreementSession session, PolledList list, SortedSet<int> followed, CancellationToken cancellationToken)
    {
        var (after, most) = (followed.Min - 1, followed.Max);
        for (var pages = 0; pages < bounds.MostPages; pages++)
        {
            var page = await session.Economic.ReadOrdersAsync(list.List, EconomicFilter.Above("orderNumber", after), "orderNumber", bounds.PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var order in page.Records)
            {
                followed.Remove(order.OrderNumber ?? 0);
            }

            var end = page.Records.Count == 0 ? 0 : page.Records.Max(order => order.OrderNumber ?? 0);
            if (page.IsLast || followed.Count == 0 || end >= most)
            {
                return true;
            }

            if (end <= after)
            {
                return false;
            }

            after = end;
        }

        return false;
    }
}
