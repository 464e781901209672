namespace MappingSync.Simulators.Economic;

/// <summary>The calls that an agreement may make in 24 hours, on both surfaces together.</summary>
internal sealed class FairUse(EconomicBehaviour behaviour, TimeProvider time)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private DateTimeOffset begin = time.GetUtcNow();
    private int made;

    public bool TryCall(out TimeSpan wait)
    {
        var now = time.GetUtcNow();
        if (now - begin >= Day)
        {
            begin = now;
            made = 0;
        }

        wait = begin + Day - now;
        if (made >= behaviour.CallsPerDay)
            return false;
        made++;
        return true;
    }
}
