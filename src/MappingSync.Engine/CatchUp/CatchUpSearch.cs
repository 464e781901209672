using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Intake;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Http;
using Microsoft.Extensions.Logging;

namespace MappingSync.Engine.CatchUp;

/// <summary>
/// Finds changes at Rackbeat that no webhook told of, or that a ledger forgot which was lost or restored: lists what changed since the
/// last search and asks for the records that the ledger has not read since. Only reads at Rackbeat, and writes nothing when it finds
/// nothing. Can be run again at any moment.
/// </summary>
public sealed partial class CatchUpSearch
{
    private readonly ILedger ledger;
    private readonly IWorkSignal signal;
    private readonly Backoff backoff;
    private readonly TimeProvider time;
    private readonly ILogger<CatchUpSearch> logger;
    private readonly CatchUpBounds bounds;

    /// <summary>The lists that Rackbeat refused since the start; they are tried again at the next one.</summary>
    private readonly ConcurrentDictionary<(string Agreement, string Entity), bool> refused = new();

    /// <summary>What people were told since the start; told once, so that a list which stays as it is costs no commit.</summary>
    private readonly ConcurrentDictionary<(string Agreement, string Cause), bool> told = new();

    /// <summary>Makes the search with the bounds of production.</summary>
    public CatchUpSearch(ILedger ledger, IWorkSignal signal, Backoff backoff, TimeProvider time, ILogger<CatchUpSearch> logger)
        : this(ledger, signal, backoff, time, logger, new CatchUpBounds())
    {
    }

    internal CatchUpSearch(ILedger ledger, IWorkSignal signal, Backoff backoff, TimeProvider time, ILogger<CatchUpSearch> logger, CatchUpBounds bounds)
    {
        this.ledger = ledger;
        this.signal = signal;
        this.backoff = backoff;
        this.time = time;
        this.logger = logger;
        this.bounds = bounds;
    }

