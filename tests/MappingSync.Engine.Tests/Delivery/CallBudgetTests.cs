using MappingSync.Engine.Delivery;
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
