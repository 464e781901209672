using System.Globalization;
using MappingSync.Economic;
using MappingSync.Economic.Rest;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Effects;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Http;
using MappingSync.Mappings;
using MappingSync.Mappings.Converters;
using CustomerInvoice = MappingSync.Rackbeat.CustomerInvoice;

namespace MappingSync.Engine.Documents;

/// <summary>
/// One step of one customer invoice: from wherever the ledger says it is, as far as it can go now.
/// Planned → draft created → totals compared → booked → done. What was sent and not answered is settled before anything else.
/// </summary>
internal sealed class CustomerInvoiceRun
{
    /// <summary>More turns than any way through the states needs; a fault in them must not go round for ever.</summary>
    private const int MostTurns = 12;

    private const string DraftKind = "customer-invoice.draft";
    private const string BookKind = "customer-invoice.book";

    private readonly AgreementSession session;
    private readonly string flow;
    private readonly int number;
    private readonly string key;
    private readonly LocalizedText record;
    private readonly CustomerInvoiceSettings settings;
    private Document? document;
    private CustomerInvoice? invoice;
    private CustomerInvoiceSource? source;

    /// <summary>The draft as this run saw it last; null when it has to be fetched.</summary>
    private DraftInvoice? draft;

    /// <summary>Whether the draft was made by this run, so that the source cannot have changed since.</summary>
    private bool isFresh;

    public CustomerInvoiceRun(AgreementSession session, string flow, int number, Document? document)
    {
        this.session = session;
        this.flow = flow;
        this.number = number;
        this.document = document;
        key = number.ToString(CultureInfo.InvariantCulture);
        record = RecordName.Of(CustomerInvoiceMapping.Entity, RecordKey.From(number));
        settings = session.Settings.CustomerInvoices;
    }

    private DocumentState Stage => document?.Stage ?? DocumentState.Planned;

