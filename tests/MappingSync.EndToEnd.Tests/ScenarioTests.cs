namespace MappingSync.EndToEnd.Tests;

/// <summary>
/// The scenario as real processes: the clean run, and one run per sabotage.
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
        var run = runs.Sabotaged[row];
        Assert.True(run.ExitCode == 1, run.Output);
        var (number, holds, seen) = Assert.Single(run.Rows);
        Assert.Equal((row, false), (number, holds));
        Assert.Contains(reason, seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--sabotage", "17")]
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
        /// <summary>The runs mostly wait, and a few that wait together take no longer than one.</summary>
        private const int SideBySide = 4;

        public SandboxRun Clean { get; private set; } = null!;

        public IReadOnlyDictionary<int, SandboxRun> Sabotaged { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            using var places = new SemaphoreSlim(SideBySide);
            var clean = RunAsync("--once");
            var sabotaged = await Task.WhenAll(Rows.Select(async row => (row, await RunAsync("--sabotage", $"{row}"))));
            Sabotaged = sabotaged.ToDictionary();
            Clean = await clean;

            async Task<SandboxRun> RunAsync(params string[] arguments)
            {
                await places.WaitAsync();
                try
                {
                    return await SandboxRun.StartAsync(arguments);
                }
                finally
                {
                    places.Release();
                }
            }
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
