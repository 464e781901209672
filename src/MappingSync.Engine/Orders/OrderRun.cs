using System.Globalization;
using System.Text;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Effects;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Http;
using MappingSync.Mappings;
using MappingSync.Mappings.Converters;
using MappingSync.Rackbeat;

namespace MappingSync.Engine.Orders;

/// <summary>
/// One step of one order: from wherever the ledger says it is, as far as it can go now. Planned → draft created → settled (linked, or
/// booked) → followed, until e-conomic no longer has it open. What was sent and not answered is settled before anything else.
/// </summary>
internal sealed partial class OrderRun
{
    /// <summary>More turns than any way through the states needs; a fault in them must not go round for ever.</summary>
    private const int MostTurns = 12;

    private const string CreateKind = "order.create";
    private const string BookKind = "order.book";

    /// <summary>What is sent to book: Rackbeat would otherwise decide by its own settings whether the customer gets a mail.</summary>
    private static readonly byte[] BookWithoutMail = Encoding.UTF8.GetBytes("""{"mail":{"send":false}}""");

    private readonly AgreementSession session;
    private readonly OrderLookups lookups;
    private readonly string flow;
    private readonly int number;
    private readonly string key;
    private readonly LocalizedText record;
    private readonly OrderTexts texts;
    private readonly OrderSettings settings;
    private Document? document;

    /// <summary>The order as this run read and mapped it; null when it was not needed yet.</summary>
    private OrderSource? source;

    /// <summary>Whether Rackbeat's order was made by this run, so that neither side can have changed since.</summary>
    private bool isFresh;

    public OrderRun(AgreementSession session, OrderLookups lookups, string flow, int number, Document? document)
    {
        this.session = session;
        this.lookups = lookups;
        this.flow = flow;
        this.number = number;
        this.document = document;
        key = number.ToString(CultureInfo.InvariantCulture);
        record = RecordName.Of(OrderMapping.Entity, RecordKey.From(number));
        texts = new OrderTexts(session.Id, flow, key, record);
        settings = session.Settings.Orders;
    }

    private DocumentState Stage => document?.Stage ?? DocumentState.Planned;

    private int RackbeatNumber => int.Parse(document!.DraftNumber!, CultureInfo.InvariantCulture);

    /// <summary>Goes on until the order is followed, waits or fails.</summary>
    public async Task<StepResult> RunAsync(CancellationToken cancellationToken)
    {
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var result = Stage switch
            {
                DocumentState.Planned => await CreateAsync(cancellationToken).ConfigureAwait(false),
                DocumentState.DraftCreated => await SettleAsync(cancellationToken).ConfigureAwait(false),
                _ => await FollowAsync(cancellationToken).ConfigureAwait(false),
            };
            if (result is not null)
            {
                return result;
            }
        }

