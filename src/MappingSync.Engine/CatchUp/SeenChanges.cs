using MappingSync.Engine.Delivery;
using MappingSync.Engine.Ledger;
using MappingSync.Rackbeat;

namespace MappingSync.Engine.CatchUp;

/// <summary>
/// Whether the ledger has seen a change: the record waits to be read, or was certainly read after it. In doubt it was not, because
/// delivering a record again changes nothing, and a change that is taken for seen is lost.
/// </summary>
internal static class SeenChanges
{
    /// <summary>Longer than a step takes from reading its record to writing down that it ended.</summary>
    private static readonly TimeSpan LongestStep = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Whether a record's change needs no work: it does not concern the flow, or the ledger has seen it.</summary>
    public static async Task<bool> HasAsync(AgreementSession session, ChangeList list, ChangedRecord record, CancellationToken cancellationToken)
    {
        var (number, changed) = (record.Number!, record.UpdatedAt!.Value);
        if (list.Flow.IsInvoiceFlow)
        {
            if (record.IsBooked == false || (session.Settings.CustomerInvoices.From is { } from && record.InvoiceDate < from))
            {
                return true;
            }

            if (await session.Ledger.Documents.FindAsync(session.Id, list.Entity, number, cancellationToken).ConfigureAwait(false) is { State: DocumentState.Done or DocumentState.Superseded })
            {
                return true;
            }
        }

        // It may have changed at any moment of that second.
        var end = CatchUpPosition.ToSecond(changed) + Second;
        var item = await session.Ledger.Work.FindAsync(list.KeyOf(session, number), cancellationToken).ConfigureAwait(false);
        if (item is { State: WorkState.Pending } || item?.EnqueuedAt >= end || item?.FinishedAt - LongestStep >= end)
        {
            return true;
        }

        // A record that another one refers to is delivered without work of its own.
        var link = await session.Ledger.Links.FindByLeftAsync(session.Id, list.Entity, list.LinkKey(number), cancellationToken).ConfigureAwait(false);
        return link?.UpdatedAt - LongestStep >= end;
    }
}
