using MappingSync.Engine.Ledger;
using MappingSync.Http;

namespace MappingSync.Engine.Effects;

/// <summary>What the caller of an effect does next.</summary>
public enum EffectNext
{
    /// <summary>It was carried out; go on.</summary>
    GoOn,

    /// <summary>It was refused; <see cref="EffectResult.Error"/> says why. A retry plans a new effect.</summary>
    Refused,

    /// <summary>Not known or not possible yet; run the work item again at <see cref="EffectResult.NotBefore"/>.</summary>
    Later,

    /// <summary>It was proven not carried out; plan a new effect from fresh data.</summary>
    PlanAgain,

    /// <summary>A person has to decide.</summary>
    Held,
}

/// <summary>How far one call brought an effect.</summary>
/// <param name="Effect">The effect as stored now.</param>
/// <param name="Next">What to do next.</param>
/// <param name="NotBefore">When to try again; set for <see cref="EffectNext.Later"/>.</param>
/// <param name="Error">What the other system answered; null when it answered well or not at all.</param>
public sealed record EffectResult(Effect Effect, EffectNext Next, DateTimeOffset? NotBefore = null, ApiError? Error = null);
