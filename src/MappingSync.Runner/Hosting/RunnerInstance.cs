using MappingSync.Engine.Ledger;
using MappingSync.Engine.Ledger.Sqlite;
using MappingSync.Runner.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MappingSync.Runner.Hosting;

/// <summary>
/// The whole runner inside this process: the ledger and the host over it. The process runs one of these under the system's clock;
/// whoever must move time runs one under a clock of its own.
/// </summary>
internal sealed class RunnerInstance : IAsyncDisposable
{
    private readonly SqliteLedger ledger;
    private readonly WebApplication app;
    private bool isStarted;

    private RunnerInstance(SqliteLedger ledger, WebApplication app)
    {
        this.ledger = ledger;
        this.app = app;
    }

    /// <summary>The open ledger.</summary>
    public ILedger Ledger => ledger;

    /// <summary>The host's services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>The host's log.</summary>
    public ILogger Log => app.Logger;

    /// <summary>Where it listens; a port of 0 in the settings is the free one that was found. Only after the start.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Whether something that runs in the background ended by an exception.</summary>
    public bool HasFailed => app.Services.GetServices<IHostedService>().OfType<BackgroundService>().Any(static service => service.ExecuteTask is { IsFaulted: true });

    /// <summary>Opens the ledger and puts the host together; nothing runs yet.</summary>
    /// <param name="settings">The settings file.</param>
    /// <param name="isRestored">Whether the ledger came back from a copy.</param>
    /// <param name="time">
    /// The clock of everything that the runner decides by time: what is due, retries, schedules, the stamps in the ledger. How long a
    /// call may take is measured by it too, unless the options of the clients' HTTP name another clock: a clock that jumps needs that.
    /// </param>
    /// <param name="logs">Where the ledger logs while the host is not there yet.</param>
    /// <param name="change">Changes the services once all are added.</param>
    /// <exception cref="LedgerRefusedException">The ledger is in use, or not one.</exception>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be opened.</exception>
    public static RunnerInstance Open(RunnerSettings settings, bool isRestored, TimeProvider time, ILoggerFactory logs, Action<IServiceCollection>? change = null)
    {
        var ledger = SqliteLedger.Open(new SqliteLedgerOptions { Path = settings.LedgerFile }, time, logs.CreateLogger<SqliteLedger>());
        return new RunnerInstance(ledger, RunnerHost.Build(settings, ledger, time, services =>
        {
            RunnerEngine.Add(services, settings.Engine, isRestored);
            change?.Invoke(services);
        }));
    }

    /// <summary>Starts listening, delivering and the schedules.</summary>
    /// <exception cref="IOException">The address is taken.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        isStarted = true;
        await app.StartAsync(cancellationToken);
    }

    /// <summary>Waits until somebody stops it, and until it has stopped.</summary>
    public Task WaitAsync(CancellationToken stop) => app.WaitForShutdownAsync(stop);

    /// <summary>Stops in the order of a shutdown: nothing new begins, running steps end.</summary>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        if (isStarted)
        {
            isStarted = false;
            await app.StopAsync(cancellationToken);
        }
    }

    /// <summary>Stops it if it still runs, and closes the ledger.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await app.DisposeAsync();
        await ledger.DisposeAsync();
    }
}
