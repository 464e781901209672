using MappingSync.Runner.Webhooks;
using Microsoft.Extensions.Time.Testing;

namespace MappingSync.Runner.Tests.Webhooks;

public class RefusalTallyTests
{
    [Fact]
    public void A_flood_is_said_once_and_then_counted()
    {
        var time = new FakeTimeProvider();
        var tally = new RefusalTally(time);

        var first = (tally.IsToBeSaid(out var one), one);
        var flood = Enumerable.Range(0, 1_000).Count(_ => tally.IsToBeSaid(out var _));
        time.Advance(TimeSpan.FromSeconds(10));
        var later = (tally.IsToBeSaid(out var since), since);

        Assert.Equal(((true, 1L), 0, (true, 1_001L)), (first, flood, later));
    }
}
