using MappingSync.Engine.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace MappingSync.Runner.Tests.Schedules;

public sealed class ScheduleLifeTests
{
    private const string Agreement = """
          - id: acme
            CONNECTIONS
            stock-value: { every: daily, from: 2027-01-01, journal: 3, account: 5500, contra-account: 1300 }

        """;

    private static readonly DateTimeOffset Start = PlayedRunner.At(2026, 12, 15, 11);

    [Fact]
    public async Task It_is_ready_only_while_the_scheduler_runs()
    {
        await using var played = await PlayedRunner.StartAsync(Start, Agreement);
        await played.Firings.NextAsync();
        Assert.Equal(HealthStatus.Healthy, (await ReadAsync(played)).Status);

        await played.Get<IScheduler>().Standby();

        Assert.Equal((HealthStatus.Unhealthy, "are not running"), ((await ReadAsync(played)).Status, (await ReadAsync(played)).Description));
    }

    [Fact]
    public async Task The_scheduler_has_stopped_before_the_engine_does()
    {
        await using var played = await PlayedRunner.StartAsync(Start, Agreement);
        await played.Firings.NextAsync();
        var delivery = played.Get<IEnumerable<IHostedService>>().OfType<DeliveryService>().Single();
        var watch = new ShutdownWatch(() => delivery.ExecuteTask is { IsCompleted: false });
        played.Get<IScheduler>().ListenerManager.AddSchedulerListener(watch);

        await played.StopAsync();

        Assert.Equal([true], watch.Seen);
    }

    [Fact]
    public async Task Without_anything_to_schedule_there_is_no_scheduler()
    {
        await using var played = await PlayedRunner.StartAsync(Start, "  - id: acme\n    CONNECTIONS\n");

        Assert.Null(played.Get<IServiceProvider>().GetService<IScheduler>());
    }

    private static async Task<HealthReportEntry> ReadAsync(PlayedRunner played) =>
        (await played.Get<HealthCheckService>().CheckHealthAsync()).Entries["schedules"];

    private sealed class ShutdownWatch(Func<bool> look) : ISchedulerListener
    {
        public List<bool> Seen { get; } = [];

        public string Name => "shutdown-watch";

        public ValueTask SchedulerShutdown(IScheduler scheduler, CancellationToken cancellationToken = default)
        {
            Seen.Add(look());
            return ValueTask.CompletedTask;
        }
    }
}
