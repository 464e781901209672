using MappingSync.Engine.Errors;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;

namespace MappingSync.Engine.Delivery;

/// <summary>What became of a work item.</summary>
public enum StepOutcomeKind
{
    /// <summary>It is delivered, or needed nothing.</summary>
    Done,

    /// <summary>It waits for its record to change or a person to ask.</summary>
    Failed,

    /// <summary>It is tried again by itself.</summary>
    Later,
}

/// <summary>What became of a work item, and whether its agreement goes on.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="StopsAgreement">Whether the agreement was paused.</param>
public readonly record struct StepOutcome(StepOutcomeKind Kind, bool StopsAgreement = false);

/// <summary>Writes down how steps ended, and decides from the kind of a failure what happens next.</summary>
public sealed class StepRecorder(ILedger ledger, Backoff backoff, TimeProvider time)
{
    /// <summary>A failure that should pass by itself is given to a person after a day, but not before this many tries: the runner may have been off.</summary>
    private const int FewestTries = 10;

    /// <summary>Writes down a step that did not fail.</summary>
    /// <param name="item">The item.</param>
    /// <param name="flow">Its flow.</param>
    /// <param name="result">How the step ended.</param>
    public async Task<StepOutcome> CompleteAsync(WorkItem item, IFlow flow, StepResult result)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(result);
        if (result.NotBefore is { } notBefore)
        {
            var entries = IsOverdue(item) ? result.Entries with { Notices = [.. result.Entries.Notices, Overdue(item, flow, result.Reason)] } : result.Entries;
            await ledger.Work.RetryLaterAsync(item, notBefore, result.Reason, entries, CancellationToken.None).ConfigureAwait(false);
            return new StepOutcome(StepOutcomeKind.Later);
        }

