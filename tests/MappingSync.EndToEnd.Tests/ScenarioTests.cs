namespace MappingSync.EndToEnd.Tests;

/// <summary>
/// The scenario as real processes: the clean run, and every sabotage.
/// </summary>
public sealed class ScenarioTests(ScenarioTests.Runs runs) : IClassFixture<ScenarioTests.Runs>
{
    private static readonly int[] Rows = [.. Enumerable.Range(1, 16)];

    [Fact]
    public void Every_row_holds_and_the_sandbox_exits_with_0()
    {
        Assert.True(runs.Clean.ExitCode == 0, runs.Clean.Output);
        Assert.Equal(Rows, runs.Clean.Rows.Select(row => row.Row).Order());
        Assert.All(runs.Clean.Rows, row => Assert.True(row.Holds));
    }

    [Theory]
    [InlineData(1, "ean is missing")]
    [InlineData(2, "the undocumented property 'loyaltyProgram' is gone")]
    [InlineData(3, "1 writes: PUT /customers/1001")]
    [InlineData(4, "waited in vain for product")]
    [InlineData(5, "booked as 1, not 1001")]
    [InlineData(6, "2 booked")]
    [InlineData(7, "2 booked")]
    [InlineData(8, "waited in vain for invoice 1001 to be booked")]
    [InlineData(9, "waited in vain for invoice 1001 to be booked after the restart")]
    [InlineData(10, "sent: 801")]
    [InlineData(11, "quantity is 30, not 3")]
    [InlineData(12, "waited in vain for all 120 orders in Rackbeat")]
    [InlineData(13, "2 orders in Rackbeat")]
    [InlineData(14, "after the first day the drafts are 2026-12-07: 6000.50, 2026-12-07: 6000.50")]
    [InlineData(15, "booked: 2026-10-31: 7500.25")]
    [InlineData(16, "waited in vain for the change in e-conomic after the catch-up")]
    public void A_sabotaged_row_fails_for_the_reason_it_was_broken_for(int row, string reason)
    {
        var (_, holds, seen) = Assert.Single(runs.Sabotaged.Rows, one => one.Row == row);
        Assert.False(holds);
        Assert.Contains(reason, seen, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sabotage_is_seen_and_the_sandbox_exits_with_0()
    {
        Assert.True(runs.Sabotaged.ExitCode == 0, runs.Sabotaged.Output);
        Assert.Equal(Rows, runs.Sabotaged.Rows.Select(row => row.Row).Order());
    }

    [Fact]
    public void One_sabotage_is_played_alone_and_the_sandbox_exits_with_1()
    {
        Assert.True(runs.One.ExitCode == 1, runs.One.Output);
        var (row, holds, _) = Assert.Single(runs.One.Rows);
        Assert.Equal((10, false), (row, holds));
    }

    [Theory]
    [InlineData("--sabotage", "17")]
    [InlineData("--sabotage", "none")]
    [InlineData("--rows", "1,x")]
    [InlineData("--no-such-option")]
    public async Task Arguments_that_mean_nothing_are_refused(params string[] arguments)
    {
        var run = await SandboxRun.StartAsync(arguments);
        Assert.Equal(64, run.ExitCode);
        Assert.Empty(run.Rows);
    }

    public sealed class Runs : IAsyncLifetime
    {
        public SandboxRun Clean { get; private set; } = null!;

        public SandboxRun Sabotaged { get; private set; } = null!;

        public SandboxRun One { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            // The runs mostly wait: side by side they take little longer than the longest.
            var sabotaged = SandboxRun.StartAsync("--sabotage", "all");
            Clean = await SandboxRun.StartAsync("--once");
            One = await SandboxRun.StartAsync("--sabotage", "10");
            Sabotaged = await sabotaged;
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
