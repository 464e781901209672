namespace MappingSync.Runner.Webhooks;

/// <summary>Counts refused deliveries, so that a flood of forged ones fills no log: one line at a time, at most every ten seconds.</summary>
internal sealed class RefusalTally(TimeProvider time)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);
    private readonly Lock gate = new();
    private long count;
    private long? lastSaid;

    /// <summary>Counts one, and decides whether it is time to say so.</summary>
    /// <param name="refused">How many there were since it was last said.</param>
    public bool IsToBeSaid(out long refused)
    {
        lock (gate)
        {
            refused = ++count;
            if (lastSaid is { } last && time.GetElapsedTime(last) < Quiet)
                return false;
            lastSaid = time.GetTimestamp();
            count = 0;
            return true;
        }
    }
}
