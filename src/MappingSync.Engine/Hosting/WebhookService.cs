using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using MappingSync.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MappingSync.Engine.Hosting;

/// <summary>Sees to the webhooks of every agreement at the start, and again as often as the catch-up runs; a failed try is repeated with growing delays.</summary>
public sealed partial class WebhookService(AgreementSessions sessions, WebhookRegistrar registrar, Backoff backoff, TimeProvider time, ILogger<WebhookService> logger) : BackgroundService
{
    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(sessions.All.Where(session => session.Settings.Rackbeat.WebhookAddress is not null).Select(session => KeepAsync(session, stoppingToken)));

    private async Task KeepAsync(AgreementSession session, CancellationToken stopping)
    {
        var failures = 0;
        while (!stopping.IsCancellationRequested)
        {
            var wait = session.Settings.CatchUp.Every;
            try
            {
                await registrar.RegisterAsync(session, stopping).ConfigureAwait(false);
                failures = 0;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                failures++;
                wait = backoff.Delay(failures, (exception as ApiException)?.Error.RetryAfter);
                LogFailed(exception is ApiException ? null : exception, session.Id, (exception as ApiException)?.Error.Text ?? exception.GetType().Name);
            }

            await Task.Delay(wait, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The webhooks of agreement {Agreement} could not be registered ({Reason}); it is tried again")]
    private partial void LogFailed(Exception? exception, string agreement, string reason);
}