        return StepResult.Later(session.Time.GetUtcNow() + TimeSpan.FromMinutes(5), "it went round without an end");
    }

    private async Task<StepResult?> CreateAsync(CancellationToken cancellationToken)
    {
        var effect = await session.Effects.FindAsync(document?.DraftEffect, cancellationToken).ConfigureAwait(false);
        if (effect is { IsUnanswered: true })
        {
            return await SendAsync(effect!, cancellationToken).ConfigureAwait(false);
        }

        var found = await EconomicOrder.ReadAsync(session, number, cancellationToken).ConfigureAwait(false);
        if (Reason(found) is { } reason)
        {
            return Skip(reason);
        }

        var order = found.Order!;
        if (settings.CreateAs == OrderCreation.Booked && !IsQuiet(order.LastUpdated, out var waits))
        {
            return StepResult.Later(session.Time.GetUtcNow() + settings.Every, "it was changed just now; a booked order cannot be changed any more", waits);
        }

        source = await OrderSource.LoadAsync(session, lookups, order, record, cancellationToken).ConfigureAwait(false);
        var current = document;
        var planned = await session.Effects.ResumeOrPlanRackbeatAsync(
            CreateKind,
            key,
            "orders/drafts",
            RackbeatBody.Of(source.Mapped),
            OrderMarker.Of(number),
            made => new LedgerEntries { Documents = [Next(current, DocumentState.Planned) with { DraftEffect = made.Id }] },
            cancellationToken).ConfigureAwait(false);
        await ReloadAsync(cancellationToken).ConfigureAwait(false);
        return await SendAsync(planned, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Why an order is not created; null when it is.</summary>
    private string? Reason(EconomicOrder found) => found switch
    {
        { Place: OrderPlace.Gone } => "it does not exist in e-conomic",
        { Place: OrderPlace.Archived } => "it became an invoice in e-conomic before it was imported",
        { Place: OrderPlace.Draft } when settings.State == OrderState.Sent => "it is not sent",
        { Order: { } order } when settings.From is { } from && order.Date < from =>
            FormattableString.Invariant($"before the connection: it is dated {order.Date:yyyy-MM-dd}, and the connection begins {from:yyyy-MM-dd}"),
        { Order: { } order } when EconomicOrder.Lack(order) is { } lack => $"not complete yet: {lack}; it is looked at again when it changes",
        _ => null,
    };

    /// <summary>
    /// Whether nobody has changed an order for as long as the time between two polls. Told by the time of change being the same twice,
    /// so that it does not matter whether the clocks agree.
    /// </summary>
    private bool IsQuiet(DateTimeOffset? changed, out LedgerEntries waits)
    {
        var seen = FormattableString.Invariant($"waits until nobody has changed it for a while; last changed {changed?.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
        waits = document?.Note == seen ? LedgerEntries.None : new LedgerEntries { Documents = [Next(document, DocumentState.Planned) with { Note = seen }] };
        return document?.Note == seen && session.Time.GetUtcNow() - document.UpdatedAt >= settings.Every;
    }

    private async Task<StepResult?> SendAsync(Effect effect, CancellationToken cancellationToken)
    {
        var current = document;
        var result = await session.Effects.RunAsync(
            effect,
            async (stored, token) => RecordKey.From((await session.Rackbeat.PostDraftOrderAsync(stored.Body, token).ConfigureAwait(false)).Number),
            (looked, token) => lookups.Search.FindAsync(looked, number, token),
            confirmed => new LedgerEntries { Documents = [Next(current, DocumentState.DraftCreated) with { DraftNumber = confirmed.ExternalId }] },
            cancellationToken).ConfigureAwait(false);
        isFresh = source is not null && result is { Next: EffectNext.GoOn, Effect.Attempts: 1 };
        var ended = await AfterAsync(result, cancellationToken).ConfigureAwait(false);
        if (result.Next == EffectNext.GoOn && Stage == DocumentState.Planned)
        {
            // It was carried out before this run, and the document does not say so.
            document = await session.Ledger.Documents
                .SaveAsync(Next(document, DocumentState.DraftCreated) with { DraftEffect = result.Effect.Id, DraftNumber = result.Effect.ExternalId }, cancellationToken)
                .ConfigureAwait(false);
        }

        return ended;
    }

    /// <summary>
    /// Remembers what Rackbeat shows of the order that was made, so that a change by a person is told from ours; and books it where the
    /// settings ask for that.
    /// </summary>
    private async Task<StepResult?> SettleAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken).ConfigureAwait(false) is not { } current)
        {
            return isFresh
                ? StepResult.Later(session.Time.GetUtcNow() + TimeSpan.FromMinutes(1), "Rackbeat does not show it yet")
                : StepResult.Done("it was deleted in Rackbeat", new LedgerEntries { Documents = [Next(document, DocumentState.Done)], Notices = [texts.GoneInRackbeat(document!.DraftNumber)] });
        }

        if (await session.Effects.FindAsync(document!.BookEffect, cancellationToken).ConfigureAwait(false) is { IsUnanswered: true })
        {
            return await BookAsync(cancellationToken).ConfigureAwait(false);
        }

        var books = settings.CreateAs == OrderCreation.Booked && OrderSource.IsOpenDraft(current) && Amounts(current).Count == 0;
        if (await LinkAsync(cancellationToken).ConfigureAwait(false) is not { } link)
        {
            link = await FirstLinkAsync(current, cancellationToken).ConfigureAwait(false);
            var entries = new LedgerEntries
            {
                Links = [link],
                Documents = [Next(document, books ? DocumentState.DraftCreated : current.IsBooked == true ? DocumentState.Booked : DocumentState.TotalsCompared)],
                Audit = [Audit(AuditAction.Created, books ? "imported from e-conomic, to be booked" : "imported from e-conomic")],
                Notices = Amounts(current),
            };
            if (!books && isFresh)
            {
                return StepResult.Done($"order {document!.DraftNumber}", entries);
            }

            await RecordAsync(entries, cancellationToken).ConfigureAwait(false);
        }

        if (!books)
        {
            document = await session.Ledger.Documents
                .SaveAsync(Next(document, current.IsBooked == true ? DocumentState.Booked : DocumentState.TotalsCompared), cancellationToken)
                .ConfigureAwait(false);
            return null;
        }

        if (!isFresh)
        {
            var found = await EconomicOrder.ReadAsync(session, number, cancellationToken).ConfigureAwait(false);
            if (found.Place is OrderPlace.Gone or OrderPlace.Archived)
            {
                return Close(found.Place, current);
            }

            // What changed while the answer was lost reaches the draft before it is booked.
            source = await OrderSource.LoadAsync(session, lookups, found.Order!, record, cancellationToken).ConfigureAwait(false);
            var brought = await BringUpAsync(source, link, current, cancellationToken).ConfigureAwait(false);
            if (brought.Notices.Count > 0)
            {
                var ours = brought.Links.Count > 0 ? null : document!.DraftHash;
                return StepResult.Done("left as a draft, because it is not as in e-conomic", brought with { Documents = [Next(document, DocumentState.TotalsCompared) with { DraftHash = ours }] });
            }

            await RecordAsync(brought, cancellationToken).ConfigureAwait(false);
        }

        return await BookAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<StepResult?> BookAsync(CancellationToken cancellationToken)
    {
        var effect = await session.Effects.FindAsync(document!.BookEffect, cancellationToken).ConfigureAwait(false);
        if (effect is not { IsUnanswered: true })
        {
            var current = document;
            effect = await session.Effects.ResumeOrPlanRackbeatAsync(
                BookKind,
                key,
                $"orders/{document.DraftNumber}/book",
                BookWithoutMail,
                OrderMarker.Of(number),
                made => new LedgerEntries { Documents = [Next(current, DocumentState.DraftCreated) with { BookEffect = made.Id }] },
                cancellationToken).ConfigureAwait(false);
            await ReloadAsync(cancellationToken).ConfigureAwait(false);
        }

        var saved = document;
        var rackbeat = RackbeatNumber;
        var result = await session.Effects.RunAsync(
            effect!,
            async (_, token) =>
            {
                await session.Rackbeat.BookOrderAsync(rackbeat, token).ConfigureAwait(false);
                return RecordKey.From(rackbeat);
            },
            async (_, token) => await session.Rackbeat.GetOrderAsync(rackbeat, token).ConfigureAwait(false) switch
            {
                null => EffectLookup.Undecided($"order {rackbeat} no longer exists"),
                { IsBooked: true } => EffectLookup.Found(rackbeat.ToString(CultureInfo.InvariantCulture), "it is booked"),
                _ => EffectLookup.Absent("it is not booked"),
            },
            confirmed => new LedgerEntries { Documents = [Next(saved, DocumentState.Booked) with { BookedNumber = confirmed.ExternalId }] },
            cancellationToken).ConfigureAwait(false);
        var ended = await AfterAsync(result, cancellationToken).ConfigureAwait(false);
        return ended is not null || result.Next != EffectNext.GoOn
            ? ended
            : StepResult.Done($"order {rackbeat}, booked", new LedgerEntries
            {
                Documents = Stage == DocumentState.Booked ? [] : [Next(document, DocumentState.Booked) with { BookedNumber = result.Effect.ExternalId }],
                Audit = [Audit(AuditAction.Booked, "booked by setting")],
            });
    }

    /// <summary>The document once the link says what was written: from then on the link alone tells whose the order is.</summary>
    private IReadOnlyList<Document> Settled() => document!.DraftHash is null ? [] : [document with { DraftHash = null }];

    /// <summary>What to tell of amounts that Rackbeat computes otherwise.</summary>
    private IReadOnlyList<Notice> Amounts(Order current) =>
        source?.Verify(current) is { Count: > 0 } mismatches && OrderSource.IsOpenDraft(current) ? [texts.NetDiffers(document!.DraftNumber, mismatches, isToBeBooked: settings.CreateAs == OrderCreation.Booked)] : [];

    /// <summary>What the order was created with; null when that is not known.</summary>
    private async Task<Order?> SentAsync(CancellationToken cancellationToken) =>
        await session.Effects.FindAsync(document!.DraftEffect, cancellationToken).ConfigureAwait(false) is { } effect ? OrderSource.Read(effect.Body) : null;

    /// <summary>Reads Rackbeat's order, first where it most likely is.</summary>
    private async Task<Order?> ReadAsync(CancellationToken cancellationToken) =>
        (Stage == DocumentState.Booked ? null : await session.Rackbeat.GetDraftOrderAsync(RackbeatNumber, cancellationToken).ConfigureAwait(false))
        ?? await session.Rackbeat.GetOrderAsync(RackbeatNumber, cancellationToken).ConfigureAwait(false);

    /// <summary>Reads what became of an effect: null to go on with the state that it left behind.</summary>
    private async Task<StepResult?> AfterAsync(EffectResult result, CancellationToken cancellationToken)
    {
        switch (result.Next)
        {
            case EffectNext.GoOn or EffectNext.PlanAgain:
                await ReloadAsync(cancellationToken).ConfigureAwait(false);
                return null;
            case EffectNext.Later:
                return session.Effects.Later(result);
            case EffectNext.Refused when result.Error is { } error:
                throw new StepFailedException(Failures.Of(new ApiException(error), record));
            default:
                await ReloadAsync(cancellationToken).ConfigureAwait(false);
                var failure = EffectRunner.Held(record, result.Effect);
                throw new StepFailedException(failure, new LedgerEntries
                {
                    Documents = [document! with { State = DocumentState.Held, HeldFrom = Stage, Note = failure.Text.English }],
                });
        }
    }

    private async Task ReloadAsync(CancellationToken cancellationToken) =>
        document = await session.Ledger.Documents.FindAsync(session.Id, OrderMapping.Entity, key, cancellationToken).ConfigureAwait(false);

    private async Task RecordAsync(LedgerEntries entries, CancellationToken cancellationToken)
    {
        await session.Ledger.RecordAsync(entries, cancellationToken).ConfigureAwait(false);
        await ReloadAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<Link?> LinkAsync(CancellationToken cancellationToken) =>
        await session.Ledger.Links.FindByLeftAsync(session.Id, OrderMapping.Entity, RecordKey.From(RackbeatNumber), cancellationToken).ConfigureAwait(false);

    private Link Link(Fingerprint shown, Fingerprint read) =>
        new(session.Id, OrderMapping.Entity, RecordKey.From(RackbeatNumber), RecordKey.From(number), shown, read, OrderMapping.SpecHash);

    private Document Next(Document? before, DocumentState state) => before is null
        ? new Document { Agreement = session.Id, Kind = OrderMapping.Entity, Key = key, State = state }
        : before with { State = state, HeldFrom = null, Note = null };

    private static string Hash(Fingerprint fingerprint) => $"{OrderMapping.SpecHash}:{fingerprint}";

    private StepResult Skip(string reason) => StepResult.Done(reason, new LedgerEntries { Audit = [Audit(AuditAction.Skipped, reason)] });

    private AuditEntry Audit(AuditAction action, string reason) => new(session.Id, flow, OrderMapping.Entity, key, action, reason) { OtherKey = document?.DraftNumber };
}
