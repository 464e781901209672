namespace MappingSync.Engine.Delivery;

/// <summary>Calls by the hour in which they were made, over the last 24 hours. Not safe for calls in parallel.</summary>
internal sealed class HourlyCalls
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>How long after its beginning an hour counts: then none of its calls lies within the last 24.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(25);

    /// <summary>By the beginning of the hour, in ticks; what is not written yet is counted in both.</summary>
    private readonly SortedDictionary<long, int> hours = [];
    private readonly Dictionary<long, int> unwritten = [];

    /// <summary>How many calls are not written yet.</summary>
    public int Unwritten => unwritten.Values.Sum();

    /// <summary>When the oldest hour no longer counts. There must be one.</summary>
    public DateTimeOffset RoomAt => new DateTimeOffset(hours.Keys.First(), TimeSpan.Zero) + Kept;

    /// <summary>Since when hours count, at a time.</summary>
    public static DateTimeOffset Since(DateTimeOffset now) => now - Kept;

    /// <summary>After when an hour can only come from a clock that was ahead. Not at once: a clock that is set back a little forgets no call too soon.</summary>
    public static DateTimeOffset Ahead(DateTimeOffset now) => now + Kept;

    /// <summary>Takes over an hour that is written.</summary>
    public void Load(DateTimeOffset begin, int calls) => hours[begin.UtcTicks] = calls;

    /// <summary>Counts calls.</summary>
    public void Add(DateTimeOffset now, int calls)
    {
        var begin = now.UtcTicks - (now.UtcTicks % Hour.Ticks);
        hours[begin] = hours.GetValueOrDefault(begin) + calls;
        unwritten[begin] = unwritten.GetValueOrDefault(begin) + calls;
    }

    /// <summary>The calls that count at a time. Those of a clock that was ahead count as made now, or they would be kept until that time comes.</summary>
    public int Within(DateTimeOffset now)
    {
        while (hours.Count > 0 && hours.Keys.Last() is var latest && latest > Ahead(now).UtcTicks)
        {
            hours.Remove(latest, out var calls);
            unwritten.Remove(latest);
            Add(now, calls);
        }

        var since = Since(now).UtcTicks;
        while (hours.Count > 0 && hours.Keys.First() is var oldest && oldest <= since)
        {
            hours.Remove(oldest);
        }

        return hours.Values.Sum();
    }

    /// <summary>Takes what is to be written.</summary>
    public IReadOnlyList<(DateTimeOffset Begin, int Calls)> TakeUnwritten()
    {
        (DateTimeOffset, int)[] taken = [.. unwritten.Select(hour => (new DateTimeOffset(hour.Key, TimeSpan.Zero), hour.Value))];
        unwritten.Clear();
        return taken;
    }

    /// <summary>Gives back what could not be written.</summary>
    public void Untake(DateTimeOffset begin, int calls) => unwritten[begin.UtcTicks] = unwritten.GetValueOrDefault(begin.UtcTicks) + calls;
}
