using System.Globalization;
using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>The tokens an agreement may spend in 60 seconds, on both surfaces together; failed calls cost too.</summary>
internal sealed class TokenBucket(EconomicBehaviour behaviour, TimeProvider time)
{
    private const int CallCost = 3;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private DateTimeOffset windowStart = time.GetUtcNow();
    private int used;

    public bool TrySpend(out TimeSpan wait)
    {
        var now = time.GetUtcNow();
        if (now - windowStart >= Window)
        {
            windowStart = now;
            used = 0;
        }

        wait = windowStart + Window - now;
        if (used + CallCost > behaviour.TokenLimit)
            return false;
        used += CallCost;
        return true;
    }

    public WireAnswer Stamp(WireAnswer answer) => answer
        .With("X-CallCost", CallCost)
        .With("X-RateLimiting", string.Create(
            CultureInfo.InvariantCulture, $"token-limit-{behaviour.TokenLimit}-per-60-seconds: {used}/{behaviour.TokenLimit}"));
}
