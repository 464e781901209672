using MappingSync.Engine.WakeUp;

namespace MappingSync.Engine.Tests.WakeUp;

public sealed class AgreementQueueTests
{
    [Fact]
    public async Task An_agreement_that_has_more_goes_behind_the_others()
    {
        var queue = new AgreementQueue();
        queue.Wake("busy");
        queue.Wake("quiet");

        var first = await queue.NextAsync(CancellationToken.None);
        queue.Leave(first, hasMore: true);
        var second = await queue.NextAsync(CancellationToken.None);
        var third = await queue.NextAsync(CancellationToken.None);

        Assert.Equal(("busy", "quiet", "busy"), (first, second, third));
    }

    [Fact]
    public async Task Waking_twice_queues_once()
    {
        var queue = new AgreementQueue();
        queue.Wake("a");
        queue.Wake("a");

        queue.Leave(await queue.NextAsync(CancellationToken.None), hasMore: false);

        Assert.False(queue.NextAsync(CancellationToken.None).AsTask().IsCompleted);
    }

    [Fact]
    public async Task A_wake_during_a_drain_is_not_lost_and_starts_no_second_drain_at_once()
    {
        var queue = new AgreementQueue();
        queue.Wake("a");
        await queue.NextAsync(CancellationToken.None);

        queue.Wake("a");
        var next = queue.NextAsync(CancellationToken.None).AsTask();
        Assert.False(next.IsCompleted);
        queue.Leave("a", hasMore: false);

        Assert.Equal("a", await next);
    }
}
