using MappingSync.Engine.Ledger;
using MappingSync.Runner.Settings;

namespace MappingSync.Runner.Hosting;

/// <summary>Lets the ledger forget once a day what the settings no longer keep.</summary>
internal sealed partial class LedgerPruning(RunnerSettings settings, ILedger ledger, TimeProvider time, ILogger<LedgerPruning> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var retention = new LedgerRetention { Inbox = settings.KeepInbox, Audit = settings.KeepAudit };
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await PruneAsync(retention, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The runner stops.
        }
    }

    private async Task PruneAsync(LedgerRetention retention, CancellationToken cancellationToken)
    {
        try
        {
            var rows = await ledger.PruneAsync(retention, cancellationToken);
            LogPruned(rows);
        }
        catch (LedgerUnavailableException failure)
        {
            LogNotPruned(failure);
        }
    }

    [LoggerMessage(EventId = 300, Level = LogLevel.Information, Message = "{Rows} old rows were removed from the ledger")]
    private partial void LogPruned(int rows);

    [LoggerMessage(EventId = 301, Level = LogLevel.Warning, Message = "The ledger could not be pruned; tomorrow it is tried again")]
    private partial void LogNotPruned(Exception failure);
}
