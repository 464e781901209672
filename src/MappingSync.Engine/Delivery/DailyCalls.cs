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

    private readonly string agreement;
    private readonly LimitSettings limits;
    private readonly ILedger ledger;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim storing = new(1, 1);
    private readonly Lock gate = new();

    private readonly HourlyCalls calls = new();
    private readonly DailyCallsTexts texts;
    private readonly Dictionary<string, string?> told = [];
    private bool isLoaded;

    /// <summary>Makes the count of one agreement. Reads nothing yet.</summary>
    public DailyCalls(AgreementSettings settings, ILedger ledger, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        agreement = settings.Id;
        limits = settings.Limits;
        texts = new DailyCallsTexts(agreement, limits);
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
        await TellAsync(ReserveCause, isReserve ? "" : null, texts.Reserve).ConfigureAwait(false);
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
            await TellAsync(UsedCause, until.ToString("O", CultureInfo.InvariantCulture), () => texts.UsedUp(until)).ConfigureAwait(false);
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
            return [.. calls.TakeUnwritten().Select(hour => new CallCount(agreement, System, hour.Begin, hour.Calls))];
        }
    }

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
            var stored = await ledger.Calls.ReadAsync(agreement, System, HourlyCalls.Since(now), cancellationToken).ConfigureAwait(false);
            lock (gate)
            {
                foreach (var count in stored)
                {
                    calls.Load(count.Hour, count.Calls);
                }

                if (!ledger.Opening.ClosedCleanly)
                {
                    calls.Add(now, AddedAfterCrash);
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
            return calls.Within(time.GetUtcNow());
        }
    }

    /// <summary>Counts one call.</summary>
    /// <returns>Null; or until when there is no room for it.</returns>
    private DateTimeOffset? Count()
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (calls.Within(now) < limits.DailyCalls)
            {
                calls.Add(now, 1);
                return null;
            }

            return calls.RoomAt;
        }
    }

    private async ValueTask WriteAsync()
    {
        lock (gate)
        {
            if (calls.Unwritten < WrittenAt)
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
                await ledger.Calls.AddAsync(counts, HourlyCalls.Since(time.GetUtcNow()), HourlyCalls.Ahead(time.GetUtcNow()), CancellationToken.None).ConfigureAwait(false);
            }
            catch
            {
                lock (gate)
                {
                    foreach (var count in counts)
                    {
                        calls.Untake(count.Hour, count.Calls);
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
}
