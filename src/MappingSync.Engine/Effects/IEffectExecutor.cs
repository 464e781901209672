using MappingSync.Engine.Ledger;

namespace MappingSync.Engine.Effects;

/// <summary>Brings one effect as far as it goes now: sends it, sends it again, looks it up, or holds it. Never waits; a later time is returned instead.</summary>
public interface IEffectExecutor
{
    /// <summary>Runs the next step of an effect, whatever state it was left in.</summary>
    /// <param name="effect">The effect as read; only one call at a time for one effect.</param>
    /// <param name="send">Sends the stored bytes.</param>
    /// <param name="find">Looks for the result; null when it cannot be looked up.</param>
    /// <param name="policy">Times and abilities of the other system.</param>
    /// <param name="confirmed">What to write together with the confirmation, given the effect with its id; null for nothing.</param>
    /// <param name="cancellationToken">Stops before the next step; an answer that is under way when it fires leaves the effect unknown.</param>
    /// <exception cref="Http.ApiException">The credentials are refused or lack a right; the effect was not carried out and stays planned.</exception>
    Task<EffectResult> RunAsync(
        Effect effect,
        EffectSender send,
        EffectFinder? find,
        EffectPolicy policy,
        Func<Effect, LedgerEntries>? confirmed,
        CancellationToken cancellationToken);
}
