using System.Globalization;
using MappingSync.Economic;
using MappingSync.Economic.Services;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Effects;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;

namespace MappingSync.Engine.StockValue;

/// <content>Books the draft, and reads back what was booked.</content>
internal sealed partial class StockValueRun
{
    private async Task<StepResult?> BookAsync(CancellationToken cancellationToken)
    {
        var (found, ended) = await FindDraftAsync(cancellationToken).ConfigureAwait(false);
        if (found is null)
        {
            return ended;
        }

        if (await WaitAsync(cancellationToken).ConfigureAwait(false) is { } waits)
        {
            return waits;
        }

        if (difference is null)
        {
            if (await ReplaceAsync(found, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            await PostingChecks.JournalAsync(session, difference!.Posting, cancellationToken).ConfigureAwait(false);
            await PostingChecks.YearAsync(session, period, record, cancellationToken).ConfigureAwait(false);
        }

        var values = await session.ValuesAsync(cancellationToken).ConfigureAwait(false);
        var planned = await session.Effects.ResumeOrPlanAsync(
            BookKind,
            key,
            string.Create(CultureInfo.InvariantCulture, $"journals/{found.Journal}/bookdraftentries"),
            EconomicBody.Of(new BookEntriesRequest { EntryNumbers = [found.Entry.JournalEntryNumber!.Value] }, form),
            StockValueMarker.Of(values.RackbeatAccount, period),
            made => new LedgerEntries { Documents = [Next(DocumentState.TotalsCompared) with { BookEffect = made.Id }] },
            cancellationToken).ConfigureAwait(false);
        await ReloadAsync(cancellationToken).ConfigureAwait(false);
        return await SendBookingAsync(planned, cancellationToken).ConfigureAwait(false);
    }

    private async Task<StepResult?> SendBookingAsync(Effect effect, CancellationToken cancellationToken)
    {
        var journal = StockDrafts.JournalOf(effect);
        var number = document!.DraftNumber;
        var result = await session.Effects.RunAsync(
            effect,
            async (stored, token) =>
            {
                await session.Economic.BookDraftEntriesAsync(journal, stored.Body, stored.IdempotencyKey, token).ConfigureAwait(false);
                return RecordKey.From(number);
            },
            async (stored, token) => (await FoundVoucher.FindAsync(session, journal, stored.Marker!, token).ConfigureAwait(false)).AsBooking(),
            confirmed => new LedgerEntries { Documents = [Next(DocumentState.Booked) with { BookedNumber = confirmed.ExternalId, BookEffect = confirmed.Id }] },
            cancellationToken).ConfigureAwait(false);
        return await AfterAsync(result, journal, isBooking: true, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Effect?> UnansweredBookingAsync(CancellationToken cancellationToken) =>
        await session.Effects.FindAsync(document!.BookEffect, cancellationToken).ConfigureAwait(false) is { IsUnanswered: true } effect ? effect : null;

    /// <summary>Reads back what was booked.</summary>
    private async Task<StepResult?> FinishAsync(CancellationToken cancellationToken)
    {
        var effect = await session.Effects.FindAsync(document!.BookEffect, cancellationToken).ConfigureAwait(false);
        var sent = StockVoucher.Parse(document.DraftHash);
        var found = await drafts.FindAsync(document, period, cancellationToken).ConfigureAwait(false);
        if (found.BookedNumber is not { } number)
        {
            if ((session.Time.GetUtcNow() - (effect?.SettledAt ?? document.UpdatedAt)).Duration() < Settled)
            {
                return StepResult.Later(session.Time.GetUtcNow() + LookAgain, "what was booked is not shown yet");
            }

            if (document.State == DocumentState.Held && found.Drafts.Count == 0)
            {
                const string Gone = "neither its draft nor its booked entries are there, and a person who was told asked to go on";
                return await EndAsync(Next(DocumentState.Superseded) with { Note = Gone }, AuditAction.Skipped, Gone, null, cancellationToken).ConfigureAwait(false);
            }

            throw new StepFailedException(StockValueTexts.NotBooked(record, found));
        }

        if (effect is not { State: EffectState.Confirmed } || sent is null)
        {
            var by = document.DraftEffect is null ? "found booked" : "booked by a person";
            return await EndAsync(Next(DocumentState.Done) with { BookedNumber = number, Note = by }, AuditAction.Booked, $"voucher {number}: {by}", number, cancellationToken).ConfigureAwait(false);
        }

        var (account, contra) = (Sum(found, sent.Account), Sum(found, sent.ContraAccount));
        if (account != sent.Amount || contra != -sent.Amount)
        {
            var otherwise = StockValueTexts.BookedOtherwise(record, number, sent, account, contra);
            if (!WasTold(otherwise))
            {
                throw new StepFailedException(otherwise);
            }

            // A person was told just this, and asks to go on.
            return await EndAsync(
                Next(DocumentState.Done) with { BookedNumber = number, Note = otherwise.Text.Message.English }, AuditAction.Booked, otherwise.Text.Message.English, number, cancellationToken).ConfigureAwait(false);
        }

        var note = difference?.ToString() ?? StockValueTexts.Amount(sent.Amount);
        return await EndAsync(
            Next(DocumentState.Done) with { BookedNumber = number, Note = note }, AuditAction.Booked, $"voucher {number} booked: {note}", number, cancellationToken).ConfigureAwait(false);
    }

    private static decimal Sum(FoundVoucher found, int account) => found.Booked.Where(entry => entry.AccountNumber == account).Sum(entry => entry.AmountInBaseCurrency ?? entry.Amount ?? 0);
}
