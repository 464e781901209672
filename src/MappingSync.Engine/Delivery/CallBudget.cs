using MappingSync.Engine.Ledger;
using MappingSync.Http;

namespace MappingSync.Engine.Delivery;

/// <summary>
/// Slows an agreement down before a server has to: both say in each answer how much of the minute's budget is used, and when little
/// is left the next step waits for the next minute. Both clients of an agreement report to it. Of e-conomic's calls the day's are
/// counted, too.
/// </summary>
public sealed class CallBudget : IApiCallObserver
{
    /// <summary>The share of a minute's budget that is used before steps wait. What runs at that moment still has to find room.</summary>
    private const double Used = 0.9;

    /// <summary>The time that both servers count calls over.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly TimeProvider time;
    private readonly DailyCalls? daily;
    private readonly CoolDown coolDown;

    /// <summary>Makes the budget of one agreement.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="daily">Counts the calls of the day; null when they are not limited.</param>
    public CallBudget(TimeProvider time, DailyCalls? daily = null)
    {
        this.time = time;
        this.daily = daily;
        coolDown = new CoolDown(time);
        daily?.Refused = Cool;
    }

    /// <summary>Until when no step may begin; null when at once.</summary>
    public DateTimeOffset? CoolUntil => coolDown.Remaining is var remaining && remaining > TimeSpan.Zero ? time.GetUtcNow() + remaining : null;

    /// <summary>Which work may be begun: null for all of it, <see cref="WorkLane.Live"/> when only the day's reserve is left.</summary>
    /// <exception cref="LedgerUnavailableException">The count of the day could not be read.</exception>
    public ValueTask<WorkLane?> LaneAsync(CancellationToken cancellationToken) =>
        daily is null ? ValueTask.FromResult<WorkLane?>(null) : daily.LaneAsync(cancellationToken);

    /// <summary>Keeps every step of the agreement back until a time; an earlier one than is set already changes nothing.</summary>
    public void Cool(DateTimeOffset until) => coolDown.Extend(until - time.GetUtcNow());

    /// <inheritdoc />
    public void Observe(in ApiCall made)
    {
        if (made.Limit is { Limit: > 0 } reading && reading.Used >= reading.Limit * Used)
        {
            // The windows are not known to begin on the minute; a quarter of one at a time finds the new budget soon.
            coolDown.Extend(Window / 4);
        }
    }
}