    /// <summary>Goes on until the invoice is done, waits or fails.</summary>
    public async Task<StepResult> RunAsync(CancellationToken cancellationToken)
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var result = Stage switch
            {
                DocumentState.Planned => await MakeDraftAsync(cancellationToken).ConfigureAwait(false),
                DocumentState.DraftCreated => await CompareTotalsAsync(cancellationToken).ConfigureAwait(false),
                DocumentState.TotalsCompared or DocumentState.Attached => await BookAsync(cancellationToken).ConfigureAwait(false),
                DocumentState.Booked => Finish(),
                _ => StepResult.Done("it is done"),
            };
            if (result is not null)
            {
                return result;
            }
        }

        return StepResult.Later(session.Time.GetUtcNow() + TimeSpan.FromMinutes(5), "it went round without an end");
    }

    private async Task<StepResult?> MakeDraftAsync(CancellationToken cancellationToken)
    {
        var effect = await session.Effects.FindAsync(document?.DraftEffect, cancellationToken).ConfigureAwait(false);
        if (effect is { IsUnanswered: true })
        {
            return await SendDraftAsync(effect!, cancellationToken).ConfigureAwait(false);
        }

        if (await FetchInvoiceAsync(cancellationToken).ConfigureAwait(false) is not { } fetched)
        {
            return Skip("it does not exist in Rackbeat");
        }

        if (fetched.IsBooked != true)
        {
            return Skip("it is not booked in Rackbeat");
        }

        if (settings.From is { } from && fetched.InvoiceDate < from)
        {
            return Skip(FormattableString.Invariant($"before the connection: it is dated {fetched.InvoiceDate:yyyy-MM-dd}, and the connection begins {from:yyyy-MM-dd}"));
        }

        var loaded = await LoadAsync(fetched, cancellationToken).ConfigureAwait(false);
        var values = await session.ValuesAsync(cancellationToken).ConfigureAwait(false);
        var current = document;
        var planned = await session.Effects.ResumeOrPlanAsync(
            DraftKind,
            key,
            "invoices/drafts",
            EconomicBody.Of(loaded.Mapped),
            Marker.Of(values.RackbeatAccount, number),
            made => new LedgerEntries { Documents = [Next(current, DocumentState.Planned) with { DraftEffect = made.Id, DraftNumber = null, DraftHash = null, BookEffect = null }] },
            cancellationToken).ConfigureAwait(false);
        await ReloadAsync(cancellationToken).ConfigureAwait(false);
        return await SendDraftAsync(planned, cancellationToken).ConfigureAwait(false);
    }

    private async Task<StepResult?> SendDraftAsync(Effect effect, CancellationToken cancellationToken)
    {
        var values = await session.ValuesAsync(cancellationToken).ConfigureAwait(false);
        var current = document;
        DraftInvoice? answered = null;
        var result = await session.Effects.RunAsync(
            effect,
            async (stored, token) =>
            {
                answered = await session.Economic.PostDraftInvoiceAsync(stored.Body, stored.IdempotencyKey, token).ConfigureAwait(false);
                return RecordKey.From(answered.DraftInvoiceNumber);
            },
            (_, token) => InvoiceMarker.FindDraftAsync(session, values.RackbeatAccount, number, token),
            confirmed => new LedgerEntries { Documents = [AfterDraft(current, confirmed) with { DraftHash = answered is null ? null : DraftHash.Of(answered) }] },
            cancellationToken).ConfigureAwait(false);
        isFresh = source is not null && result is { Next: EffectNext.GoOn, Effect: { Attempts: 1, IsResend: false } };
        var ended = await AfterAsync(result, cancellationToken).ConfigureAwait(false);
        if (result.Next == EffectNext.GoOn && Stage == DocumentState.Planned)
        {
            // It was carried out before this run, and the document does not say so.
            await SaveAsync(AfterDraft(document, result.Effect), cancellationToken).ConfigureAwait(false);
        }

        return ended;
    }

    private async Task<StepResult?> CompareTotalsAsync(CancellationToken cancellationToken)
    {
        if (await FetchDraftAsync(cancellationToken).ConfigureAwait(false) is not { } current)
        {
            return await DraftGoneAsync(cancellationToken).ConfigureAwait(false);
        }

        if (!isFresh)
        {
            CheckUnchanged(current);
        }

        if (await ReplaceStaleDraftAsync(current, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        CheckTotals(current);
        var compared = Next(document, DocumentState.TotalsCompared) with { DraftHash = DraftHash.Of(current) };
        if (settings.Transfer == Transfer.Draft)
        {
            return StepResult.Done($"draft {document!.DraftNumber}", new LedgerEntries
            {
                Documents = [compared with { State = DocumentState.Done }],
                Audit = [Audit(AuditAction.Created, "left as a draft by setting", document.DraftNumber)],
            });
        }

        await SaveAsync(compared, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private async Task<StepResult?> BookAsync(CancellationToken cancellationToken)
    {
        var effect = await session.Effects.FindAsync(document!.BookEffect, cancellationToken).ConfigureAwait(false);
        if (effect is { IsUnanswered: true })
        {
            return await SendBookingAsync(effect!, cancellationToken).ConfigureAwait(false);
        }

        if (await FetchDraftAsync(cancellationToken).ConfigureAwait(false) is not { } current)
        {
            return await DraftGoneAsync(cancellationToken).ConfigureAwait(false);
        }

        CheckUnchanged(current);
        if (await ReplaceStaleDraftAsync(current, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        if (settings.Transfer == Transfer.Draft)
        {
            return StepResult.Done($"draft {document.DraftNumber}", new LedgerEntries { Documents = [Next(document, DocumentState.Done)] });
        }

        if (document.DraftHash is not { } hash || !DraftHash.IsOfThisSpec(hash))
        {
            CheckTotals(current);
            await SaveAsync(Next(document, DocumentState.TotalsCompared) with { DraftHash = DraftHash.Of(current) }, cancellationToken).ConfigureAwait(false);
        }

        var values = await session.ValuesAsync(cancellationToken).ConfigureAwait(false);
        var request = new BookInvoiceRequest
        {
            DraftInvoice = new() { DraftInvoiceNumber = DraftNumber() },
            BookWithNumber = settings.KeepNumber ? number : null,
            SendBy = settings.SendEan && !string.IsNullOrEmpty(current.Recipient?.Ean) ? "ean" : null,
        };
        var saved = document;
        var planned = await session.Effects.ResumeOrPlanAsync(
            BookKind,
            key,
            "invoices/booked",
            EconomicBody.Of(request),
            Marker.Of(values.RackbeatAccount, number),
            made => new LedgerEntries { Documents = [Next(saved, DocumentState.TotalsCompared) with { BookEffect = made.Id }] },
            cancellationToken).ConfigureAwait(false);
        await ReloadAsync(cancellationToken).ConfigureAwait(false);
        return await SendBookingAsync(planned, cancellationToken).ConfigureAwait(false);
    }

    private async Task<StepResult?> SendBookingAsync(Effect effect, CancellationToken cancellationToken)
    {
        var values = await session.ValuesAsync(cancellationToken).ConfigureAwait(false);
        var current = document;
        var result = await session.Effects.RunAsync(
            effect,
            async (stored, token) => RecordKey.From((await session.Economic.BookInvoiceAsync(stored.Body, stored.IdempotencyKey, token).ConfigureAwait(false)).BookedInvoiceNumber),
            (_, token) => InvoiceMarker.FindBookedAsync(session, values.RackbeatAccount, number, DraftNumber(), settings.KeepNumber, token),
            confirmed => new LedgerEntries { Documents = [Next(current, DocumentState.Booked) with { BookedNumber = confirmed.ExternalId }] },
            cancellationToken).ConfigureAwait(false);
        return await AfterAsync(result, cancellationToken).ConfigureAwait(false);
    }

    private StepResult Finish()
    {
        var booked = document!.BookedNumber;
        var hasOtherNumber = settings.KeepNumber && booked != key;
        return StepResult.Done($"booked as {booked}", new LedgerEntries
        {
            Documents = [Next(document, DocumentState.Done)],
            Audit = [Audit(AuditAction.Booked, $"booked as {booked}", booked)],
            Notices = hasOtherNumber ? [InvoiceTexts.OtherNumber(session.Id, flow, key, record, booked)] : [],
        });
    }

    /// <summary>Reads what became of an effect: null to go on with the state that it left behind.</summary>
    private async Task<StepResult?> AfterAsync(EffectResult result, CancellationToken cancellationToken)
    {
        draft = null;
        switch (result.Next)
        {
            case EffectNext.GoOn or EffectNext.PlanAgain:
                await ReloadAsync(cancellationToken).ConfigureAwait(false);
                return null;
            case EffectNext.Later:
                return session.Effects.Later(result);
            case EffectNext.Refused when result.Error is { } error:
                var known = invoice ?? await FetchInvoiceAsync(cancellationToken).ConfigureAwait(false);
                throw new StepFailedException(Failures.Of(new ApiException(error), record, known is null ? null : row => InvoiceLineName.Of(known, row)));
            default:
                await ReloadAsync(cancellationToken).ConfigureAwait(false);
                throw Hold(EffectRunner.Held(record, result.Effect), document!);
        }
    }

    /// <summary>The draft is gone: somebody booked it, or somebody deleted it and it is made anew.</summary>
    private async Task<StepResult?> DraftGoneAsync(CancellationToken cancellationToken)
    {
        var values = await session.ValuesAsync(cancellationToken).ConfigureAwait(false);
        var lookup = await InvoiceMarker.FindDraftAsync(session, values.RackbeatAccount, number, cancellationToken).ConfigureAwait(false);
        if (InvoiceMarker.BookedNumber(lookup.ExternalId) is { } booked)
        {
            await SaveAsync(Next(document, DocumentState.Booked) with { BookedNumber = booked }, cancellationToken).ConfigureAwait(false);
            return null;
        }

        if (!lookup.IsCertainlyAbsent)
        {
            throw Hold(InvoiceTexts.Undecided(record, lookup.Note), document!);
        }

        await UndoDraftAsync("its draft is gone from e-conomic", cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>
    /// A draft that no longer says what the invoice says is removed, so that it is made anew; only ours, and only while nobody changed it.
    /// Loads the source, which the caller goes on with.
    /// </summary>
    private async Task<bool> ReplaceStaleDraftAsync(DraftInvoice current, CancellationToken cancellationToken)
    {
        if (isFresh)
        {
            return false;
        }

        var fetched = await FetchInvoiceAsync(cancellationToken).ConfigureAwait(false);
        if (fetched is not { IsBooked: true })
        {
            throw Hold(InvoiceTexts.NoLongerBooked(record, DraftName()), document!);
        }

        var loaded = await LoadAsync(fetched, cancellationToken).ConfigureAwait(false);
        var effect = await session.Effects.FindAsync(document!.DraftEffect, cancellationToken).ConfigureAwait(false);
        isFresh = true;
        if (effect is null || effect.Body.Span.SequenceEqual(EconomicBody.Of(loaded.Mapped)))
        {
            return false;
        }

        isFresh = false;
        await session.Economic.DeleteDraftInvoiceAsync(current.DraftInvoiceNumber ?? DraftNumber(), session.NewIdempotencyKey(), cancellationToken).ConfigureAwait(false);
        await UndoDraftAsync("the invoice changed in Rackbeat; the draft was removed", cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task UndoDraftAsync(string reason, CancellationToken cancellationToken)
    {
        var effect = await session.Effects.FindAsync(document!.DraftEffect, cancellationToken).ConfigureAwait(false);
        var back = Next(document, DocumentState.Planned) with { DraftEffect = null, DraftNumber = null, DraftHash = null, BookEffect = null };
        var entries = new LedgerEntries { Documents = [back], Audit = [Audit(AuditAction.Removed, reason, document.DraftNumber)] };
        await session.Effects.UndoAsync(effect, reason, entries, cancellationToken).ConfigureAwait(false);
        draft = null;
        await ReloadAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A draft that a person changed is not booked silently.</summary>
    private void CheckUnchanged(DraftInvoice current)
    {
        if (document!.DraftHash is { } seen && DraftHash.IsOfThisSpec(seen) && seen != DraftHash.Of(current))
        {
            throw Hold(InvoiceTexts.DraftChanged(record, DraftName()), document);
        }
    }

    /// <summary>A draft whose amounts e-conomic computed otherwise than Rackbeat is not booked.</summary>
    private void CheckTotals(DraftInvoice current)
    {
        var mismatches = source!.Verify(current);
        if (mismatches.Count > 0)
        {
            var failure = InvoiceTexts.TotalsDiffer(record, DraftName(), mismatches, row => InvoiceLineName.Of(source.Invoice, row));
            throw Hold(failure, document! with { DraftHash = DraftHash.Of(current) });
        }
    }

    private async Task<CustomerInvoice?> FetchInvoiceAsync(CancellationToken cancellationToken) =>
        invoice ??= await session.Rackbeat.GetCustomerInvoiceAsync(number, cancellationToken).ConfigureAwait(false);

    private async Task<CustomerInvoiceSource> LoadAsync(CustomerInvoice fetched, CancellationToken cancellationToken) =>
        source ??= await CustomerInvoiceSource.LoadAsync(session, fetched, record, cancellationToken).ConfigureAwait(false);

    private async Task<DraftInvoice?> FetchDraftAsync(CancellationToken cancellationToken) =>
        draft ??= await session.Economic.GetDraftInvoiceAsync(DraftNumber(), cancellationToken).ConfigureAwait(false);

    private async Task ReloadAsync(CancellationToken cancellationToken) =>
        document = await session.Ledger.Documents.FindAsync(session.Id, CustomerInvoiceMapping.Entity, key, cancellationToken).ConfigureAwait(false);

    private async Task SaveAsync(Document next, CancellationToken cancellationToken) =>
        document = await session.Ledger.Documents.SaveAsync(next, cancellationToken).ConfigureAwait(false);

    private Document Next(Document? before, DocumentState state) => before is null
        ? new Document { Agreement = session.Id, Kind = CustomerInvoiceMapping.Entity, Key = key, State = state }
        : before with { State = state, HeldFrom = null, Note = null };

    private Document AfterDraft(Document? before, Effect confirmed) => InvoiceMarker.BookedNumber(confirmed.ExternalId) is { } booked
        ? Next(before, DocumentState.Booked) with { BookedNumber = booked }
        : Next(before, DocumentState.DraftCreated) with { DraftNumber = confirmed.ExternalId };

    private StepFailedException Hold(Failure failure, Document before) => new(failure, new LedgerEntries
    {
        Documents = [before with { State = DocumentState.Held, HeldFrom = Stage, Note = failure.Text.English }],
    });

    private StepResult Skip(string reason) => StepResult.Done(reason, new LedgerEntries { Audit = [Audit(AuditAction.Skipped, reason, null)] });

    private AuditEntry Audit(AuditAction action, string reason, string? otherKey) =>
        new(session.Id, flow, CustomerInvoiceMapping.Entity, key, action, reason) { OtherKey = otherKey };

    private int DraftNumber() => int.Parse(document!.DraftNumber!, CultureInfo.InvariantCulture);

    private string DraftName() => document!.DraftNumber!;
}
