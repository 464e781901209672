using System.Globalization;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Effects;
using MappingSync.Engine.Ledger;
using MappingSync.Mappings;
using MappingSync.Rackbeat;

namespace MappingSync.Engine.Orders;

/// <summary>
/// Finds an imported order in Rackbeat by the marker in its reference. Rackbeat refuses filters on it, so the lists are read and compared
/// here, the last changed first. That they come so is not documented: it is seen to, and a list in another order is read to its end.
/// </summary>
internal sealed class OrderSearch(AgreementSession session)
{
    private const string Fields = "number,other_reference,their_reference,updated_at";

    /// <summary>How far the two clocks are believed to differ at most.</summary>
    private static readonly TimeSpan MostSkew = TimeSpan.FromDays(1);

    /// <summary>How many documents are looked through for one of an order.</summary>
    private const int MostLookedAt = 100;

    private Dictionary<int, SortedSet<int>>? forgotten;

    /// <summary>The number of the order whose marker a text holds, wherever it stands, because a person may have written something behind it; null when it holds none.</summary>
    public static int? Read(string? text)
    {
        const string prefix = "e-conomic ";
        for (var at = text?.LastIndexOf(prefix, StringComparison.Ordinal) ?? -1; at >= 0; at = at == 0 ? -1 : text!.LastIndexOf(prefix, at - 1, StringComparison.Ordinal))
        {
            var digits = text.AsSpan(at + prefix.Length);
            var end = digits.IndexOfAnyExceptInRange('0', '9');
            var isWhole = (at == 0 || !char.IsLetterOrDigit(text![at - 1])) && (end < 0 || !char.IsLetterOrDigit(digits[end]));
            if (isWhole && int.TryParse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>Looks for the order that an effect may have made.</summary>
    public async Task<EffectLookup> FindAsync(Effect effect, int orderNumber, CancellationToken cancellationToken)
    {
        var found = effect.FirstSentAt is { } sent
            ? await SinceAsync(sent - MostSkew, orderNumber, cancellationToken).ConfigureAwait(false)
            : await ForgottenAsync(orderNumber, cancellationToken).ConfigureAwait(false);
        return found.Count switch
        {
            0 when effect.FirstSentAt is not null && await UnmarkedAsync(cancellationToken).ConfigureAwait(false) is { } unmarked =>
                EffectLookup.Undecided($"order {unmarked}, which was imported before, does not show the marker that orders are found by"),
            0 => EffectLookup.Absent("no order in Rackbeat has its marker"),
            1 => EffectLookup.Found(found.Min.ToString(CultureInfo.InvariantCulture)),
            _ => EffectLookup.Undecided($"its marker is on orders {string.Join(", ", found)}"),
        };
    }

    /// <summary>
    /// The order that was imported last when it does not show its marker: then Rackbeat does not keep markers, or not where they are looked
    /// for, and that none was found says nothing.
    /// </summary>
    private async Task<int?> UnmarkedAsync(CancellationToken cancellationToken)
    {
        var field = (await session.ValuesAsync(cancellationToken).ConfigureAwait(false)).OrderReference;
        foreach (var state in (DocumentState[])[DocumentState.TotalsCompared, DocumentState.Booked])
        {
            var known = (await session.Ledger.Documents.ListAsync(session.Id, state, MostLookedAt, cancellationToken).ConfigureAwait(false))
                .FirstOrDefault(document => document.Kind == OrderFlow.EntityName);
            if (known is { DraftNumber: { } text }
                && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && await session.Rackbeat.GetOrderAsync(number, cancellationToken).ConfigureAwait(false) is { } shown)
            {
                return Read(shown, field) is null ? number : null;
            }
        }

        return null;
    }

    /// <summary>The marker of an order, first where the settings put it; they may have put it into the other reference before.</summary>
    private static int? Read(Order order, OrderReferenceField field) => field == OrderReferenceField.TheirReference
        ? Read(order.TheirReference) ?? Read(order.OtherReference)
        : Read(order.OtherReference) ?? Read(order.TheirReference);

    private async Task<SortedSet<int>> SinceAsync(DateTimeOffset floor, int orderNumber, CancellationToken cancellationToken)
    {
        var found = new SortedSet<int>();
        await ReadAsync(floor, (marked, number) => marked == orderNumber ? found.Add(number) : false, cancellationToken).ConfigureAwait(false);
        return found;
    }

    /// <summary>
    /// What a ledger has forgotten was made before this start, so it is enough to read once which orders are marked: each order that
    /// comes afterwards would otherwise cost a way through all of Rackbeat's.
    /// </summary>
    private async Task<SortedSet<int>> ForgottenAsync(int orderNumber, CancellationToken cancellationToken)
    {
        using (await session.Locks.HoldAsync("order.search", "", cancellationToken).ConfigureAwait(false))
        {
            if (forgotten is null)
            {
                var all = new Dictionary<int, SortedSet<int>>();
                await ReadAsync(
                    DateTimeOffset.MinValue,
                    (marked, number) => (all.TryGetValue(marked, out var numbers) ? numbers : all[marked] = []).Add(number),
                    cancellationToken).ConfigureAwait(false);
                forgotten = all;
            }

            return forgotten.TryGetValue(orderNumber, out var found) ? found : [];
        }
    }

    private async Task ReadAsync(DateTimeOffset floor, Func<int, int, bool> marked, CancellationToken cancellationToken)
    {
        var field = (await session.ValuesAsync(cancellationToken).ConfigureAwait(false)).OrderReference;
        var query = new RackbeatQuery { Fields = Fields, OrderBy = "updated_at", Descending = true, Limit = 1000 };
        // The drafts first: one that is booked meanwhile is then found among the others.
        foreach (var list in (IAsyncEnumerable<Order>[])[session.Rackbeat.ListDraftOrdersAsync(query, cancellationToken), session.Rackbeat.ListOrdersAsync(query, cancellationToken)])
        {
            var (last, isSorted) = (DateTimeOffset.MaxValue, true);
            await foreach (var order in list.ConfigureAwait(false))
            {
                isSorted &= order.UpdatedAt <= last;
                last = order.UpdatedAt ?? last;
                if (isSorted && last < floor)
                {
                    break;
                }

                if (order.Number is { } number && Read(order, field) is { } one)
                {
                    marked(one, number);
                }
            }
        }
    }
}
