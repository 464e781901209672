using MappingSync.Engine.Delivery;
using MappingSync.Engine.Tests.Stage;
using MappingSync.Http;
using Microsoft.Extensions.Time.Testing;

namespace MappingSync.Engine.Tests.Delivery;

public sealed class CallBudgetTests
{
    [Theory]
    [InlineData(8999, false)]
    [InlineData(9000, true)]
    public void Steps_wait_when_nine_tenths_of_the_minute_are_used(int used, bool waits)
    {
        var time = new FakeTimeProvider();
        var budget = new CallBudget(time);

        budget.Observe(new ApiCall("economic", "GET", 200, TimeSpan.Zero, new RateLimitReading(used, 10_000, 3)));

        Assert.Equal(waits, budget.CoolUntil is not null);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(budget.CoolUntil);
    }

    [Fact]
    public void A_clock_that_is_set_back_makes_no_wait_longer()
    {
        var time = new FakeTimeProvider();
        var clock = new ShiftedTime(time, TimeSpan.Zero);
        var budget = new CallBudget(clock);
        budget.Cool(clock.GetUtcNow() + TimeSpan.FromMinutes(1));

        clock.Ahead = -TimeSpan.FromDays(1);
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(clock.GetUtcNow() + TimeSpan.FromSeconds(1), budget.CoolUntil);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(budget.CoolUntil);
    }

    [Fact]
    public void A_longer_wait_is_never_shortened()
    {
        var time = new FakeTimeProvider();
        var budget = new CallBudget(time);
        budget.Cool(time.GetUtcNow() + TimeSpan.FromHours(1));

        budget.Cool(time.GetUtcNow() + TimeSpan.FromMinutes(1));
        time.Advance(TimeSpan.FromMinutes(30));

        Assert.NotNull(budget.CoolUntil);
    }
}
