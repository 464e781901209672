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
internal sealed class OrderRun
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

    private DocumentState Stage => document switch
    {
        null => DocumentState.Planned,
        { State: DocumentState.Held } => document.HeldFrom ?? DocumentState.Planned,
        _ => document.State,
    };

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
        var effect = await EffectAsync(document?.DraftEffect, cancellationToken).ConfigureAwait(false);
        if (IsUnanswered(effect))
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

        if (IsUnanswered(await EffectAsync(document!.BookEffect, cancellationToken).ConfigureAwait(false)))
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
        var effect = await EffectAsync(document!.BookEffect, cancellationToken).ConfigureAwait(false);
        if (!IsUnanswered(effect))
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
                _ => throw new StepFailedException(texts.Refused(exception.Error), inner: exception),
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

    /// <summary>The document once the link says what was written: from then on the link alone tells whose the order is.</summary>
    private IReadOnlyList<Document> Settled() => document!.DraftHash is null ? [] : [document with { DraftHash = null }];

    /// <summary>What to tell of amounts that Rackbeat computes otherwise.</summary>
    private IReadOnlyList<Notice> Amounts(Order current) =>
        source?.Verify(current) is { Count: > 0 } mismatches && OrderSource.IsOpenDraft(current) ? [texts.NetDiffers(document!.DraftNumber, mismatches, isToBeBooked: settings.CreateAs == OrderCreation.Booked)] : [];

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
        var effect = await EffectAsync(document!.DraftEffect, cancellationToken).ConfigureAwait(false);
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

    /// <summary>What the order was created with; null when that is not known.</summary>
    private async Task<Order?> SentAsync(CancellationToken cancellationToken) =>
        await EffectAsync(document!.DraftEffect, cancellationToken).ConfigureAwait(false) is { } effect ? OrderSource.Read(effect.Body) : null;

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
                return StepResult.Later(result.NotBefore ?? session.Time.GetUtcNow() + TimeSpan.FromSeconds(30), result.Effect.Answer ?? "the answer of Rackbeat is not known");
            case EffectNext.Refused when result.Error is { } error:
                throw new StepFailedException(texts.Refused(error));
            default:
                await ReloadAsync(cancellationToken).ConfigureAwait(false);
                var failure = EffectRunner.Held(record, result.Effect);
                throw new StepFailedException(failure, new LedgerEntries
                {
                    Documents = [document! with { State = DocumentState.Held, HeldFrom = Stage, Note = failure.Text.English }],
                });
        }
    }

    /// <summary>Whether bytes went out and the answer is not known; that is settled before anything else is decided.</summary>
    private static bool IsUnanswered(Effect? effect) => effect is { State: EffectState.Sending or EffectState.Unknown or EffectState.Held };

    private async Task<Effect?> EffectAsync(long? id, CancellationToken cancellationToken) =>
        id is { } known ? await session.Ledger.Effects.FindAsync(known, cancellationToken).ConfigureAwait(false) : null;

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
