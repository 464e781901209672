using MappingSync.Engine.CatchUp;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Errors;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MappingSync.Engine.Hosting;

/// <summary>
/// Searches for missed changes soon after the start, which is when webhooks were missed, and then as often as the settings say, spread
/// over the agreements; a search that could not read every list is repeated with growing delays.
/// </summary>
public sealed partial class CatchUpService(AgreementSessions sessions, CatchUpSearch search, Backoff backoff, TimeProvider time, ILogger<CatchUpService> logger) : BackgroundService
{
    /// <summary>Lets pauses be lifted and webhooks be registered first.</summary>
    internal static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(30);

    /// <summary>The time over which the first searches of all agreements are spread.</summary>
    private static readonly TimeSpan Spread = TimeSpan.FromMinutes(2);

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(sessions.All.Select((session, index) => KeepAsync(session, AfterStart + (Spread * index / sessions.All.Count), stoppingToken)));

    private async Task KeepAsync(AgreementSession session, TimeSpan first, CancellationToken stopping)
    {
        var failures = 0;
        var hasBegun = false;
        while (!stopping.IsCancellationRequested)
        {
            var wait = hasBegun ? session.Settings.CatchUp.Every : first;
            try
            {
                if (hasBegun)
                {
                    var result = await search.RunAsync(session, stopping).ConfigureAwait(false);
                    failures = result.IsComplete ? 0 : failures + 1;
                    wait = result.IsComplete ? wait : backoff.Delay(failures, result.RetryAfter);
                }
                else
                {
                    // At once: what changes from now on is found, even if it is before the first search.
                    await search.BeginAsync(session, stopping).ConfigureAwait(false);
                    (hasBegun, failures) = (true, 0);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                failures++;
                wait = backoff.Delay(failures);
                LogFault(exception, session.Id);
            }

            await Task.Delay(wait, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The search for missed changes of agreement {Agreement} ended with a fault; it is tried again")]
    private partial void LogFault(Exception exception, string agreement);
}
