using System.Globalization;
using MappingSync.Economic;
using MappingSync.Economic.Services;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Effects;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Http;

namespace MappingSync.Engine.StockValue;

/// <summary>
/// One step of one period: from wherever the ledger says it is, as far as it can go now.
/// Planned → draft created (in the journal) → totals compared (seen there as it was sent) → booked → done. Where vouchers are not booked
/// a period stays at "totals compared", so that its draft can be replaced, until a later period takes its place or a person books it.
/// </summary>
internal sealed partial class StockValueRun
{
    /// <summary>More turns than any way through the states needs; a fault in them must not go round for ever.</summary>
    private const int MostTurns = 12;

    private const string VoucherKind = "stock-value.voucher";
    private const string BookKind = "stock-value.book";

    /// <summary>How long what was just written may stay unseen before it is taken to be gone.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(15);

    private readonly AgreementSession session;
    private readonly TimeZoneInfo zone;
    private readonly DateOnly period;
    private readonly string key;
    private readonly LocalizedText record;
    private readonly StockValueSettings settings;
    private readonly StockDrafts drafts;
    private Document? document;

    /// <summary>The difference as this run computed it last; null when it has to be computed.</summary>
    private StockDifference? difference;

    private BookingForm form = BookingForm.Named;

    public StockValueRun(AgreementSession session, TimeZoneInfo zone, DateOnly period, Document? document)
    {
        this.session = session;
        this.zone = zone;
        this.period = period;
        this.document = document;
        key = StockPeriods.Key(period);
        record = StockValueTexts.Record(period);
        settings = session.Settings.StockValue;
        drafts = new StockDrafts(session);
    }

    /// <summary>Whether the period's voucher is in e-conomic, as far as the ledger knows.</summary>
    public bool HasDraft => document?.DraftNumber is not null;

    private DocumentState Stage => document?.Stage ?? DocumentState.Planned;

