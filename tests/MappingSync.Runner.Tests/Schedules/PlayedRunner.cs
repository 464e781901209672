using MappingSync.Engine.Ledger;
using MappingSync.Runner.Hosting;
using MappingSync.Runner.Settings;
using MappingSync.Runner.Settings.Yaml;
using MappingSync.Runner.Tests.Hosting;
using MappingSync.Simulators;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Quartz;

namespace MappingSync.Runner.Tests.Schedules;

/// <summary>
/// The whole runner in this process, between both simulators over real HTTP, over a real ledger, under a clock that stands still until
/// the test moves it. May be stopped and started again on the same ledger.
/// </summary>
internal sealed class PlayedRunner : IAsyncDisposable
{
    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    private readonly TemporaryFolder folder = new();
    private readonly Action<IServiceCollection>? change;
    private readonly string zoneName;
    private RunnerInstance? runner;

    private PlayedRunner(FakeTimeProvider clock, RackbeatSimulator rackbeat, EconomicSimulator economic, string agreements, string zoneName, Action<IServiceCollection>? change)
    {
        Clock = clock;
        Rackbeat = rackbeat;
        Economic = economic;
        Agreements = agreements;
        this.zoneName = zoneName;
        this.change = change;
    }

    /// <summary>Lines of the settings below <c>agreements:</c>, read at each start.</summary>
    public string Agreements { get; set; }

    public FakeTimeProvider Clock { get; }

    public RackbeatSimulator Rackbeat { get; }

    public EconomicSimulator Economic { get; }

    public Firings Firings { get; private set; } = new();

    public RecordingLog Log { get; } = new();

    public bool IsOn => runner is not null;

    public ILedger Ledger => runner!.Ledger;

    public T Get<T>()
        where T : notnull => runner!.Services.GetRequiredService<T>();

    /// <summary>A moment on the clock of Copenhagen.</summary>
    public static DateTimeOffset At(int year, int month, int day, int hour = 0, int minute = 0, int second = 0) =>
        Moment(new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified), Copenhagen);

    /// <summary>A moment on the clock of a zone.</summary>
    public static DateTimeOffset Moment(DateTime local, TimeZoneInfo zone) => new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();

    /// <summary>Starts the simulators and a runner.</summary>
    /// <param name="start">What the clock shows.</param>
    /// <param name="agreements">Lines of the settings below <c>agreements:</c>, without the two connections: they are put in for <c>CONNECTIONS</c>.</param>
    /// <param name="change">Changes the host's services.</param>
    /// <param name="zoneName">The runner's time zone.</param>
    public static async Task<PlayedRunner> StartAsync(DateTimeOffset start, string agreements, Action<IServiceCollection>? change = null, string zoneName = "Europe/Copenhagen")
    {
        var clock = new FakeTimeProvider(start);
        var rackbeat = await RackbeatSimulator.StartAsync(clock);
        var economic = await EconomicSimulator.StartAsync(clock);
        rackbeat.Behaviour.SendsWebhooks = false;
        var played = new PlayedRunner(clock, rackbeat, economic, agreements, zoneName, change);
        await played.StartAsync();
        return played;
    }

    /// <summary>Starts a runner over the ledger that the last one left.</summary>
    public async Task StartAsync()
    {
        Firings = new Firings();
        runner = RunnerInstance.Open(Settings(), isRestored: false, Clock, NullLoggerFactory.Instance, services =>
        {
            services.AddLogging(logs => logs.ClearProviders().SetMinimumLevel(LogLevel.Information).AddProvider(Log));
            services.ConfigureAllQuartzSchedulers(quartz => quartz.AddJobListener(Firings));
            change?.Invoke(services);
        });
        await runner.StartAsync();
    }

    /// <summary>Stops the runner as SIGTERM does.</summary>
    public async Task StopAsync()
    {
        await runner!.DisposeAsync();
        runner = null;
    }

    /// <summary>Sets the clock to a later moment.</summary>
    public void MoveTo(DateTimeOffset moment) => Clock.Advance(moment - Clock.GetUtcNow());

    /// <summary>When a trigger fires next, once the scheduler has looked at what the clock shows now.</summary>
    public async Task<DateTimeOffset> NextFireAsync(string group, string agreement)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var trigger = await Get<IScheduler>().GetTrigger(new TriggerKey(agreement, group), patience.Token);
            if (trigger!.NextFireTimeUtc is { } next && next > Clock.GetUtcNow())
            {
                return next;
            }

            await Task.Yield();
        }
    }

    /// <summary>Does something to the ledger's file behind the runner's back, for example to make a commit fail.</summary>
    public void Meddle(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.File("ledger.db"), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        if (runner is not null)
        {
            await StopAsync();
        }

        await Rackbeat.DisposeAsync();
        await Economic.DisposeAsync();
        folder.Dispose();
    }

    private RunnerSettings Settings()
    {
        var connections = $$"""
            rackbeat: { base-address: "{{Rackbeat.BaseAddress}}", token: "{{Rackbeat.Behaviour.ApiToken}}" }
                economic: { rest: "{{Economic.RestAddress}}", services: "{{Economic.ServicesAddress}}", app-secret-token: "{{Economic.Behaviour.AppSecretToken}}", agreement-grant-token: "{{Economic.Behaviour.AgreementGrantToken}}" }
            """;
        var problems = new SettingsProblems();
        var text = $"listen: http://127.0.0.1:0\nstore: {"{"} sqlite: ledger.db {"}"}\ntime-zone: {zoneName}\nagreements:\n" + Agreements.Replace("CONNECTIONS", connections, StringComparison.Ordinal);
        var settings = SettingsFile.ReadText(text, new SecretSources(static _ => null, folder.Path), problems);
        Assert.Equal([], problems.InOrder.Select(problem => problem.Print("settings")));
        return settings!;
    }
}
