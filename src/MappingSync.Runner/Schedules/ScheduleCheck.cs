using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace MappingSync.Runner.Schedules;

/// <summary>Whether the scheduler runs.</summary>
internal sealed class ScheduleCheck(IScheduler scheduler) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        scheduler.Status == SchedulerStatus.Running ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("are not running"));
}
