namespace MappingSync.Engine.Ledger;

/// <summary>
/// Effects. Each step names the effect as it was read and succeeds only if the stored one is still so (state and attempts); otherwise
/// <see cref="LedgerConflictException"/>. Steps: planned → sending | confirmed or held (looked up before the first send) | withdrawn;
/// sending → confirmed | rejected | unknown | planned (not carried out for certain); unknown → sending (resend) | confirmed | absent | held;
/// held → confirmed | absent | unknown; confirmed → undone. Every step returns the effect in its new state and writes
/// <c>alongside</c> with it.
/// </summary>
public interface IEffectLedger
{
    /// <summary>Stores the bytes and the key. Nothing may be sent that was not stored before.</summary>
    /// <param name="effect">What to do.</param>
    /// <param name="alongside">What to write with it, given the planned effect; runs inside the commit, so it must only build entries.</param>
    /// <param name="cancellationToken">Cancels the wait, not the commit.</param>
    /// <exception cref="LedgerConflictException">The generation before is confirmed or not settled.</exception>
    Task<Effect> PlanAsync(NewEffect effect, Func<Effect, LedgerEntries>? alongside, CancellationToken cancellationToken);

    /// <summary>The last gate before the socket: planned or unknown → sending, with the attempt counted and the time kept.</summary>
    Task<Effect> BeginSendAsync(Effect effect, CancellationToken cancellationToken);

    /// <summary>It was carried out: planned, sending, unknown or held → confirmed.</summary>
    Task<Effect> ConfirmAsync(Effect effect, string externalId, string? answer, LedgerEntries alongside, CancellationToken cancellationToken);

    /// <summary>It was refused: sending → rejected. Not for a resend, whose first send may have been carried out.</summary>
    Task<Effect> RejectAsync(Effect effect, string answer, LedgerEntries alongside, CancellationToken cancellationToken);

    /// <summary>It was certainly not carried out, and the fault is not its data's (no connection, 401): sending → planned; a resend goes back to unknown.</summary>
    Task<Effect> ReturnAsync(Effect effect, string answer, CancellationToken cancellationToken);

    /// <summary>Nobody knows: sending or held → unknown.</summary>
    /// <param name="effect">The effect as read.</param>
    /// <param name="answer">What was answered, or why nothing was.</param>
    /// <param name="mayResend">False when the key was used for something else; once false, always false.</param>
    /// <param name="cancellationToken">Cancels the wait, not the commit.</param>
    Task<Effect> MarkUnknownAsync(Effect effect, string answer, bool mayResend, CancellationToken cancellationToken);

    /// <summary>It was looked up and is certainly not there: unknown or held → absent.</summary>
    Task<Effect> MarkAbsentAsync(Effect effect, string answer, LedgerEntries alongside, CancellationToken cancellationToken);

    /// <summary>It cannot be known by program: unknown, or planned when it was looked up before the first send → held.</summary>
    Task<Effect> HoldAsync(Effect effect, string answer, LedgerEntries alongside, CancellationToken cancellationToken);

    /// <summary>It is no longer wanted: planned → withdrawn.</summary>
    Task<Effect> WithdrawAsync(Effect effect, string reason, LedgerEntries alongside, CancellationToken cancellationToken);

    /// <summary>What it made was removed again: confirmed → undone.</summary>
    Task<Effect> UndoAsync(Effect effect, string reason, LedgerEntries alongside, CancellationToken cancellationToken);

    /// <summary>One effect, or null.</summary>
    Task<Effect?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>The newest generation of one kind for one document, or null.</summary>
    Task<Effect?> FindLatestAsync(string agreement, string kind, string documentKey, CancellationToken cancellationToken);

    /// <summary>All effects for one document, of all kinds and generations, the oldest first.</summary>
    Task<IReadOnlyList<Effect>> ListAsync(string agreement, string documentKey, CancellationToken cancellationToken);

    /// <summary>Effects in one state, of one agreement or of all, the oldest first.</summary>
    /// <param name="agreement">The agreement's id; null for all.</param>
    /// <param name="state">The state.</param>
    /// <param name="limit">The most effects to read, 1 to 1,000.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<Effect>> ListAsync(string? agreement, EffectState state, int limit, CancellationToken cancellationToken);

    /// <summary>The numbers of every agreement that has an unknown or held effect.</summary>
    Task<IReadOnlyList<EffectCounts>> CountAsync(CancellationToken cancellationToken);
}
