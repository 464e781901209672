using System.Globalization;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Notifications;
using MappingSync.Engine.Settings;
using MappingSync.Http;

namespace MappingSync.Engine.Delivery;

/// <summary>
/// Counts the calls that e-conomic gets from one agreement, across restarts, and refuses those above what it allows in 24 hours.
/// Counted by the hour over the last 24 hours, so it holds whichever midnight e-conomic counts from, and also if it counts from none.
/// Safe for calls in parallel.
/// </summary>
public sealed class DailyCalls : ICallGuard, IDisposable
{
    /// <summary>The cause of the notice that the calls are used.</summary>
    public const string UsedCause = "calls/used";

    /// <summary>The cause of the notice that only the reserve is left.</summary>
    public const string ReserveCause = "calls/reserve";

    /// <summary>How many calls are counted before they are written. An agreement at rest makes some 25 calls an hour: it costs two commits a day.</summary>
    internal const int WrittenAt = 300;

    /// <summary>What is added after a crash: as many as could have been made and not written, 32 records at once included.</summary>
    internal const int AddedAfterCrash = 350;

    private const string System = "economic";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>The first moment at which no call of an hour lies within the last 24.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(25);

    private readonly string agreement;
    private readonly LimitSettings limits;
    private readonly ILedger ledger;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim storing = new(1, 1);
    private readonly Lock gate = new();

    /// <summary>Calls by the beginning of their hour, in ticks; those that are not written yet are counted in both.</summary>
    private readonly SortedDictionary<long, int> hours = [];
    private readonly Dictionary<long, int> unwritten = [];
    private readonly Dictionary<string, string?> told = [];
    private bool isLoaded;

    /// <summary>Makes the count of one agreement. Reads nothing yet.</summary>
    public DailyCalls(AgreementSettings settings, ILedger ledger, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        agreement = settings.Id;
        limits = settings.Limits;
        this.ledger = ledger;
        this.time = time;
    }

    /// <summary>Is told when calls are refused, and until when.</summary>
    internal Action<DateTimeOffset>? Refused { get; set; }

