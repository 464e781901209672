namespace MappingSync.Sandbox.Clock;

/// <summary>
/// The system's clock, shifted. It runs like the real one, and can be moved forward: whatever waits for a time that is past then goes on
/// at once.
/// </summary>
/// <param name="shift">How far it is from the system's clock at the start; negative for the past.</param>
internal sealed class MovableClock(TimeSpan shift) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly HashSet<ShiftedTimer> running = [];
    private readonly TimeSpan first = shift;
    private TimeSpan shift = shift;

    /// <summary>A clock that shows a time now.</summary>
    public static MovableClock At(DateTimeOffset time) => new(time - System.GetUtcNow());

    /// <summary>How far the clock is from the system's.</summary>
    public TimeSpan Shift
    {
        get
        {
            lock (gate)
                return shift;
        }
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;

    public override long GetTimestamp() => System.GetTimestamp() + ((Shift - first).Ticks * (TimestampFrequency / TimeSpan.TicksPerSecond));

    public override long TimestampFrequency => System.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ShiftedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock.</summary>
    /// <param name="to">The new shift; a smaller one than before changes nothing, because time does not run backwards here.</param>
    public void MoveTo(TimeSpan to)
    {
        ShiftedTimer[] waiting;
        lock (gate)
        {
            if (to <= shift)
                return;
            shift = to;
            waiting = [.. running];
        }

        foreach (var timer in waiting.OrderBy(timer => timer.DueAt))
            timer.Review();
    }

    private sealed class ShiftedTimer : ITimer
    {
        private readonly MovableClock clock;
        private readonly TimerCallback callback;
        private readonly object? state;
        private readonly Lock own = new();
        private readonly ITimer inner;
        private TimeSpan period = Timeout.InfiniteTimeSpan;
        private DateTimeOffset? dueAt;

        public ShiftedTimer(MovableClock clock, TimerCallback callback, object? state)
        {
            this.clock = clock;
            this.callback = callback;
            this.state = state;
            inner = System.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public DateTimeOffset? DueAt
        {
            get
            {
                lock (own)
                    return dueAt;
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (own)
            {
                this.period = period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period;
                dueAt = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
                Keep();
                return inner.Change(dueTime, Timeout.InfiniteTimeSpan);
            }
        }

        /// <summary>The clock was moved: what is left to wait is less.</summary>
        public void Review()
        {
            lock (own)
            {
                if (dueAt is not { } at)
                    return;
                var left = at - clock.GetUtcNow();
                inner.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }
        }

        public void Dispose()
        {
            lock (own)
            {
                dueAt = null;
                Keep();
                inner.Dispose();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Fire()
        {
            lock (own)
            {
                if (dueAt is not { } at)
                    return;
                var early = at - clock.GetUtcNow();
                if (early > TimeSpan.Zero)
                {
                    inner.Change(early, Timeout.InfiniteTimeSpan);
                    return;
                }

                dueAt = null;
                if (period != Timeout.InfiniteTimeSpan)
                {
                    dueAt = clock.GetUtcNow() + period;
                    inner.Change(period, Timeout.InfiniteTimeSpan);
                }

                Keep();
            }

            callback(state);
        }

        private void Keep()
        {
            lock (clock.gate)
            {
                if (dueAt is null)
                    clock.running.Remove(this);
                else
                    clock.running.Add(this);
            }
        }
    }
}
