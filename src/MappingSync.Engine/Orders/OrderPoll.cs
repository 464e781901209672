using System.Collections.Concurrent;
using MappingSync.Economic;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Intake;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Http;
using Microsoft.Extensions.Logging;

namespace MappingSync.Engine.Orders;

/// <summary>
/// Reads which orders of e-conomic changed and asks for each of them once. A poll that finds nothing new writes nothing. Only reads at
/// e-conomic, a bounded number of pages, and can be run again at any moment: what it found is on disk together with how far it read.
/// </summary>
public sealed partial class OrderPoll
{
    private const string Changed = "lastUpdated";
    private const string Number = "orderNumber";

    /// <summary>How far e-conomic's clock is believed to be ahead at most; a later time is no time that a watermark may move to.</summary>
    private static readonly TimeSpan MostSkew = TimeSpan.FromDays(1);

    /// <summary>Before any order.</summary>
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string Flow = FlowName.Pull(OrderFlow.EntityName);

    private readonly ILedger ledger;
    private readonly IWorkSignal signal;
    private readonly Backoff backoff;
    private readonly TimeProvider time;
    private readonly ILogger<OrderPoll> logger;
    private readonly OrderBounds bounds;
    private readonly OrderPresence presence;

    /// <summary>
    /// How far each list was read by this process. It may be further than what is stored, because a poll that found nothing new moves
    /// its place without a commit; it counts only as long as the stored place is still the one that it went on from.
    /// </summary>
    private readonly ConcurrentDictionary<(string Agreement, string List), Place> places = new();

    /// <summary>Whether people are told of something: once, so that what stays as it is costs no commit. What is not in it may have been told before the start.</summary>
    private readonly ConcurrentDictionary<(string Agreement, string Cause), bool> told = new();

    /// <summary>Since when the lists of an agreement cannot be read.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> unread = new(StringComparer.Ordinal);

    /// <summary>Makes the poll.</summary>
    public OrderPoll(ILedger ledger, IWorkSignal signal, Backoff backoff, TimeProvider time, ILogger<OrderPoll> logger, OrderBounds? bounds = null)
    {
        this.ledger = ledger;
        this.signal = signal;
        this.backoff = backoff;
        this.time = time;
        this.logger = logger;
        this.bounds = bounds ?? new OrderBounds();
        presence = new OrderPresence(ledger, time, this.bounds);
    }

    /// <summary>Reads what changed in the lists that the agreement's settings name. The first poll of a list only remembers where it is.</summary>
    /// <param name="session">The agreement.</param>
    /// <param name="cancellationToken">Stops between two calls; what was found by then is on disk.</param>
    /// <exception cref="ApiException">e-conomic did not answer as it should; the watermark is where it was. Refused credentials pause the agreement or the flow first.</exception>
    /// <exception cref="LedgerUnavailableException">Nothing could be stored; the watermark is where it was.</exception>
    public async Task<OrderPollResult> RunAsync(AgreementSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!session.Settings.Orders.Poll)
        {
            return OrderPollResult.Nothing;
        }

        using (await session.Locks.HoldAsync("order.poll", "", cancellationToken).ConfigureAwait(false))
        {
            var pauses = await ledger.Agreements.PausesAsync(session.Id, cancellationToken).ConfigureAwait(false);
            if (pauses.Any(pause => pause.Flow is null || pause.Flow == Flow))
            {
                return OrderPollResult.Nothing;
            }

            try
            {
                var result = await PollAsync(session, cancellationToken).ConfigureAwait(false);
                if (result.RetryAfter is null)
                {
                    unread.TryRemove(session.Id, out _);
                    await TellAsync(session, OrderNotice.UnreadCause, null).ConfigureAwait(false);
                }

                return result;
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
            {
                var broken = new ApiException(
                    new ApiError(ApiErrorKind.Transient, "economic", null, exception.GetType().Name, "No whole answer came", [], null, null, "GET orders"), exception);
                await HeedAsync(session, broken).ConfigureAwait(false);
                throw broken;
            }
            catch (ApiException exception)
            {
                await HeedAsync(session, exception).ConfigureAwait(false);
                throw;
            }
        }
    }