    /// <summary>Which work may be begun: null for all of it, <see cref="WorkLane.Live"/> when only the reserve is left.</summary>
    /// <exception cref="LedgerUnavailableException">The count could not be read.</exception>
    public async ValueTask<WorkLane?> LaneAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken).ConfigureAwait(false);
        var isReserve = Used() >= limits.DailyCalls - limits.DailyReserve;
        await TellAsync(ReserveCause, isReserve ? "" : null, Reserve).ConfigureAwait(false);
        if (!isReserve)
        {
            await TellAsync(UsedCause, null, null).ConfigureAwait(false);
        }

        return isReserve ? WorkLane.Live : null;
    }

    /// <inheritdoc />
    public async ValueTask<CallNotSentException?> AdmitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await LoadAsync(cancellationToken).ConfigureAwait(false);
            if (Count() is not { } until)
            {
                await WriteAsync().ConfigureAwait(false);
                return null;
            }

            Refused?.Invoke(until);
            await TellAsync(UsedCause, until.ToString("O", CultureInfo.InvariantCulture), () => UsedUp(until)).ConfigureAwait(false);
            return new CallNotSentException(
                CallNotSentException.DailyBudgetCode,
                string.Create(CultureInfo.InvariantCulture, $"The {limits.DailyCalls} calls that e-conomic gets in 24 hours are used"),
                until - time.GetUtcNow());
        }
        catch (LedgerUnavailableException)
        {
            // What cannot be counted is not sent: nothing else that follows from the call could be stored either.
            return new CallNotSentException(CallNotSentException.DailyBudgetCode, "The calls cannot be counted, because the ledger cannot be used", TimeSpan.FromSeconds(5));
        }
    }

    /// <inheritdoc />
    public void Dispose() => storing.Dispose();

    /// <summary>What is counted and not yet written.</summary>
    internal IReadOnlyList<CallCount> TakeUnwritten()
    {
        lock (gate)
        {
            CallCount[] counts = [.. unwritten.Select(one => new CallCount(agreement, System, new DateTimeOffset(one.Key, TimeSpan.Zero), one.Value))];
            unwritten.Clear();
            return counts;
        }
    }

    /// <summary>Since when hours count, at a time.</summary>
    internal static DateTimeOffset Since(DateTimeOffset now) => now - Kept;

    /// <summary>After when an hour can only come from a clock that was ahead. Not at once: a clock that is set back a little forgets no call too soon.</summary>
    internal static DateTimeOffset Ahead(DateTimeOffset now) => now + Kept;

    private async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref isLoaded))
        {
            return;
        }

        await storing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (isLoaded)
            {
                return;
            }

            var now = time.GetUtcNow();
            var stored = await ledger.Calls.ReadAsync(agreement, System, Since(now), cancellationToken).ConfigureAwait(false);
            lock (gate)
            {
                foreach (var count in stored)
                {
                    hours[count.Hour.UtcTicks] = count.Calls;
                }

                if (!ledger.Opening.ClosedCleanly)
                {
                    Add(now, AddedAfterCrash);
                }
            }

            Volatile.Write(ref isLoaded, true);
        }
        finally
        {
            storing.Release();
        }
    }

    private int Used()
    {
        lock (gate)
        {
            return Within(time.GetUtcNow());
        }
    }

    /// <summary>Counts one call.</summary>
    /// <returns>Null; or until when there is no room for it.</returns>
    private DateTimeOffset? Count()
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (Within(now) < limits.DailyCalls)
            {
                Add(now, 1);
                return null;
            }

            return new DateTimeOffset(hours.Keys.First(), TimeSpan.Zero) + Kept;
        }
    }

    /// <summary>The calls that count at a time. Those of a clock that was ahead count as made now, or they would be kept until that time comes.</summary>
    private int Within(DateTimeOffset now)
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

    private void Add(DateTimeOffset now, int calls)
    {
        var hour = now.UtcTicks - (now.UtcTicks % Hour.Ticks);
        hours[hour] = hours.GetValueOrDefault(hour) + calls;
        unwritten[hour] = unwritten.GetValueOrDefault(hour) + calls;
    }

    private async ValueTask WriteAsync()
    {
        lock (gate)
        {
            if (unwritten.Values.Sum() < WrittenAt)
            {
                return;
            }
        }

        await storing.WaitAsync().ConfigureAwait(false);
        try
        {
            var counts = TakeUnwritten();
            try
            {
                await ledger.Calls.AddAsync(counts, Since(time.GetUtcNow()), Ahead(time.GetUtcNow()), CancellationToken.None).ConfigureAwait(false);
            }
            catch
            {
                lock (gate)
                {
                    foreach (var count in counts)
                    {
                        unwritten[count.Hour.UtcTicks] = unwritten.GetValueOrDefault(count.Hour.UtcTicks) + count.Calls;
                    }
                }

                throw;
            }
        }
        finally
        {
            storing.Release();
        }
    }

    /// <summary>Tells people once of each state, or no longer when it is null. The first time after the start somebody may have been told before.</summary>
    private async ValueTask TellAsync(string cause, string? state, Func<Notice>? notice)
    {
        lock (gate)
        {
            if (told.TryGetValue(cause, out var known) && known == state)
            {
                return;
            }

            told[cause] = state;
        }

        try
        {
            await (state is null || notice is null
                ? ledger.Notifications.ResolveAsync(agreement, cause, CancellationToken.None)
                : ledger.Notifications.RaiseAsync(notice(), CancellationToken.None)).ConfigureAwait(false);
        }
        catch
        {
            lock (gate)
            {
                told.Remove(cause);
            }

            throw;
        }
    }

    private Notice UsedUp(DateTimeOffset until) => new()
    {
        Agreement = agreement,
        Cause = UsedCause,
        Kind = NoticeKind.Information,
        Message = new LocalizedText(
            FormattableString.Invariant($"The {limits.DailyCalls:N0} calls that e-conomic allows in 24 hours are used. Nothing is transferred before {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC."),
            FormattableString.Invariant($"De {limits.DailyCalls} kald, som e-conomic tillader på et døgn, er brugt. Intet overføres før {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC.")),
        Remedy = new LocalizedText(
            "It goes on by itself, and nothing is lost. If it happens often, ask e-conomic for more calls and tell who runs this (limits.daily-calls).",
            "Det fortsætter af sig selv, og intet går tabt. Sker det tit, så bed e-conomic om flere kald, og sig det til den, der driver dette (limits.daily-calls)."),
    };

    private Notice Reserve() => new()
    {
        Agreement = agreement,
        Cause = ReserveCause,
        Kind = NoticeKind.Information,
        Message = new LocalizedText(
            FormattableString.Invariant($"Only {limits.DailyReserve:N0} of the {limits.DailyCalls:N0} calls that e-conomic allows in 24 hours are left. They are kept for what happens now; older changes wait."),
            FormattableString.Invariant($"Kun {limits.DailyReserve} af de {limits.DailyCalls} kald, som e-conomic tillader på et døgn, er tilbage. De er til det, der sker nu; ældre ændringer venter.")),
        Remedy = new LocalizedText(
            "It goes on by itself within a day, and nothing is lost.",
            "Det fortsætter af sig selv inden for et døgn, og intet går tabt."),
    };
}