    /// <summary>Goes on until the period is done, waits or fails.</summary>
    public async Task<StepResult> RunAsync(CancellationToken cancellationToken)
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var result = Stage switch
            {
                DocumentState.Planned => await PostAsync(cancellationToken).ConfigureAwait(false),
                DocumentState.DraftCreated => await CompareAsync(cancellationToken).ConfigureAwait(false),
                DocumentState.TotalsCompared or DocumentState.Attached => settings.Book
                    ? await BookAsync(cancellationToken).ConfigureAwait(false)
                    : await KeepDraftAsync(cancellationToken).ConfigureAwait(false),
                DocumentState.Booked => await FinishAsync(cancellationToken).ConfigureAwait(false),
                _ => StepResult.Done("it is done", new LedgerEntries { Work = await NextAsync(cancellationToken).ConfigureAwait(false) }),
            };
            if (result is not null)
            {
                return result;
            }
        }

        return StepResult.Later(session.Time.GetUtcNow() + TimeSpan.FromMinutes(5), "it went round without an end");
    }

    /// <summary>What to write when the period is held: the document as it is, and the period after it, which goes on.</summary>
    public async Task<LedgerEntries> HoldAsync(Failure failure, CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken).ConfigureAwait(false);
        if (document is { State: DocumentState.Done or DocumentState.Superseded })
        {
            return LedgerEntries.None;
        }

        var held = (document ?? New()) with { State = DocumentState.Held, Note = failure.Text.English };
        return new LedgerEntries { Documents = [held], Work = await NextAsync(cancellationToken).ConfigureAwait(false) };
    }

    private async Task<StepResult?> PostAsync(CancellationToken cancellationToken)
    {
        if (await session.Effects.FindAsync(document?.DraftEffect, cancellationToken).ConfigureAwait(false) is { IsUnanswered: true } sent)
        {
            return await SendVoucherAsync(sent, cancellationToken).ConfigureAwait(false);
        }

        if (await NotNowAsync(cancellationToken).ConfigureAwait(false) is { } other)
        {
            return other;
        }

        var found = await DifferenceAsync(cancellationToken).ConfigureAwait(false);
        if (found.Amount == 0)
        {
            await drafts.SettleOlderAsync(key, cancellationToken).ConfigureAwait(false);
            return await EndAsync(Next(DocumentState.Done) with { Note = found.ToString() }, AuditAction.Skipped, "nothing to post: " + found, null, cancellationToken).ConfigureAwait(false);
        }

        await PostingChecks.JournalAsync(session, found.Posting, cancellationToken).ConfigureAwait(false);
        string year;
        try
        {
            year = await PostingChecks.YearAsync(session, period, record, cancellationToken).ConfigureAwait(false);
        }
        catch (StepFailedException closed) when (closed.Failure.Code == StockValueTexts.YearClosedCode && WasTold(closed.Failure))
        {
            const string Closed = "its accounting year is closed; the next period evens the difference out";
            return await EndAsync(Next(DocumentState.Superseded) with { Note = Closed }, AuditAction.Skipped, Closed, null, cancellationToken).ConfigureAwait(false);
        }

        var values = await session.ValuesAsync(cancellationToken).ConfigureAwait(false);
        var voucher = new StockVoucher(
            found.Posting.Journal, period, found.Amount, found.Posting.Account, found.Posting.ContraAccount, StockValueMarker.Text(values.RackbeatAccount, period));
        await drafts.SettleOlderAsync(key, cancellationToken).ConfigureAwait(false);
        if (await AdoptAsync(voucher, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var planned = await session.Effects.ResumeOrPlanAsync(
            VoucherKind,
            key,
            string.Create(CultureInfo.InvariantCulture, $"journals/{voucher.Journal}/vouchers"),
            EconomicBody.Of(voucher.ToSend(year, values.BaseCurrency)),
            StockValueMarker.Of(values.RackbeatAccount, period),
            made => new LedgerEntries { Documents = [Next(DocumentState.Planned) with { DraftEffect = made.Id, DraftNumber = null, DraftHash = voucher.ToString(), BookEffect = null }] },
            cancellationToken).ConfigureAwait(false);
        await ReloadAsync(cancellationToken).ConfigureAwait(false);
        return await SendVoucherAsync(planned, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A voucher that has the marker and that the ledger does not know, for example because it was lost, is the period's voucher.</summary>
    private async Task<bool> AdoptAsync(StockVoucher voucher, CancellationToken cancellationToken)
    {
        var values = await session.ValuesAsync(cancellationToken).ConfigureAwait(false);
        var found = await FoundVoucher.FindAsync(session, voucher.Journal, StockValueMarker.Of(values.RackbeatAccount, period), cancellationToken).ConfigureAwait(false);
        if (found.IsAbsent)
        {
            return false;
        }

        CheckOne(found);
        await SaveAsync(
            found.BookedNumber is { } booked
                ? Next(DocumentState.Booked) with { BookedNumber = booked, DraftEffect = null, DraftHash = null }
                : Next(DocumentState.DraftCreated) with { DraftNumber = found.DraftNumber, DraftEffect = null, DraftHash = voucher.ToString() },
            cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<StepResult?> SendVoucherAsync(Effect effect, CancellationToken cancellationToken)
    {
        var journal = StockDrafts.JournalOf(effect);
        var result = await session.Effects.RunAsync(
            effect,
            async (stored, token) =>
            {
                var made = await session.Economic.PostVoucherAsync(journal, stored.Body, stored.IdempotencyKey, token).ConfigureAwait(false);
                return RecordKey.From(made[0].VoucherNumber);
            },
            async (stored, token) => (await FoundVoucher.FindAsync(session, journal, stored.Marker!, token).ConfigureAwait(false)).AsDraft(),
            confirmed => new LedgerEntries { Documents = [Next(DocumentState.DraftCreated) with { DraftNumber = confirmed.ExternalId, DraftEffect = confirmed.Id }] },
            cancellationToken).ConfigureAwait(false);
        var ended = await AfterAsync(result, journal, isBooking: false, cancellationToken).ConfigureAwait(false);
        if (result.Next == EffectNext.GoOn && Stage == DocumentState.Planned)
        {
            // It was carried out before this run, and the document does not say so.
            await SaveAsync(Next(DocumentState.DraftCreated) with { DraftNumber = result.Effect.ExternalId }, cancellationToken).ConfigureAwait(false);
        }

        return ended;
    }

    /// <summary>Looks at the draft in the journal: a voucher that is not as it was sent is not booked, and not removed.</summary>
    private async Task<StepResult?> CompareAsync(CancellationToken cancellationToken)
    {
        var (found, ended) = await FindDraftAsync(cancellationToken).ConfigureAwait(false);
        if (found is null)
        {
            return ended;
        }

        if (settings.Book)
        {
            await SaveAsync(Next(DocumentState.TotalsCompared), cancellationToken).ConfigureAwait(false);
            return null;
        }

        var figures = difference?.ToString() ?? StockValueTexts.Amount(found.Entry.Amount!.Value);
        var entries = new LedgerEntries
        {
            Documents = [Next(DocumentState.TotalsCompared) with { Note = figures }],
            Audit = [Audit(AuditAction.Created, $"draft {document!.DraftNumber} in journal {found.Journal}: {figures}", document.DraftNumber)],
        };
        if (difference is not null)
        {
            return StepResult.Done($"draft {document.DraftNumber}", entries);
        }

        // It was sent by an earlier step, and something may have changed since.
        await session.Ledger.RecordAsync(entries, cancellationToken).ConfigureAwait(false);
        await ReloadAsync(cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>A draft that is not to be booked by us: it stays, is replaced when its amount is no longer right, or goes when a later period took its place.</summary>
    private async Task<StepResult?> KeepDraftAsync(CancellationToken cancellationToken)
    {
        var (found, ended) = await FindDraftAsync(cancellationToken).ConfigureAwait(false);
        if (found is null)
        {
            return ended;
        }

        if (!await IsNewestAsync(cancellationToken).ConfigureAwait(false))
        {
            await RemoveDraftAsync(found, DocumentState.Superseded, "a later period takes its place", cancellationToken).ConfigureAwait(false);
            return null;
        }

        return await ReplaceAsync(found, cancellationToken).ConfigureAwait(false)
            ? null
            : StepResult.Done($"draft {document!.DraftNumber} stands", new LedgerEntries { Documents = document.State == DocumentState.Held ? [Next(DocumentState.TotalsCompared) with { Note = difference!.ToString() }] : [] });
    }

    /// <summary>
    /// The draft as it is in the journal now. Without one the document moves on: somebody booked it, or it is gone and is made anew.
    /// A booking that was not answered comes first: until it is known, the draft may be booked.
    /// </summary>
    /// <returns>The draft; or, without one, what ends the step, which is null to go on with the document's new state.</returns>
    private async Task<(FoundDraft? Draft, StepResult? Ended)> FindDraftAsync(CancellationToken cancellationToken)
    {
        if (await UnansweredBookingAsync(cancellationToken).ConfigureAwait(false) is { } booking)
        {
            return (null, await SendBookingAsync(booking, cancellationToken).ConfigureAwait(false));
        }

        var sent = StockVoucher.Parse(document!.DraftHash);
        var found = await drafts.FindAsync(document, period, cancellationToken).ConfigureAwait(false);
        CheckOne(found);
        if (found.BookedNumber is { } booked)
        {
            await SaveAsync(Next(DocumentState.Booked) with { BookedNumber = booked }, cancellationToken).ConfigureAwait(false);
            return (null, null);
        }

        if (found.Drafts.Count == 0)
        {
            var effect = await session.Effects.FindAsync(document.DraftEffect, cancellationToken).ConfigureAwait(false);
            if (effect?.SettledAt is { } at && session.Time.GetUtcNow() - at < Settled)
            {
                return (null, StepResult.Later(session.Time.GetUtcNow() + LookAgain, "the voucher is not shown in the journal yet"));
            }

            await drafts.UndoAsync(document, Planned(), "its draft is gone from the journal", [], cancellationToken).ConfigureAwait(false);
            difference = null;
            await ReloadAsync(cancellationToken).ConfigureAwait(false);
            return (null, null);
        }

        return StockDrafts.IsUnchanged(found.Drafts[0], sent)
            ? (found.Drafts[0], null)
            : throw new StepFailedException(StockValueTexts.DraftChanged(record, found.DraftNumber, found.Drafts[0].Journal));
    }

    /// <summary>Removes the draft when its amount is no longer the difference.</summary>
    /// <returns>Whether it was removed, so that the period is planned anew.</returns>
    private async Task<bool> ReplaceAsync(FoundDraft found, CancellationToken cancellationToken)
    {
        var current = await DifferenceAsync(cancellationToken).ConfigureAwait(false);
        var sent = StockVoucher.Parse(document!.DraftHash)!;
        if ((current.Amount, current.Posting) == (sent.Amount, new StockPosting(sent.Journal, sent.Account, sent.ContraAccount)))
        {
            return false;
        }

        await RemoveDraftAsync(found, DocumentState.Planned, $"replaced: {current}", cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task RemoveDraftAsync(FoundDraft found, DocumentState to, string reason, CancellationToken cancellationToken)
    {
        await drafts.DeleteAsync(found, period, cancellationToken).ConfigureAwait(false);
        await drafts.UndoAsync(document!, to == DocumentState.Planned ? Planned() : Next(to) with { Note = reason }, reason, [], cancellationToken).ConfigureAwait(false);
        await ReloadAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<StockDifference> DifferenceAsync(CancellationToken cancellationToken)
    {
        if (difference is not null)
        {
            return difference;
        }

        var posting = PostingChecks.Settings(settings);
        var account = await PostingChecks.StockAccountAsync(session, posting.Account, cancellationToken).ConfigureAwait(false);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.Time.GetUtcNow(), zone).DateTime);
        var value = await StockValueReading.ReadAsync(session, period, record, cancellationToken).ConfigureAwait(false);
        var booked = await StockBalance.ReadAsync(session, posting.Account, account, period, today, record, cancellationToken).ConfigureAwait(false);
        return difference = new StockDifference(value, booked, posting);
    }

    /// <summary>Reads what became of an effect: null to go on with the state that it left behind.</summary>
    private async Task<StepResult?> AfterAsync(EffectResult result, int journal, bool isBooking, CancellationToken cancellationToken)
    {
        switch (result.Next)
        {
            case EffectNext.GoOn or EffectNext.PlanAgain:
                if (result.Effect.Attempts > 1 || result.Next == EffectNext.PlanAgain)
                {
                    difference = null;
                }

                await ReloadAsync(cancellationToken).ConfigureAwait(false);
                return null;
            case EffectNext.Later:
                return session.Effects.Later(result);
            case EffectNext.Refused when isBooking && form == BookingForm.Named && result.Error is { Status: 400, Details.Count: 0 }:
                // The specification and the code of others differ in the form; a refusal that names nothing may mean it.
                form = BookingForm.Bare;
                return null;
            case EffectNext.Refused when result.Error is { } error:
                throw new StepFailedException(StockValueTexts.Refused(Failures.Of(new ApiException(error), record), journal, isBooking));
            default:
                throw new StepFailedException(EffectRunner.Held(record, result.Effect));
        }
    }

    /// <summary>Whether the period is held because of just this, and a person asks to go on all the same.</summary>
    private bool WasTold(Failure failure) => document is { State: DocumentState.Held, Note: { } told } && told == failure.Text.English;

    private void CheckOne(FoundVoucher found)
    {
        if (found.Drafts.Count > 1 || (found.Drafts.Count > 0 && found.Booked.Count > 0))
        {
            throw new StepFailedException(StockValueTexts.Undecided(record, found.Drafts.Count, found.Booked.Count));
        }
    }

    private async Task ReloadAsync(CancellationToken cancellationToken) =>
        document = await session.Ledger.Documents.FindAsync(session.Id, StockValueFlow.Kind, key, cancellationToken).ConfigureAwait(false);

    private async Task SaveAsync(Document next, CancellationToken cancellationToken) =>
        document = await session.Ledger.Documents.SaveAsync(next, cancellationToken).ConfigureAwait(false);

    private Document New() => new() { Agreement = session.Id, Kind = StockValueFlow.Kind, Key = key, State = DocumentState.Planned };

    private Document Next(DocumentState state) => (document ?? New()) with { State = state, HeldFrom = null, Note = null };

    private Document Planned() => Next(DocumentState.Planned) with { DraftEffect = null, DraftNumber = null, DraftHash = null, BookEffect = null };

    private StepResult Skip(string reason) => StepResult.Done(reason, new LedgerEntries { Audit = [Audit(AuditAction.Skipped, reason, null)] });

    private NewWork Work(string of, string reason) => new(new WorkKey(session.Id, StockValueFlow.FlowName, of), reason);

    private AuditEntry Audit(AuditAction action, string reason, string? otherKey) =>
        new(session.Id, StockValueFlow.FlowName, StockValueFlow.Kind, key, action, reason) { OtherKey = otherKey };
}