    private async Task<OrderPollResult> PollAsync(AgreementSession session, CancellationToken cancellationToken)
    {
        if (Wait(session) is { } wait)
        {
            return wait;
        }

        await BeginAsync(session, cancellationToken).ConfigureAwait(false);
        var found = 0;
        foreach (var list in PolledList.Of(session.Settings.Orders))
        {
            var result = await ReadAsync(session, list, cancellationToken).ConfigureAwait(false);
            found += result.Found;
            if (!result.IsComplete)
            {
                return result with { Found = found };
            }
        }

        int? sentSince = PolledList.Of(session.Settings.Orders).Contains(PolledList.Sent)
            ? (await PlaceAsync(session, PolledList.Sent, cancellationToken).ConfigureAwait(false)).Position.StartNumber
            : null;
        var work = await presence.CheckAsync(session, sentSince, cancellationToken).ConfigureAwait(false);
        if (work.Count > 0)
        {
            await ledger.Work.EnqueueAsync(work, CancellationToken.None).ConfigureAwait(false);
            signal.Wake(session.Id);
        }

        return new OrderPollResult(found + work.Count, IsComplete: true);
    }

    /// <summary>
    /// Remembers where lists are that were never read. The place is e-conomic's own newest time of change among the orders with the
    /// greatest numbers: its clock had passed it, so nothing that changes from now on lies before it, however wrong our clock is; and
    /// nothing that changed before is asked for, except what did so in between among older numbers, which the starting date judges.
    /// An empty list tells no time, and needs none: whatever comes into it is new.
    /// </summary>
    private async Task BeginAsync(AgreementSession session, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var begun = new List<Watermark>();
        foreach (var list in PolledList.Of(session.Settings.Orders))
        {
            if (await ledger.Watermarks.FindAsync(session.Id, list.Watermark, cancellationToken).ConfigureAwait(false) is not null)
            {
                continue;
            }

            var page = await session.Economic.ReadOrdersAsync(list.List, null, "-" + Number, OrderBounds.LookPageSize, cancellationToken).ConfigureAwait(false);
            var reading = OrderListReading.Of(page, 0, now + MostSkew);
            var newest = reading.Newest > DateTimeOffset.MinValue ? reading.Newest : Earliest;
            var greatest = page.Records.Max(order => order.OrderNumber) ?? 0;
            var position = new OrderPosition { Start = now, StartNumber = greatest, Reached = newest, Newest = newest }.AtEnd(newest, newest, reading.Changes, bounds.Overlap);
            begun.Add(new Watermark(session.Id, list.Watermark, position.ToString()));
        }

        if (begun.Count > 0)
        {
            await ledger.RecordAsync(new LedgerEntries { Watermarks = begun }, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<OrderPollResult> ReadAsync(AgreementSession session, PolledList list, CancellationToken cancellationToken)
    {
        var place = await PlaceAsync(session, list, cancellationToken).ConfigureAwait(false);
        var floor = place.Position.Sweep?.Floor ?? OrderPosition.Floor(place.Position.Reached, bounds.Overlap);
        var found = 0;
        for (var pages = 0; pages < bounds.MostPages; pages++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Wait(session) is { } wait)
            {
                return wait with { Found = found };
            }

            var position = place.Position;
            var after = position.Sweep?.After ?? 0;
            var filter = EconomicFilter.Since(Changed, floor);
            var page = await session.Economic
                .ReadOrdersAsync(list.List, after == 0 ? filter : filter.And(EconomicFilter.Above(Number, after)), Number, bounds.PageSize, cancellationToken)
                .ConfigureAwait(false);
            var reading = OrderListReading.Of(page, after, time.GetUtcNow() + MostSkew);
            if (reading.Odd > 0 && told.TryAdd((session.Id, list.Watermark + "/odd"), true))
            {
                LogOdd(reading.Odd, session.Id);
            }

            // The first page of the way says what the server's clock has passed; later pages may be older than changes behind the way.
            var bound = position.Sweep?.Bound ?? OrderPosition.Later(position.Newest, reading.Newest);
            var isBroken = !page.IsLast && (!reading.IsSorted || reading.Changes.Count == 0);
            var next = page.IsLast
                ? position.AtEnd(bound, reading.Newest, reading.Changes, bounds.Overlap)
                : isBroken
                    ? position with { Seen = position.Seen.SetItems(reading.Changes) }
                    : position.Behind(new OrderSweep(floor, reading.Changes[^1].Key, bound), reading.Newest, reading.Changes);
            var fresh = reading.Changes.Where(change => !position.HasSeen(change)).Select(change => change.Key).ToList();
            place = await StoreAsync(session, list, place, next, fresh).ConfigureAwait(false);
            found += fresh.Count;
            if (page.IsLast || isBroken)
            {
                await TellAsync(session, OrderNotice.UnsortedCause(list), isBroken ? OrderNotice.Unsorted(session, Flow, list, bounds.PageSize) : null).ConfigureAwait(false);
                return new OrderPollResult(found, page.IsLast);
            }
        }

        return new OrderPollResult(found, IsComplete: false);
    }

    private async Task<Place> PlaceAsync(AgreementSession session, PolledList list, CancellationToken cancellationToken)
    {
        var stored = (await ledger.Watermarks.FindAsync(session.Id, list.Watermark, cancellationToken).ConfigureAwait(false))!.Position;
        return places.TryGetValue((session.Id, list.Watermark), out var place) && place.Stored == stored ? place : new Place(stored, OrderPosition.Parse(stored));
    }

    /// <summary>Writes the work and the place in one commit; when there is no work, the place moves in memory alone.</summary>
    private async Task<Place> StoreAsync(AgreementSession session, PolledList list, Place place, OrderPosition next, List<int> fresh)
    {
        var moved = place with { Position = next };
        if (fresh.Count > 0)
        {
            moved = new Place(next.ToString(), next);
            await ledger.RecordAsync(
                new LedgerEntries { Work = [.. fresh.Select(number => Work(session, number, "changed in e-conomic"))], Watermarks = [new Watermark(session.Id, list.Watermark, moved.Stored)] },
                CancellationToken.None).ConfigureAwait(false);
            signal.Wake(session.Id);
            LogFound(fresh.Count, session.Id);
        }

        places[(session.Id, list.Watermark)] = moved;
        return moved;
    }

    internal static NewWork Work(AgreementSession session, int number, string reason) =>
        new(new WorkKey(session.Id, Flow, number.ToString(System.Globalization.CultureInfo.InvariantCulture)), reason);

    /// <summary>Does what the kind of a failure asks for, by the same rules as for steps.</summary>
    private async Task HeedAsync(AgreementSession session, ApiException exception)
    {
        var failure = Failures.Of(exception, RecordName.Kind(OrderFlow.EntityName));
        LogFailed(session.Id, failure.Class, failure.Code);
        if (failure.Class == FailureClass.Access)
        {
            var (pause, entries) = OrderNotice.Pause(session, Flow, failure);
            await ledger.Agreements.PauseAsync(pause, entries, CancellationToken.None).ConfigureAwait(false);
            return;
        }

        var now = time.GetUtcNow();
        if (failure.IsThrottled)
        {
            session.Cool(now + backoff.Delay(1, failure.RetryAfter));
        }

        var since = unread.GetOrAdd(session.Id, now);
        if (now - since >= bounds.UnreadUntilTold)
        {
            await TellAsync(session, OrderNotice.UnreadCause, OrderNotice.Unread(session, Flow, since, failure)).ConfigureAwait(false);
        }
    }

    private OrderPollResult? Wait(AgreementSession session) =>
        session.CoolUntil is { } until ? new OrderPollResult(0, IsComplete: false, until - time.GetUtcNow()) : null;

    /// <summary>Tells people once, or no longer when there is nothing to tell. The first time after the start somebody may have been told before.</summary>
    private async Task TellAsync(AgreementSession session, string cause, Notice? notice)
    {
        var isKnown = told.TryGetValue((session.Id, cause), out var isTold);
        if (notice is not null && !isTold)
        {
            await ledger.Notifications.RaiseAsync(notice, CancellationToken.None).ConfigureAwait(false);
        }
        else if (notice is null && (isTold || !isKnown))
        {
            await ledger.Notifications.ResolveAsync(session.Id, cause, CancellationToken.None).ConfigureAwait(false);
        }

        told[(session.Id, cause)] = notice is not null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} orders of agreement {Agreement} changed in e-conomic")]
    private partial void LogFound(int count, string agreement);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} orders of agreement {Agreement} have no number or time of change that can be used; the poll passes them over")]
    private partial void LogOdd(int count, string agreement);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The orders of agreement {Agreement} could not be read: {Kind} {Code}")]
    private partial void LogFailed(string agreement, FailureClass kind, string code);

    /// <summary>Where a list is.</summary>
    /// <param name="Stored">What the ledger holds.</param>
    /// <param name="Position">How far it was read; the same, or further without anything new.</param>
    private sealed record Place(string Stored, OrderPosition Position);
}
