using MappingSync.Engine.Settings;
using MappingSync.Engine.StockValue;

namespace MappingSync.Runner.Schedules;

/// <summary>
/// Notes at the start which agreements do not post their stock value. They have no schedule that would, and an agreement that posts again
/// later must not take the time between for an outage and fill it in.
/// </summary>
internal sealed class StockValuesOff(EngineSettings settings, StockValueDue due, ScheduledRun run) : IHostedService
{
    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var agreement in settings.Agreements.Where(static agreement => agreement.StockValue.Every == StockValueSchedule.Off))
            await run.TryAsync(agreement.Id, due.RequestAsync, cancellationToken);
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
