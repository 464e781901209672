using MappingSync.Engine.Delivery;

namespace MappingSync.Engine.Tests.Delivery;

public sealed class KeyLocksTests
{
    [Fact]
    public async Task One_record_is_held_by_one_step_at_a_time_in_the_order_of_asking()
    {
        var locks = new KeyLocks();
        var first = await locks.HoldAsync("unit.push", "5", CancellationToken.None);
        var second = locks.HoldAsync("unit.push", "5", CancellationToken.None);
        var other = await locks.HoldAsync("unit.push", "6", CancellationToken.None);

        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
        other.Dispose();

        Assert.Equal(0, locks.Count);
    }

    [Fact]
    public async Task A_step_that_gives_up_waiting_leaves_nothing_behind()
    {
        var locks = new KeyLocks();
        var held = await locks.HoldAsync("unit.push", "5", CancellationToken.None);
        using var cancel = new CancellationTokenSource();
        var waiting = locks.HoldAsync("unit.push", "5", cancel.Token);

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        held.Dispose();

        Assert.Equal(0, locks.Count);
        (await locks.HoldAsync("unit.push", "5", CancellationToken.None)).Dispose();
    }

    [Fact]
    public async Task Letting_go_twice_lets_nobody_else_in()
    {
        var locks = new KeyLocks();
        var first = await locks.HoldAsync("unit.push", "5", CancellationToken.None);
        var second = locks.HoldAsync("unit.push", "5", CancellationToken.None);
        var third = locks.HoldAsync("unit.push", "5", CancellationToken.None);

        first.Dispose();
        first.Dispose();
        var holder = await second;

        Assert.False(third.IsCompleted);
        holder.Dispose();
        (await third).Dispose();
    }
}
