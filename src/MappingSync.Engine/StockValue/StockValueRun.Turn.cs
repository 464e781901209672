using MappingSync.Engine.Delivery;
using MappingSync.Engine.Ledger;

namespace MappingSync.Engine.StockValue;

/// <content>Whether it is the period's turn, and which period goes on after it.</content>
internal sealed partial class StockValueRun
{
    /// <summary>Why nothing is to be posted for the period, or not yet; null when it is its turn.</summary>
    private async Task<StepResult?> NotNowAsync(CancellationToken cancellationToken)
    {
        var now = session.Time.GetUtcNow();
        var dueAt = StockPeriods.DueAt(period, zone);
        if (document is null && (!StockPeriods.IsEnd(settings.Every, period) || now < dueAt))
        {
            return Skip("it is no period that fell due");
        }

        if (settings.From is null || period < settings.From)
        {
            var reason = FormattableString.Invariant($"before the connection, which begins {settings.From:yyyy-MM-dd}");
            return await EndAsync(Next(DocumentState.Superseded) with { Note = reason }, AuditAction.Skipped, reason, null, cancellationToken).ConfigureAwait(false);
        }

        if (now < dueAt)
        {
            // The clock went back since the period was asked for.
            return StepResult.Later(dueAt, "the period is not over");
        }

        if (settings.Book)
        {
            return await WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        if (await IsNewestAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        const string Newer = "a later period takes its place; its voucher holds the whole difference";
        return await EndAsync(Next(DocumentState.Superseded) with { Note = Newer }, AuditAction.Skipped, Newer, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Lets an earlier period go first. The step is over then, and the end of the earlier one asks for this one again, in one commit with
    /// itself, so that nothing has to look from time to time.
    /// </summary>
    private async Task<StepResult?> WaitAsync(CancellationToken cancellationToken)
    {
        var older = await drafts.OpenAsync(key, cancellationToken).ConfigureAwait(false);
        if (older.FirstOrDefault(one => one.State != DocumentState.Held) is not { } first)
        {
            return null;
        }

        // A request while its step runs would make it run once more, even if it is held meanwhile.
        var item = await session.Ledger.Work.FindAsync(new WorkKey(session.Id, StockValueFlow.FlowName, first.Key), cancellationToken).ConfigureAwait(false);
        if (document is null or { State: DocumentState.Held })
        {
            // One that was held waits like any other now; held, it would not be asked for when the earlier one ends.
            var waiting = new LedgerEntries { Documents = [Next(Stage)] };
            if (item is { State: WorkState.Running })
            {
                // The earlier one may have ended already without knowing that this one waits.
                return StepResult.Later(session.Time.GetUtcNow() + LookAgain, $"it waits for {first.Key}", waiting);
            }

            return StepResult.Done($"it waits for {first.Key}", waiting with { Work = item is { State: WorkState.Pending } ? [] : [Work(first.Key, "a later period waits for it")] });
        }

        return StepResult.Done($"it waits for {first.Key}", new LedgerEntries
        {
            Work = item is { State: WorkState.Pending or WorkState.Running } ? [] : [Work(first.Key, "a later period waits for it")],
        });
    }

    /// <summary>Whether no later period fell due or was asked for.</summary>
    private async Task<bool> IsNewestAsync(CancellationToken cancellationToken) =>
        StockPeriods.NewestDue(settings.Every, session.Time.GetUtcNow(), zone) <= period
        && (await session.Ledger.Documents.FindLastAsync(session.Id, StockValueFlow.Kind, cancellationToken).ConfigureAwait(false) is not { } last || string.CompareOrdinal(last.Key, key) <= 0);

    /// <summary>The work of the next period that waits for this one; where vouchers are not booked none waits.</summary>
    private async Task<IReadOnlyList<NewWork>> NextAsync(CancellationToken cancellationToken)
    {
        if (!settings.Book)
        {
            return [];
        }

        var open = await drafts.OpenAsync(null, cancellationToken).ConfigureAwait(false);
        return open.FirstOrDefault(one => one.State != DocumentState.Held && one.Key != key) is { } next ? [Work(next.Key, $"{key} is settled")] : [];
    }

    private async Task<StepResult> EndAsync(Document next, AuditAction action, string reason, string? otherKey, CancellationToken cancellationToken) => StepResult.Done(reason, new LedgerEntries
    {
        Documents = [next],
        Audit = [Audit(action, reason, otherKey)],
        Work = await NextAsync(cancellationToken).ConfigureAwait(false),
    });
}
