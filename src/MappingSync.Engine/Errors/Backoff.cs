namespace MappingSync.Engine.Errors;

/// <summary>
/// Says when a transient failure is tried again: the delay doubles from five seconds up to an hour, half of it drawn at
/// random so that many records do not come back at once, and a wait that the server asks for is obeyed.
/// </summary>
/// <param name="random">The source of jitter; seeded in tests. Used under a lock.</param>
public sealed class Backoff(Random random)
{
    /// <summary>The delay before the first repetition, before jitter.</summary>
    public static readonly TimeSpan First = TimeSpan.FromSeconds(5);

    /// <summary>The longest delay between two attempts, and the longest that a server is obeyed is <see cref="GiveUpAfter"/>.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>How long after the first failure the step is repeated by itself; then a person is told.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(1);

    private readonly Lock gate = new();

    /// <summary>The delay before the next attempt.</summary>
    /// <param name="attempts">How many attempts have failed, 1 or more.</param>
    /// <param name="retryAfter">What the server asked for; clamped to between one second and a day.</param>
    public TimeSpan Delay(int attempts, TimeSpan? retryAfter = null)
    {
        double share;
        lock (gate)
        {
            share = random.NextDouble();
        }

        var full = attempts > 20 ? Longest : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Max(0, attempts - 1)));
        var jittered = (full / 2) + (full / 2 * share);
        if (retryAfter is not { } asked)
        {
            return jittered;
        }

        var obeyed = asked < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : asked > GiveUpAfter ? GiveUpAfter : asked;
        // Never before the moment that was asked for; a little after it, so that the waiting ones do not all return at once.
        return obeyed + TimeSpan.FromSeconds(share);
    }
}
