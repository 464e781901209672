using MappingSync.Engine.Ledger;
using MappingSync.Engine.Ledger.Sqlite;
using MappingSync.Runner.CommandLine;
using MappingSync.Runner.Settings;

namespace MappingSync.Runner.Hosting;

/// <summary>One life of the runner: opens the ledger, starts the host, waits until it is stopped, and closes both in turn.</summary>
internal static partial class RunnerRun
{
    /// <summary>Runs until SIGTERM, SIGINT or a failure.</summary>
    /// <param name="settings">The settings file.</param>
    /// <param name="isRestored">Whether the ledger came back from a copy.</param>
    /// <param name="time">The clock that schedules, delays and dates go by.</param>
    /// <param name="stop">Stops it, too.</param>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync(RunnerSettings settings, bool isRestored, TimeProvider time, CancellationToken stop)
    {
        using var logs = LoggerFactory.Create(RunnerLogs.AddConsole);
        SqliteLedger ledger;
        try
        {
            ledger = SqliteLedger.Open(new SqliteLedgerOptions { Path = settings.LedgerFile }, time, logs.CreateLogger<SqliteLedger>());
        }
        catch (Exception failure) when (failure is LedgerRefusedException or LedgerUnavailableException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return ExitCodes.Unavailable;
        }

        await using (ledger)
        {
            await using var app = RunnerHost.Build(settings, ledger, time, services => RunnerEngine.Add(services, settings.Engine, isRestored));
            foreach (var lack in NotInThisVersion.Of(settings))
            {
                LogLack(app.Logger, lack);
            }

            try
            {
                await app.StartAsync(stop);
            }
            catch (IOException failure)
            {
                await Console.Error.WriteLineAsync($"The runner cannot listen: {failure.Message}");
                return ExitCodes.Unavailable;
            }

            await app.WaitForShutdownAsync(stop);
            return app.Services.GetServices<IHostedService>().OfType<BackgroundService>().Any(static service => service.ExecuteTask is { IsFaulted: true })
                ? ExitCodes.Failed
                : ExitCodes.Ok;
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "{Lack}")]
    private static partial void LogLack(ILogger log, string lack);
}
