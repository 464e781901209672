using MappingSync.Engine.Delivery;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;
using MappingSync.Engine.WakeUp;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MappingSync.Engine.Hosting;

/// <summary>
/// Drains agreements as they are woken, several at a time. At a stop it begins nothing new, lets running steps end for as long as
/// the settings allow, and then gives them back to the ledger.
/// </summary>
public sealed partial class DeliveryService(
    DeliveryEngine engine,
    AgreementQueue queue,
    WakeUpCheck check,
    PauseLift pauses,
    EngineSettings settings,
    TimeProvider time,
    ILogger<DeliveryService> logger) : BackgroundService
{
    /// <summary>How many agreements are drained at once; a drain mostly waits for the network.</summary>
    private const int Drains = 16;

    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim checkSooner = new(0);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await pauses.RunAsync(stoppingToken).ConfigureAwait(false);
        foreach (var agreement in settings.Agreements)
        {
            queue.Wake(agreement.Id);
        }

        using var aborting = new CancellationTokenSource();
        using var deadline = time.CreateTimer(_ => aborting.Cancel(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        using var watch = stoppingToken.Register(() => deadline.Change(settings.StopWithin, Timeout.InfiniteTimeSpan));
        var drains = Enumerable.Range(0, Math.Min(Drains, settings.Agreements.Count)).Select(_ => DrainAsync(stoppingToken, aborting.Token));
        await Task.WhenAll([.. drains, CheckAsync(stoppingToken)]).ConfigureAwait(false);
    }

    private async Task DrainAsync(CancellationToken stopping, CancellationToken aborting)
    {
        while (!stopping.IsCancellationRequested)
        {
            string agreement;
            try
            {
                agreement = await queue.NextAsync(stopping).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            var hasMore = false;
            try
            {
                var result = await engine.DrainAsync(agreement, DrainBudget.Default, stopping, aborting).ConfigureAwait(false);
                hasMore = result.HasMore;
                if (result.Later > 0)
                {
                    checkSooner.Release();
                }
            }
            catch (LedgerUnavailableException exception)
            {
                // The wake-up check begins again when the ledger can be read.
                LogLedgerUnavailable(exception, agreement);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFault(exception, agreement);
            }
            finally
            {
                queue.Leave(agreement, hasMore);
            }
        }
    }

    private async Task CheckAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            TimeSpan wait;
            try
            {
                wait = await check.RunAsync(stopping).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogCheckFault(exception);
                wait = AfterFault;
            }

            await WaitAsync(wait, stopping).ConfigureAwait(false);
        }
    }

    /// <summary>Waits, or less when a step was put off meanwhile and may fall due sooner.</summary>
    private async Task WaitAsync(TimeSpan wait, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var delay = Task.Delay(wait, time, either.Token);
        var sooner = checkSooner.WaitAsync(either.Token);
        await Task.WhenAny(delay, sooner).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        await delay.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await sooner.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (checkSooner.Wait(0, CancellationToken.None))
        {
            // One check serves every step that was put off before it.
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        checkSooner.Dispose();
        base.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The ledger cannot be written; agreement {Agreement} waits")]
    private partial void LogLedgerUnavailable(Exception exception, string agreement);

    [LoggerMessage(Level = LogLevel.Error, Message = "A drain of agreement {Agreement} ended with a fault; it is begun again by the wake-up check")]
    private partial void LogFault(Exception exception, string agreement);

    [LoggerMessage(Level = LogLevel.Error, Message = "The wake-up check ended with a fault; it is begun again")]
    private partial void LogCheckFault(Exception exception);
}
