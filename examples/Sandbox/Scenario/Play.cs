using MappingSync.Sandbox.Rows;

namespace MappingSync.Sandbox.Scenario;

/// <summary>The rows, and how they are played: one after the other.</summary>
internal static class Play
{
    private const int WorldsAtATime = 4;

    public static IReadOnlyList<Row> Rows { get; } =
    [
        new CustomerArrives(), new CardIsKept(), new ExcludedFieldIsSilent(), new ProductNumbers(), new InvoiceIsBooked(),
        new RepeatedWebhook(), new LostBookingAnswer(), new BarredProduct(), new KilledRunner(), new OldInvoicesStay(),
        new OrderArrives(), new ManyOrders(), new LostOrderAnswer(), new StockValueDraft(), new StockValueCaughtUp(),
        new MissedWebhook(),
    ];

    /// <summary>Plays the rows in their world; a row that waits in vain has failed, and the next is played all the same.</summary>
    public static async Task RunAsync(World world, IReadOnlyList<Row> rows, int? sabotage, Report report, CancellationToken cancellation)
    {
        foreach (var row in rows)
        {
            report.Begin(row);
            report.End(row, await PlayAsync(world, row, sabotage == row.Number, cancellation), world.Runner.Warnings);
        }
    }

    /// <summary>Breaks each row in a world of its own; a few worlds, which mostly wait, live at a time.</summary>
    /// <exception cref="NotSeenException">A world could not be started.</exception>
    public static async Task RunAllSabotagedAsync(Report report, CancellationToken cancellation)
    {
        using var places = new SemaphoreSlim(WorldsAtATime);
        await Task.WhenAll(Rows.Select(async row =>
        {
            await places.WaitAsync(cancellation);
            try
            {
                await using var world = await World.StartAsync(row.Staging(sabotaged: true), cancellation);
                await RunAsync(world, [row], row.Number, report, cancellation);
            }
            finally
            {
                places.Release();
            }
        }));
    }

    private static async Task<Verdict> PlayAsync(World world, Row row, bool sabotaged, CancellationToken cancellation)
    {
        try
        {
            return await row.PlayAsync(world, sabotaged, cancellation);
        }
        catch (NotSeenException notSeen)
        {
            return new Verdict(false, notSeen.Message);
        }
        finally
        {
            world.Economic.Faults.Clear();
            world.Rackbeat.Faults.Clear();
            world.Economic.Behaviour.CacheRefusals = false;
            world.Rackbeat.Behaviour.SendsWebhooks = true;
        }
    }
}
