using MappingSync.Engine.Ledger;
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
        RunnerInstance runner;
        try
        {
            runner = RunnerInstance.Open(settings, isRestored, time, logs);
        }
        catch (Exception failure) when (failure is LedgerRefusedException or LedgerUnavailableException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return ExitCodes.Unavailable;
        }

        await using (runner)
        {
            foreach (var lack in NotInThisVersion.Of(settings))
            {
                LogLack(runner.Log, lack);
            }

            try
            {
                await runner.StartAsync(stop);
            }
            catch (IOException failure)
            {
                await Console.Error.WriteLineAsync($"The runner cannot listen: {failure.Message}");
                return ExitCodes.Unavailable;
            }

            await runner.WaitAsync(stop);
            return runner.HasFailed ? ExitCodes.Failed : ExitCodes.Ok;
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "{Lack}")]
    private static partial void LogLack(ILogger log, string lack);
}
