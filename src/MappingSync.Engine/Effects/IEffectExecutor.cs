using MappingSync.Engine.Ledger;

namespace MappingSync.Engine.Effects;

/// <summary>Brings effects as far as they go now: sends, sends again, looks up, or holds. Never waits; a later time is returned instead.</summary>
public interface IEffectExecutor
{
    /// <summary>
    /// The effect to run for a document: the newest one when it is under way or was carried out, else a new one. A planned one that was
    /// never sent is used again when its bytes are still right, and withdrawn when they are not.
    /// </summary>
    /// <param name="agreement">The agreement's id.</param>
    /// <param name="kind">What it does.</param>
    /// <param name="documentKey">The key of the document.</param>
    /// <param name="build">Makes the request; called only when nothing is under way.</param>
    /// <param name="alongside">What to write together with a new plan; see <see cref="IEffectLedger.PlanAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the wait, not the commit.</param>
    Task<Effect> ResumeOrPlanAsync(
        string agreement,
        string kind,
        string documentKey,
        Func<NewEffect> build,
        Func<Effect, LedgerEntries>? alongside,
        CancellationToken cancellationToken);

    /// <summary>Runs the next step of an effect, whatever state it was left in.</summary>
    /// <param name="effect">The effect as read; only one call at a time for one effect.</param>
    /// <param name="send">Sends the stored bytes.</param>
    /// <param name="find">Looks for the result; null when it cannot be looked up.</param>
    /// <param name="policy">Times and abilities of the other system.</param>
    /// <param name="confirmed">What to write together with the confirmation, given the effect with its id; null for nothing.</param>
    /// <param name="cancellationToken">Stops before the next step; a call that is under way when it fires leaves the effect unknown.</param>
    /// <exception cref="Http.ApiException">The credentials are refused or lack a right; the effect was not carried out by this call.</exception>
    /// <exception cref="LedgerUnavailableException">The step could not be stored. When the call was made, the effect is unknown the next time.</exception>
    Task<EffectResult> RunAsync(
        Effect effect,
        EffectSender send,
        EffectFinder? find,
        EffectPolicy policy,
        Func<Effect, LedgerEntries>? confirmed,
        CancellationToken cancellationToken);
}
