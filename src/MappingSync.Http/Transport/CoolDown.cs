namespace MappingSync.Http;

/// <summary>A time during which nothing is begun, kept as a timestamp: setting the machine's clock makes it no longer or shorter. Safe for calls in parallel.</summary>
/// <param name="clock">The clock.</param>
public sealed class CoolDown(TimeProvider clock)
{
    private long end = long.MinValue;

    /// <summary>How long it lasts still; zero when it is over or never was.</summary>
    public TimeSpan Remaining
    {
        get
        {
            var until = Interlocked.Read(ref end);
            var now = clock.GetTimestamp();
            return until > now ? clock.GetElapsedTime(now, until) : TimeSpan.Zero;
        }
    }

    /// <summary>Lets it last for a time from now on, if it does not last longer already. No time, or less, changes nothing.</summary>
    public void Extend(TimeSpan wait)
    {
        if (wait <= TimeSpan.Zero)
        {
            return;
        }

        // Rounded up, so that it never ends a tick too soon.
        var until = clock.GetTimestamp() + (long)Math.Ceiling(wait.TotalSeconds * clock.TimestampFrequency);
        long seen;
        while ((seen = Interlocked.Read(ref end)) < until && Interlocked.CompareExchange(ref end, until, seen) != seen)
        {
        }
    }
}
