namespace MappingSync.Http;

/// <summary>A clock whose date runs with the timestamps of another, so that setting the machine's clock makes no wait longer or shorter.</summary>
internal sealed class SteadyTime(TimeProvider clock) : TimeProvider
{
    private readonly DateTimeOffset begun = clock.GetUtcNow();
    private readonly long start = clock.GetTimestamp();

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => begun + clock.GetElapsedTime(start);

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => clock.CreateTimer(callback, state, dueTime, period);
}
