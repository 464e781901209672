using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;
using Microsoft.Extensions.Logging;

namespace MappingSync.Engine.Delivery;

/// <summary>
/// Delivers what the ledger holds. Knows no schedule: whoever calls <see cref="DrainAsync"/> decides when, and calling it
/// from several places at once is safe, because the ledger hands each item out once.
/// </summary>
public sealed partial class DeliveryEngine
{
    /// <summary>How many items are taken for each one that can run: few enough to give back quickly at a stop, enough to save commits.</summary>
    private const int TakenPerRunner = 4;

    private readonly ILedger ledger;
    private readonly AgreementSessions sessions;
    private readonly FlowCatalogue flows;
    private readonly StepRecorder recorder;
    private readonly TimeProvider time;
    private readonly ILogger<DeliveryEngine> logger;

    /// <summary>Makes the engine.</summary>
    public DeliveryEngine(ILedger ledger, AgreementSessions sessions, FlowCatalogue flows, StepRecorder recorder, TimeProvider time, ILogger<DeliveryEngine> logger)
    {
        this.ledger = ledger;
        this.sessions = sessions;
        this.flows = flows;
        this.recorder = recorder;
        this.time = time;
        this.logger = logger;
    }

    /// <summary>Delivers what is due of one agreement until nothing is, the budget is spent or a stop is asked for.</summary>
    /// <param name="agreement">The agreement's id.</param>
    /// <param name="budget">How much may be begun.</param>
    /// <param name="stopping">Asks for a stop: nothing new is begun, what is taken is given back, and running steps go on to their end.</param>
    /// <param name="aborting">Ends running steps: their items are given back. Fires no sooner than <paramref name="stopping"/>.</param>
    /// <exception cref="LedgerUnavailableException">Nothing could be stored; what was running is given back when the ledger can be written again.</exception>
    public async Task<DrainResult> DrainAsync(string agreement, DrainBudget budget, CancellationToken stopping, CancellationToken aborting = default)
    {
        ArgumentNullException.ThrowIfNull(budget);
        if (sessions.Find(agreement) is not { } session)
        {
            LogUnknownAgreement(agreement);
            return new DrainResult(0, 0, 0, HasMore: false);
        }

        await session.GiveBackAsync([]).ConfigureAwait(false);

        var tally = new Tally();
        var end = budget.Time == TimeSpan.MaxValue ? DateTimeOffset.MaxValue : time.GetUtcNow() + budget.Time;
        var parallel = Math.Clamp(session.Settings.Limits.Parallel, 1, 32);
        var queue = new Queue<WorkItem>();
        var running = new List<Task>(parallel);
        var begun = 0;
        var isEmpty = false;
        try
        {
            while (true)
            {
                if (queue.Count == 0 && !isEmpty && MayBegin())
                {
                    var limit = Math.Min(budget.Items - begun, parallel * TakenPerRunner);
                    var lane = await session.LaneAsync(CancellationToken.None).ConfigureAwait(false);
                    var taken = await ledger.Work.TakeAsync(agreement, limit, lane, CancellationToken.None).ConfigureAwait(false);
                    foreach (var item in taken)
                    {
                        queue.Enqueue(item);
                    }

                    isEmpty = taken.Count == 0;
                }

                while (queue.Count > 0 && running.Count < parallel && MayBegin())
                {
                    begun++;
                    running.Add(DeliverAsync(session, queue.Dequeue(), tally, aborting));
                }

                if (running.Count == 0)
                {
                    break;
                }

                var finished = await Task.WhenAny(running).ConfigureAwait(false);
                running.Remove(finished);
                await finished.ConfigureAwait(false);
                // A step may have asked for more work, or work may have come meanwhile.
                isEmpty = false;
            }
        }
        finally
        {
            foreach (var task in running)
            {
                await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            await session.GiveBackAsync([.. queue]).ConfigureAwait(false);
        }

        return new DrainResult(tally.Done, tally.Failed, tally.Later, HasMore: !isEmpty && session.CoolUntil is null && !tally.IsStopped);

        bool MayBegin() => begun < budget.Items && !stopping.IsCancellationRequested && session.CoolUntil is null && !tally.IsStopped && time.GetUtcNow() < end;
    }

    private async Task DeliverAsync(AgreementSession session, WorkItem item, Tally tally, CancellationToken aborting)
    {
        // Off the caller's thread, so that steps that end at once do not run one after the other.
        await Task.Yield();
        try
        {
            StepOutcome outcome;
            try
            {
                outcome = await StepAsync(session, item, aborting).ConfigureAwait(false);
            }
            catch (LedgerConflictException exception) when (flows.Find(item.Key.Flow) is { } flow)
            {
                LogRefused(exception, item.Key);
                outcome = await recorder.PutOffAsync(item, flow).ConfigureAwait(false);
            }

            tally.Count(outcome.Kind);
            if (outcome.StopsAgreement)
            {
                tally.Stop();
            }
        }
        catch (OperationCanceledException) when (aborting.IsCancellationRequested)
        {
            await session.GiveBackAsync([item]).ConfigureAwait(false);
        }
        catch (LedgerConflictException exception)
        {
            LogOvertaken(exception, item.Key);
        }
        catch (LedgerUnavailableException)
        {
            tally.Stop();
            session.Keep(item);
            throw;
        }
    }

    private async Task<StepOutcome> StepAsync(AgreementSession session, WorkItem item, CancellationToken aborting)
    {
        if (flows.Find(item.Key.Flow) is not { } flow || !flow.IsOn(session.Settings))
        {
            return await recorder.SkipAsync(item, "the flow is off").ConfigureAwait(false);
        }

        StepResult result;
        try
        {
            using (await session.Locks.HoldAsync(flow.Name, item.Key.Key, aborting).ConfigureAwait(false))
            {
                result = await flow.RunAsync(session, item.Key.Key, aborting).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (!IsOfTheEngine(exception, aborting))
        {
            var failure = Failures.Of(exception, RecordName.Of(flow.Entity, item.Key.Key));
            LogFailed(Sensitive(exception), item.Key, failure.Class, failure.Code, failure.LogId);
            var entries = exception is StepFailedException failed ? failed.Entries : LedgerEntries.None;
            var (outcome, notBefore) = await recorder.FailAsync(item, flow, failure, entries).ConfigureAwait(false);
            if (failure.IsThrottled && notBefore is { } until)
            {
                // Without a time that was asked for, the record's own wait says nothing about the others: budgets are of a minute.
                var minute = time.GetUtcNow() + CallBudget.Window;
                session.Cool(failure.RetryAfter is null && until > minute ? minute : until);
            }

            return outcome;
        }

        LogDelivered(item.Key, result.Reason);
        return await recorder.CompleteAsync(item, flow, result).ConfigureAwait(false);
    }

    private static bool IsOfTheEngine(Exception exception, CancellationToken aborting) =>
        exception is LedgerUnavailableException or LedgerConflictException
        || (exception is OperationCanceledException && aborting.IsCancellationRequested);

    /// <summary>The exception for the log: only of faults of the program, because the other ones say all in their failure.</summary>
    private static Exception? Sensitive(Exception exception) => exception switch
    {
        StepFailedException { InnerException: { } inner and not (StepFailedException or Http.ApiException) } => inner,
        StepFailedException or Http.ApiException => null,
        _ => exception,
    };

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Key}: {Reason}")]
    private partial void LogDelivered(WorkKey key, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} failed: {Kind} {Code} (log id {LogId})")]
    private partial void LogFailed(Exception? exception, WorkKey key, FailureClass kind, string code, string? logId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is work for agreement {Agreement}, which the settings do not have")]
    private partial void LogUnknownAgreement(string agreement);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The ledger refused what the step of {Key} wanted to write; it is begun anew later")]
    private partial void LogRefused(Exception exception, WorkKey key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The step of {Key} was overtaken; nothing was written")]
    private partial void LogOvertaken(Exception exception, WorkKey key);

    /// <summary>Counts outcomes of steps that end at the same time.</summary>
    private sealed class Tally
    {
        private int done;
        private int failed;
        private int later;
        private volatile bool isStopped;

        public int Done => done;

        public int Failed => failed;

        public int Later => later;

        public bool IsStopped => isStopped;

        public void Count(StepOutcomeKind kind)
        {
            switch (kind)
            {
                case StepOutcomeKind.Done:
                    Interlocked.Increment(ref done);
                    break;
                case StepOutcomeKind.Failed:
                    Interlocked.Increment(ref failed);
                    break;
                default:
                    Interlocked.Increment(ref later);
                    break;
            }
        }

        public void Stop() => isStopped = true;
    }
}
