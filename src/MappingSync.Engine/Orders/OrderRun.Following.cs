using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Http;
using MappingSync.Mappings;
using MappingSync.Rackbeat;

namespace MappingSync.Engine.Orders;

/// <content>Follows an order that was imported: what changed in e-conomic, and that it is no longer open there.</content>
internal sealed partial class OrderRun
{
    /// <summary>Looks what became of an order that was imported before.</summary>
    private async Task<StepResult?> FollowAsync(CancellationToken cancellationToken)
    {
        var found = await EconomicOrder.ReadAsync(session, number, cancellationToken).ConfigureAwait(false);
        var current = await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (found.Place is OrderPlace.Gone or OrderPlace.Archived)
        {
            return Close(found.Place, current);
        }

        if (EconomicOrder.Lack(found.Order!) is not null)
        {
            return current is null
                ? StepResult.Done("not complete in e-conomic, and deleted in Rackbeat")
                : StepResult.Done("not complete any more", new LedgerEntries { Notices = [texts.Emptied(document!.DraftNumber)] });
        }

        source = await OrderSource.LoadAsync(session, lookups, found.Order!, record, cancellationToken).ConfigureAwait(false);
        var link = await LinkAsync(cancellationToken).ConfigureAwait(false);
        if (link is not null && link.SpecHash == OrderMapping.SpecHash && link.RightFingerprint == source.Fingerprint)
        {
            return StepResult.Done("nothing that is synced changed", new LedgerEntries { Notices = current is null ? [] : Amounts(current) });
        }

        if (current is null)
        {
            return StepResult.Done("it was deleted in Rackbeat", new LedgerEntries { Notices = [texts.GoneInRackbeat(document!.DraftNumber)] });
        }

        var entries = await BringUpAsync(source, link, current, cancellationToken).ConfigureAwait(false);
        return StepResult.Done(entries.Notices.Count > 0 ? "shown, not changed" : "up to date", entries);
    }

    /// <summary>
    /// Brings an untouched draft in Rackbeat up to what e-conomic says now; what a person changed, booked or shipped there is left alone
    /// and shown instead.
    /// </summary>
    private async Task<LedgerEntries> BringUpAsync(OrderSource wanted, Link? link, Order current, CancellationToken cancellationToken)
    {
        var sent = await SentAsync(cancellationToken).ConfigureAwait(false);
        var after = wanted.Apply(current, sent);
        var shown = OrderSource.ShownFingerprintOf(current);
        if (OrderMapping.ComparePull(current, after).IsEmpty)
        {
            return new LedgerEntries { Links = [Link(shown, wanted.Fingerprint)], Documents = Settled(), Notices = Amounts(current) };
        }

        var isComparable = link is not null && link.SpecHash == OrderMapping.SpecHash;
        var isOurs = isComparable && (link!.LeftFingerprint == shown || document!.DraftHash == Hash(OrderSource.FingerprintOf(current)));
        if (!isOurs || !OrderSource.IsOpenDraft(current))
        {
            return new LedgerEntries { Notices = [texts.Changed(current, isComparable, OrderChanges.Describe(current, after))] };
        }

        // What is about to be written is known as ours even if the answer is lost.
        document = await session.Ledger.Documents
            .SaveAsync(document! with { DraftHash = Hash(OrderSource.FingerprintOf(after)) }, cancellationToken)
            .ConfigureAwait(false);
        try
        {
            await session.Rackbeat.UpdateDraftOrderAsync(RackbeatNumber, current, after, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException exception) when (exception.Error.Kind is ApiErrorKind.Data or ApiErrorKind.NotFound)
        {
            // Somebody may have booked or deleted it since it was read.
            return await session.Rackbeat.GetOrderAsync(RackbeatNumber, cancellationToken).ConfigureAwait(false) switch
            {
                null => new LedgerEntries { Notices = [texts.GoneInRackbeat(document.DraftNumber)] },
                { } now when !OrderSource.IsOpenDraft(now) => new LedgerEntries { Notices = [texts.Changed(now, isComparable, OrderChanges.Describe(now, wanted.Apply(now, sent)))] },
                _ => throw new StepFailedException(Failures.Of(exception, record), inner: exception),
            };
        }

        var written = await ReadAsync(cancellationToken).ConfigureAwait(false) ?? after;
        var missing = wanted.Apply(written, sent);
        var isTaken = OrderMapping.ComparePull(written, missing).IsEmpty;
        return new LedgerEntries
        {
            // What was not taken stays a difference, and from now on the order is not ours alone: it is shown, not written again and again.
            Links = isTaken ? [Link(OrderSource.ShownFingerprintOf(written), wanted.Fingerprint)] : [],
            Documents = isTaken ? Settled() : [],
            Audit = [Audit(AuditAction.Updated, "it changed in e-conomic") with { Changes = OrderChanges.Audit(current, after) }],
            Notices = isTaken ? Amounts(written) : [texts.NotTaken(written, OrderChanges.Describe(written, missing))],
        };
    }

    /// <summary>The order is no longer open in e-conomic; Rackbeat's stays as it is, and is shown when somebody has to look at it.</summary>
    private StepResult Close(OrderPlace place, Order? current)
    {
        var isOver = current is null or { IsCancelled: true } or { IsArchived: true } or { IsInvoiced: true };
        var reason = place == OrderPlace.Gone ? "it was deleted in e-conomic" : "it became an invoice in e-conomic";
        return StepResult.Done(reason, new LedgerEntries
        {
            Documents = document!.State == DocumentState.Done ? [] : [Next(document, DocumentState.Done)],
            Audit = [Audit(AuditAction.Skipped, reason + "; Rackbeat's order stays as it is")],
            Notices = isOver ? [] : [place == OrderPlace.Gone ? texts.Deleted(document.DraftNumber) : texts.Archived(document.DraftNumber)],
        });
    }

    /// <summary>
    /// The link of an order that was made. What Rackbeat shows right after is what we wrote, in Rackbeat's form. When the answer was lost,
    /// time has passed: then only what equals the stored request counts as untouched.
    /// </summary>
    private async Task<Link> FirstLinkAsync(Order current, CancellationToken cancellationToken)
    {
        var effect = await session.Effects.FindAsync(document!.DraftEffect, cancellationToken).ConfigureAwait(false);
        var shown = OrderSource.ShownFingerprintOf(current);
        if (effect is null || OrderSource.Read(effect.Body) is not { } sent)
        {
            return Link(shown, OrderSource.FingerprintOf(current));
        }

        // What was not sent, Rackbeat fills in itself.
        var isAsSent = isFresh || OrderMapping.ComparePull(sent, current).All(change => change.Old is null);
        // A request that never went out says nothing about the order that was found: it was made by one that the ledger has forgotten.
        var read = isAsSent || effect.FirstSentAt is not null ? sent : current;
        return Link(isAsSent ? shown : OrderSource.FingerprintOf(sent), OrderSource.FingerprintOf(read));
    }
}
