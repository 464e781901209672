using MappingSync.Engine.Delivery;
using MappingSync.Engine.Ledger;
using MappingSync.Http;

namespace MappingSync.Runner.Schedules;

/// <summary>Runs what a schedule asks for, for one agreement, and logs what went wrong: no failure may end a schedule.</summary>
internal sealed partial class ScheduledRun(AgreementSessions sessions, ILogger<ScheduledRun> log)
{
    /// <summary>Runs it.</summary>
    /// <param name="agreement">The agreement's id.</param>
    /// <param name="run">What is to be done.</param>
    /// <param name="cancellationToken">Cancelled when the runner stops.</param>
    /// <returns>Whether it was done.</returns>
    public async Task<bool> TryAsync(string agreement, Func<AgreementSession, CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        try
        {
            await run(sessions.Find(agreement)!, cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The runner stops.
        }
        catch (ApiException failure)
        {
            LogRefused(agreement, failure.Error.Text);
        }
        catch (LedgerUnavailableException failure)
        {
            LogLedger(failure, agreement);
        }
        catch (Exception failure)
        {
            LogFault(failure, agreement);
        }

        return false;
    }

    [LoggerMessage(EventId = 400, Level = LogLevel.Warning, Message = "The orders of agreement {Agreement} could not be polled ({Reason}); they are polled again at the next time")]
    private partial void LogRefused(string agreement, string reason);

    [LoggerMessage(EventId = 401, Level = LogLevel.Error, Message = "The ledger cannot be used; what is scheduled for agreement {Agreement} is done later")]
    private partial void LogLedger(Exception failure, string agreement);

    [LoggerMessage(EventId = 402, Level = LogLevel.Error, Message = "What is scheduled for agreement {Agreement} ended with a fault; it is done later")]
    private partial void LogFault(Exception failure, string agreement);
}
