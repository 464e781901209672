using MappingSync.Engine.StockValue;
using Quartz;

namespace MappingSync.Runner.Schedules;

/// <summary>Asks for the stock values that fell due for the agreement that its key names; is repeated until that could be stored.</summary>
[DisallowConcurrentExecution]
internal sealed class StockValueJob(StockValueDue due, ScheduledRun run) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (!await run.TryAsync(context.JobDetail.Key.Name, due.RequestAsync, cancellationToken) && !cancellationToken.IsCancellationRequested)
            throw new JobExecutionException("What fell due could not be stored.");
    }
}
