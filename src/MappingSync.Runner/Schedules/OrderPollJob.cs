using MappingSync.Engine.Orders;
using Quartz;

namespace MappingSync.Runner.Schedules;

/// <summary>Polls the orders of the agreement that its key names. Whatever goes wrong, the next poll comes at its time.</summary>
[DisallowConcurrentExecution]
internal sealed class OrderPollJob(OrderPoll poll, ScheduledRun run) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await run.TryAsync(context.JobDetail.Key.Name, poll.RunAsync, cancellationToken);
}
