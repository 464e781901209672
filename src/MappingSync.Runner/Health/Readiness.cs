using MappingSync.Engine.Delivery;
using MappingSync.Engine.Hosting;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;
using MappingSync.Engine.WakeUp;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MappingSync.Runner.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it takes webhooks and delivers; 503 before that and while it stops.
/// Both name what is amiss and nothing else.
/// </summary>
internal static class Readiness
{
    /// <summary>Adds the checks.</summary>
    public static void AddReadiness(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<RunningCheck>("running")
        .AddCheck<LedgerCheck>("ledger")
        .AddCheck<WebhookCheck>("webhooks")
        .AddCheck<DeliveryCheck>("delivery");

    /// <summary>Adds the two addresses.</summary>
    public static void MapReadiness(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var amiss = report.Entries
            .Where(static entry => entry.Value.Status != HealthStatus.Healthy)
            .Select(static entry => $"{entry.Key}: {entry.Value.Description}\n");
        return context.Response.WriteAsync(report.Status == HealthStatus.Healthy ? "ok\n" : string.Concat(amiss), context.RequestAborted);
    }
}

/// <summary>Whether the host has started and is not stopping.</summary>
internal sealed class RunningCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("stopping")
        : lifetime.ApplicationStarted.IsCancellationRequested ? HealthCheckResult.Healthy()
        : HealthCheckResult.Unhealthy("starting"));
}

/// <summary>Whether the ledger can be read.</summary>
internal sealed class LedgerCheck(ILedger ledger) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await ledger.Work.NextDueAtAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("cannot be read");
        }
    }
}

/// <summary>Whether work is being drained.</summary>
internal sealed class DeliveryCheck(IEnumerable<IHostedService> services) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        services.OfType<DeliveryService>().All(static service => service.ExecuteTask is { IsCompleted: false })
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("is not running"));
}

/// <summary>Whether each event of each agreement is registered, or known to be refused, or the agreement is paused and shown as such.</summary>
internal sealed class WebhookCheck(EngineSettings settings, FlowCatalogue flows, IAgreementLedger agreements) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var waiting = await WaitingAsync(cancellationToken);
            return waiting.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"not registered yet for {string.Join(", ", waiting)}");
        }
        catch (LedgerUnavailableException)
        {
            return HealthCheckResult.Unhealthy("cannot be read from the ledger");
        }
    }

    private async Task<List<string>> WaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = new List<string>();
        foreach (var agreement in settings.Agreements.Where(static agreement => agreement.Rackbeat.WebhookAddress is not null))
        {
            var known = await agreements.WebhooksAsync(agreement.Id, cancellationToken);
            var pauses = await agreements.PausesAsync(agreement.Id, cancellationToken);
            var wanted = WebhookEvents.Of(agreement, flows).Keys;
            if (wanted.Except(known.Select(static webhook => webhook.EventName)).Any() && !pauses.Any(static pause => pause.Flow is null))
                waiting.Add(agreement.Id);
        }

        return waiting;
    }
}