        await ledger.Work.CompleteAsync(item, result.Entries, CancellationToken.None).ConfigureAwait(false);
        return new StepOutcome(StepOutcomeKind.Done);
    }

    /// <summary>Completes an item without doing anything.</summary>
    public async Task<StepOutcome> SkipAsync(WorkItem item, string reason)
    {
        ArgumentNullException.ThrowIfNull(item);
        var audit = new AuditEntry(item.Key.Agreement, item.Key.Flow, null, item.Key.Key, AuditAction.Skipped, reason);
        await ledger.Work.CompleteAsync(item, new LedgerEntries { Audit = [audit] }, CancellationToken.None).ConfigureAwait(false);
        return new StepOutcome(StepOutcomeKind.Done);
    }

    /// <summary>Writes down a failure: repeats it later, keeps it for a person, or pauses the flow or the agreement.</summary>
    /// <returns>What became of the item, and when it is tried again if it is.</returns>
    public async Task<(StepOutcome Outcome, DateTimeOffset? NotBefore)> FailAsync(WorkItem item, IFlow flow, Failure failure, LedgerEntries entries)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(failure);
        ArgumentNullException.ThrowIfNull(entries);
        switch (failure.Class)
        {
            case FailureClass.Transient or FailureClass.Unknown when !IsOverdue(item):
                var notBefore = time.GetUtcNow() + backoff.Delay(item.Attempts, failure.RetryAfter);
                await ledger.Work.RetryLaterAsync(item, notBefore, failure.Text.Message.English, entries, CancellationToken.None).ConfigureAwait(false);
                return (new StepOutcome(StepOutcomeKind.Later), notBefore);

            case FailureClass.Access or FailureClass.Settings:
                await PauseAsync(item, failure, entries).ConfigureAwait(false);
                return (new StepOutcome(StepOutcomeKind.Later, StopsAgreement: failure.Reach == FailureReach.Agreement), null);

            default:
                await KeepAsync(item, flow, failure, entries).ConfigureAwait(false);
                return (new StepOutcome(StepOutcomeKind.Failed), null);
        }
    }

    /// <summary>
    /// Puts off an item whose step the ledger refused to write, because the stored state was not the one that the step saw. Left as it
    /// is, the item would count as running until the next start.
    /// </summary>
    /// <exception cref="LedgerConflictException">Somebody else holds the item; it is theirs.</exception>
    public async Task<StepOutcome> PutOffAsync(WorkItem item, IFlow flow)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(flow);
        var (outcome, _) = await FailAsync(item, flow, Failures.Overtaken(RecordName.Of(flow.Entity, item.Key.Key)), LedgerEntries.None).ConfigureAwait(false);
        return outcome;
    }

    /// <summary>Whether an item was tried long and often enough that a person is to be told.</summary>
    internal static bool IsOverdue(WorkItem item, DateTimeOffset now) => item.Attempts >= FewestTries && now - item.EnqueuedAt > Backoff.GiveUpAfter;

    private bool IsOverdue(WorkItem item) => IsOverdue(item, time.GetUtcNow());

    /// <summary>An item that is put off again and again goes on being tried, and after a day a person is told why it waits.</summary>
    private static Notice Overdue(WorkItem item, IFlow flow, string reason)
    {
        var record = RecordName.Of(flow.Entity, item.Key.Key);
        return new Notice
        {
            Agreement = item.Key.Agreement,
            Cause = $"{item.Key.Flow}/{item.Key.Key}/waits",
            Kind = NoticeKind.Held,
            IsInvoiceError = flow.IsInvoiceFlow,
            Flow = item.Key.Flow,
            Key = item.Key.Key,
            Message = new LocalizedText($"{record.English} has waited for more than a day: {reason}.", $"{record.Danish} har ventet i mere end et døgn: {reason}."),
            Remedy = new LocalizedText("It goes on being tried. See whether e-conomic and Rackbeat answer.", "Der prøves fortsat. Se efter, om e-conomic og Rackbeat svarer."),
        };
    }

    /// <summary>
    /// The item goes on when the pause ends, whoever ends it. The notice is the item's, so that the ledger resolves it when the item
    /// is delivered.
    /// </summary>
    private async Task PauseAsync(WorkItem item, Failure failure, LedgerEntries entries)
    {
        var cause = failure.Class == FailureClass.Access ? PauseCause.Access : PauseCause.Settings;
        var flow = failure.Reach == FailureReach.Agreement ? null : item.Key.Flow;
        var notice = new Notice
        {
            Agreement = item.Key.Agreement,
            Cause = PauseNotice.Cause(flow, cause),
            Kind = failure.Class == FailureClass.Access ? NoticeKind.Access : NoticeKind.Settings,
            Flow = item.Key.Flow,
            Key = item.Key.Key,
            Field = failure.Field,
            Message = failure.Text.Message,
            Remedy = failure.Text.Remedy,
        };
        var reason = new LocalizedText(failure.Text.English, failure.Text.Danish);
        await ledger.Agreements.PauseAsync(new Pause(item.Key.Agreement, flow, cause, reason), new LedgerEntries { Notices = [notice] }, CancellationToken.None).ConfigureAwait(false);
        await ledger.Work.RetryLaterAsync(item, time.GetUtcNow(), failure.Text.Message.English, entries, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task KeepAsync(WorkItem item, IFlow flow, Failure failure, LedgerEntries entries)
    {
        var isHeld = failure.Class == FailureClass.Held;
        var notice = new Notice
        {
            Agreement = item.Key.Agreement,
            Cause = $"{item.Key.Flow}/{item.Key.Key}/{failure.Code}",
            Kind = isHeld ? NoticeKind.Held : NoticeKind.Data,
            IsInvoiceError = flow.IsInvoiceFlow,
            Flow = item.Key.Flow,
            Key = item.Key.Key,
            Field = failure.Field,
            Message = failure.Text.Message,
            Remedy = failure.Text.Remedy,
        };
        var audit = new AuditEntry(item.Key.Agreement, item.Key.Flow, flow.Entity, item.Key.Key, isHeld ? AuditAction.Held : AuditAction.Failed, failure.Text.English);
        var all = entries with { Notices = [.. entries.Notices, notice], Audit = [.. entries.Audit, audit] };
        await ledger.Work.FailAsync(item, failure.Text.Message.English, all, CancellationToken.None).ConfigureAwait(false);
    }
}
