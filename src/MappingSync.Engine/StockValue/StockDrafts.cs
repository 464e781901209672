using System.Globalization;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;
using MappingSync.Http;

namespace MappingSync.Engine.StockValue;

/// <summary>Our own drafts in e-conomic's journals: what becomes of them when a later period takes their place.</summary>
internal sealed class StockDrafts(AgreementSession session)
{
    private const int MostOpen = 1_000;

    /// <summary>Whether a draft says what was sent, in the journal that it was sent to.</summary>
    public static bool IsUnchanged(FoundDraft draft, StockVoucher? sent) =>
        sent is not null && draft.Entry.JournalEntryNumber > 0 && StockVoucher.Of(draft.Journal, draft.Entry) is { } seen && seen.ToString() == sent.ToString();

    /// <summary>The journal that an effect writes to, from its path: settings may have changed since.</summary>
    public static int JournalOf(Effect effect) => int.Parse(effect.Path.Split('/')[1], NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The periods that are not over, the oldest first: those before a key, or all.</summary>
    public Task<IReadOnlyList<Document>> OpenAsync(string? before, CancellationToken cancellationToken) =>
        session.Ledger.Documents.ListOpenAsync(session.Id, StockValueFlow.Kind, before, MostOpen, cancellationToken);

    /// <summary>
    /// Where vouchers are not booked, a new period's voucher holds the whole difference: earlier drafts of ours are removed if nobody
    /// changed them, and earlier periods without one are superseded. What a person changed stays and is said; what a person booked is done.
    /// </summary>
    public async Task SettleOlderAsync(string key, CancellationToken cancellationToken)
    {
        if (session.Settings.StockValue.Book)
        {
            return;
        }

        foreach (var older in await OpenAsync(key, cancellationToken).ConfigureAwait(false))
        {
            await SettleAsync(older, key, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What e-conomic has of a document's voucher: by its marker, and, when a person took that out of the text, by its number.</summary>
    public async Task<FoundVoucher> FindAsync(Document document, DateOnly period, CancellationToken cancellationToken)
    {
        var values = await session.ValuesAsync(cancellationToken).ConfigureAwait(false);
        var sent = StockVoucher.Parse(document.DraftHash);
        var journal = sent?.Journal ?? PostingChecks.Settings(session.Settings.StockValue).Journal;
        var found = await FoundVoucher.FindAsync(session, journal, StockValueMarker.Of(values.RackbeatAccount, period), cancellationToken).ConfigureAwait(false);
        return found.IsAbsent && sent is not null && RecordKey.From(document.DraftNumber).AsInt32() is { } number
            ? await FoundVoucher.FindByNumberAsync(session, sent, number, cancellationToken).ConfigureAwait(false)
            : found;
    }

    /// <summary>Removes a draft that was looked at just now; one that is gone is no error.</summary>
    /// <exception cref="StepFailedException">e-conomic does not let it go.</exception>
    public async Task DeleteAsync(FoundDraft draft, DateOnly period, CancellationToken cancellationToken)
    {
        try
        {
            await session.Economic.DeleteJournalEntryAsync(draft.Journal, draft.Entry.JournalEntryNumber!.Value, session.NewIdempotencyKey(), cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException exception) when (exception.Error.Kind == ApiErrorKind.NotFound)
        {
            // Somebody removed it in this moment.
        }
        catch (ApiException exception) when (exception.Error.Kind == ApiErrorKind.Data)
        {
            throw new StepFailedException(StockValueTexts.NotRemoved(StockValueTexts.Record(period), draft, exception.Error), inner: exception);
        }
    }

    /// <summary>Writes down that a document's draft is gone.</summary>
    /// <param name="document">The document as read.</param>
    /// <param name="next">Its next state.</param>
    /// <param name="reason">Why it is gone.</param>
    /// <param name="work">Work that follows.</param>
    /// <param name="cancellationToken">Cancels the wait, not the commit.</param>
    public async Task UndoAsync(Document document, Document next, string reason, IReadOnlyList<NewWork> work, CancellationToken cancellationToken)
    {
        var entries = new LedgerEntries { Documents = [next], Audit = [Audit(document, AuditAction.Removed, reason)], Work = work };
        var effect = await session.Effects.FindAsync(document.DraftEffect, cancellationToken).ConfigureAwait(false);
        await session.Effects.UndoAsync(effect, reason, entries, cancellationToken).ConfigureAwait(false);
    }

    private async Task SettleAsync(Document older, string key, CancellationToken cancellationToken)
    {
        var (draft, book) = (await session.Effects.FindAsync(older.DraftEffect, cancellationToken).ConfigureAwait(false), await session.Effects.FindAsync(older.BookEffect, cancellationToken).ConfigureAwait(false));
        var stage = older.Stage;
        if (stage == DocumentState.Booked || draft is { IsUnanswered: true } || book is { IsUnanswered: true })
        {
            // Its own step finds out first what became of it.
            return;
        }

        var reason = $"{key} takes its place";
        if (stage == DocumentState.Planned)
        {
            await SaveAsync(older, older with { State = DocumentState.Superseded, HeldFrom = null, Note = reason }, AuditAction.Skipped, reason, cancellationToken).ConfigureAwait(false);
            return;
        }

        var sent = StockVoucher.Parse(older.DraftHash);
        var period = StockPeriods.Parse(older.Key)!.Value;
        var found = await FindAsync(older, period, cancellationToken).ConfigureAwait(false);
        if (found.BookedNumber is { } booked)
        {
            var done = older with { State = DocumentState.Done, HeldFrom = null, BookedNumber = booked, Note = "booked by a person" };
            await SaveAsync(older, done, AuditAction.Booked, $"voucher {booked}: booked by a person", cancellationToken).ConfigureAwait(false);
        }
        else if (found.Drafts.Count == 0)
        {
            await UndoAsync(older, Superseded("its draft is gone from the journal; " + reason), reason, Cleared(older), cancellationToken).ConfigureAwait(false);
        }
        else if (found.Drafts.Count == 1 && IsUnchanged(found.Drafts[0], sent))
        {
            try
            {
                await DeleteAsync(found.Drafts[0], period, cancellationToken).ConfigureAwait(false);
            }
            catch (StepFailedException refused)
            {
                await LeaveAsync(older, refused.Failure, cancellationToken).ConfigureAwait(false);
                return;
            }

            await UndoAsync(older, Superseded(reason), reason, Cleared(older), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await LeaveAsync(older, StockValueTexts.DraftChanged(StockValueTexts.Record(period), found.DraftNumber, found.Drafts[0].Journal), cancellationToken).ConfigureAwait(false);
        }

        Document Superseded(string note) => older with { State = DocumentState.Superseded, HeldFrom = null, Note = note };
    }

    /// <summary>Leaves an earlier draft where it is, and tells a person; the newer period goes on.</summary>
    private Task LeaveAsync(Document older, Failure why, CancellationToken cancellationToken) => session.Ledger.RecordAsync(
        new LedgerEntries
        {
            Documents = [older with { State = DocumentState.Held, Note = why.Text.English }],
            Notices = [StockValueTexts.OlderDraft(session.Id, StockValueFlow.FlowName, older.Key, why)],
        },
        cancellationToken);

    private Task SaveAsync(Document before, Document next, AuditAction action, string reason, CancellationToken cancellationToken) => session.Ledger.RecordAsync(
        new LedgerEntries { Documents = [next], Audit = [Audit(before, action, reason)], Work = Cleared(before) }, cancellationToken);

    /// <summary>The work of a held period that is settled: its step ends at once, and its notification with it.</summary>
    private IReadOnlyList<NewWork> Cleared(Document before) => before.State == DocumentState.Held
        ? [new NewWork(new WorkKey(session.Id, StockValueFlow.FlowName, before.Key), "it is settled")]
        : [];

    private AuditEntry Audit(Document document, AuditAction action, string reason) =>
        new(session.Id, StockValueFlow.FlowName, StockValueFlow.Kind, document.Key, action, reason) { OtherKey = document.DraftNumber ?? document.BookedNumber };
}
