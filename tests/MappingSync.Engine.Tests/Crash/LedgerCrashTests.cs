using MappingSync.Engine.Ledger;
using MappingSync.Engine.Tests.Ledger;

namespace MappingSync.Engine.Tests.Crash;

public sealed class LedgerCrashTests : IDisposable
{
    private readonly LedgerFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Everything_that_was_told_to_be_stored_survives_being_killed_again_and_again()
    {
        var told = new HashSet<string>();
        var random = new Random(20261201);
        for (var round = 1; round <= 5; round++)
        {
            using var process = new KilledProcess("enqueue", folder.Path);
            Assert.Equal("open", process.Line());
            for (var lines = random.Next(1, 400); lines > 0; lines--)
            {
                told.Add(process.Line()!);
            }

            // The last line may be cut by the kill.
            told.UnionWith(process.Kill().SkipLast(1));
        }

        var ledger = folder.Open();
        Assert.False(ledger.Opening.ClosedCleanly);
        Assert.Equal(6, ledger.Opening.Epoch);
        Assert.True(told.Count > 5);
        foreach (var key in told)
        {
            Assert.NotNull(await ledger.Work.FindAsync(LedgerFolder.Work(key).Key, CancellationToken.None));
        }

        Assert.Equal("ok", folder.Peek<string>("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task What_a_killed_runner_was_doing_is_pending_and_what_it_was_sending_is_unknown()
    {
        using (var process = new KilledProcess("send", folder.Path))
        {
            Assert.Equal("open", process.Line());
            Assert.Equal("sending", process.Line());
            process.Kill();
        }

        var ledger = folder.Open();
        Assert.Equal((2L, false, 1, 1), (ledger.Opening.Epoch, ledger.Opening.ClosedCleanly, ledger.Opening.RequeuedWork, ledger.Opening.UnknownEffects));
        Assert.NotNull(ledger.Opening.LastCommitAt);

        Assert.Equal(EffectState.Unknown, (await ledger.Effects.FindLatestAsync("acme", "customer-invoice.draft", "1001", CancellationToken.None))!.State);
        Assert.Equal(EffectState.Planned, (await ledger.Effects.FindLatestAsync("acme", "customer-invoice.draft", "1002", CancellationToken.None))!.State);

        var items = await ledger.Work.TakeAsync("acme", 10, null, CancellationToken.None);
        Assert.Equal(["running", "waiting"], items.Select(item => item.Key.Key));
        Assert.Equal([2, 1], items.Select(item => item.Attempts));
    }

    [Fact]
    public async Task Whoever_took_an_item_before_the_crash_can_no_longer_finish_it()
    {
        var first = folder.Open();
        await first.Work.EnqueueAsync(LedgerFolder.Work("7"), CancellationToken.None);
        var taken = Assert.Single(await first.Work.TakeAsync("acme", 1, null, CancellationToken.None));
        await first.DisposeAsync();

        var second = folder.Open();
        var again = Assert.Single(await second.Work.TakeAsync("acme", 1, null, CancellationToken.None));
        await Assert.ThrowsAsync<LedgerConflictException>(() => second.Work.CompleteAsync(taken with { Take = again.Take }, LedgerEntries.None, CancellationToken.None));
        Assert.Equal(WorkState.Done, await second.Work.CompleteAsync(again, LedgerEntries.None, CancellationToken.None));
    }

    [Fact]
    public void A_runner_in_another_process_keeps_everybody_out_until_it_is_killed()
    {
        using var process = new KilledProcess("send", folder.Path);
        Assert.Equal("open", process.Line());
        Assert.Throws<LedgerRefusedException>(() => folder.Open());

        process.Kill();
        Assert.Equal(2, folder.Open().Opening.Epoch);
    }
}