    /// <summary>Notes the first start of every flow that is on and has none yet: nothing that changed before is ever pulled.</summary>
    public async Task BeginAsync(AgreementSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        foreach (var list in ChangeList.Of(session))
        {
            await PositionAsync(session, list, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Searches every flow that is on and not paused. A list that cannot be read stops no other.</summary>
    /// <exception cref="LedgerUnavailableException">Nothing could be stored; what was not is found again.</exception>
    public async Task<CatchUpResult> RunAsync(AgreementSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        await BeginAsync(session, cancellationToken).ConfigureAwait(false);
        var pauses = await ledger.Agreements.PausesAsync(session.Id, cancellationToken).ConfigureAwait(false);
        var found = new StrongBox<int>();
        Failure? transient = null;
        foreach (var list in ChangeList.Of(session))
        {
            if (pauses.Any(pause => pause.Flow is null || pause.Flow == list.Flow.Name) || refused.ContainsKey((session.Id, list.Entity)))
            {
                continue;
            }

            if (session.CoolUntil is { } until)
            {
                return new CatchUpResult(found.Value, IsComplete: false, until - time.GetUtcNow());
            }

            try
            {
                await SearchAsync(session, list, found, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is ApiException or HttpRequestException or IOException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
            {
                var failure = Failures.Of(exception, RecordName.Kind(list.Entity));
                if (await StopsAgreementAsync(session, list, failure).ConfigureAwait(false))
                {
                    return new CatchUpResult(found.Value, IsComplete: failure.Class == FailureClass.Access, failure.RetryAfter);
                }

                transient = failure.Class is FailureClass.Transient or FailureClass.Unknown ? failure : transient;
            }
        }

        return new CatchUpResult(found.Value, transient is null, transient?.RetryAfter);
    }

    private async Task SearchAsync(AgreementSession session, ChangeList list, StrongBox<int> found, CancellationToken cancellationToken)
    {
        var position = await PositionAsync(session, list, cancellationToken).ConfigureAwait(false);
        var reading = new ChangeReading(position.Floor(bounds.Overlap), time.GetUtcNow() + bounds.Overlap);
        while (!reading.IsAtEnd)
        {
            if (reading.Pages == bounds.MostPages)
            {
                await TellAsync(session, CatchUpNotice.TooMany(session, list, bounds.MostPages * bounds.PageSize)).ConfigureAwait(false);
                break;
            }

            var page = await session.Rackbeat.ListChangesAsync(list.Resource, list.Fields, reading.Pages + 1, bounds.PageSize, cancellationToken).ConfigureAwait(false);
            var missed = new List<NewWork>();
            foreach (var record in reading.Read(page))
            {
                if (!await SeenChanges.HasAsync(session, list, record, cancellationToken).ConfigureAwait(false))
                {
                    missed.Add(new NewWork(list.KeyOf(session, record.Number!), "catch-up", WorkLane.Background));
                }
            }

            if (missed.Count > 0)
            {
                await ledger.Work.EnqueueAsync(missed, CancellationToken.None).ConfigureAwait(false);
                signal.Wake(session.Id);
                found.Value += missed.Count;
                LogFound(missed.Count, list.Entity, session.Id);
            }
        }

        if (reading.Odd > 0 && told.TryAdd((session.Id, list.Watermark + "/odd"), true))
        {
            LogOdd(reading.Odd, list.Entity, session.Id);
        }

        if (reading.Fault is { } fault)
        {
            await TellAsync(session, CatchUpNotice.Unlisted(session, list, fault)).ConfigureAwait(false);
        }
        else if (reading.IsAtEnd)
        {
            await EndAsync(session, list, position, reading).ConfigureAwait(false);
        }
    }

    /// <summary>Moves the watermark: only now, so that whatever ends the search before is looked at again.</summary>
    private async Task EndAsync(AgreementSession session, ChangeList list, CatchUpPosition position, ChangeReading reading)
    {
        await ledger.Notifications.ResolveAsync(session.Id, CatchUpNotice.UnlistedCause(list), CancellationToken.None).ConfigureAwait(false);
        await ledger.Notifications.ResolveAsync(session.Id, CatchUpNotice.TooManyCause(list), CancellationToken.None).ConfigureAwait(false);
        told.TryRemove((session.Id, CatchUpNotice.UnlistedCause(list)), out _);
        told.TryRemove((session.Id, CatchUpNotice.TooManyCause(list)), out _);
        if (!reading.MayHaveGap && position.MovedTo(reading.Newest) is var moved && moved != position)
        {
            await ledger.Watermarks.SaveAsync(new Watermark(session.Id, list.Watermark, moved.ToString()), CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Does what the kind of a failure asks for, by the same rules as for steps.</summary>
    /// <returns>Whether no other list may be read now.</returns>
    private async Task<bool> StopsAgreementAsync(AgreementSession session, ChangeList list, Failure failure)
    {
        LogFailed(list.Entity, session.Id, failure.Class, failure.Code);
        switch (failure.Class)
        {
            case FailureClass.Access:
                var (pause, entries) = CatchUpNotice.Pause(session, list, failure);
                await ledger.Agreements.PauseAsync(pause, entries, CancellationToken.None).ConfigureAwait(false);
                return failure.Reach == FailureReach.Agreement;

            case FailureClass.Transient or FailureClass.Unknown:
                if (failure.IsThrottled)
                {
                    session.Cool(time.GetUtcNow() + backoff.Delay(1, failure.RetryAfter));
                }

                return failure.IsThrottled;

            default:
                refused.TryAdd((session.Id, list.Entity), true);
                await TellAsync(session, CatchUpNotice.Unlisted(session, list, failure.Code)).ConfigureAwait(false);
                return false;
        }
    }

    private async Task<CatchUpPosition> PositionAsync(AgreementSession session, ChangeList list, CancellationToken cancellationToken)
    {
        var beginning = CatchUpPosition.Beginning(time.GetUtcNow()).ToString();
        var watermark = await ledger.Watermarks.StartAsync(session.Id, list.Watermark, beginning, cancellationToken).ConfigureAwait(false);
        return CatchUpPosition.Parse(watermark.Position);
    }

    private async Task TellAsync(AgreementSession session, Notice notice)
    {
        if (told.TryAdd((session.Id, notice.Cause), true))
        {
            LogTold(notice.Message.English, session.Id);
            await ledger.Notifications.RaiseAsync(notice, CancellationToken.None).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} changes of {Entity} of agreement {Agreement} were missed and are delivered now")]
    private partial void LogFound(int count, string entity, string agreement);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} records of {Entity} of agreement {Agreement} have no number or time of change that can be used; the catch-up passes them over")]
    private partial void LogOdd(int count, string entity, string agreement);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The changes of {Entity} of agreement {Agreement} could not be listed: {Kind} {Code}")]
    private partial void LogFailed(string entity, string agreement, FailureClass kind, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Message} (agreement {Agreement})")]
    private partial void LogTold(string message, string agreement);
}
