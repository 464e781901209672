using System.Net;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Ledger.Sqlite;
using MappingSync.Engine.Settings;
using MappingSync.Engine.WakeUp;
using MappingSync.Runner.Hosting;
using MappingSync.Runner.Tests.Hosting;
using MappingSync.Runner.Tests.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace MappingSync.Runner.Tests.Health;

public class HealthTests
{
    private const string Unregistered = """
        store: { sqlite: data/ledger.db }
        agreements:
          - id: new
            rackbeat: { token: ${RACKBEAT_TOKEN}, webhook-address: https://sync.example.com/ }
            economic: { app-secret-token: ${APP}, agreement-grant-token: ${GRANT} }

        """;

    [Fact]
    public async Task A_running_host_is_alive_and_ready()
    {
        await using var host = await RunningHost.StartAsync();

        Assert.Equal((HttpStatusCode.OK, "ok\n"), await GetAsync(host, "/health/live"));
        Assert.Equal((HttpStatusCode.OK, "ok\n"), await GetAsync(host, "/health/ready"));
    }

    [Fact]
    public async Task It_is_not_ready_before_its_webhooks_are_registered_or_known_to_be_refused()
    {
        await using var host = await RunningHost.StartAsync(Unregistered);

        var before = await GetAsync(host, "/health/ready");
        var events = WebhookEvents.Of(host.Services.GetRequiredService<EngineSettings>().Agreements[0], host.Services.GetRequiredService<FlowCatalogue>()).Keys.ToList();
        foreach (var one in events.Skip(1))
        {
            await host.Ledger.Agreements.SaveWebhookAsync(new("new", one, "https://sync.example.com/webhooks/new") { Id = "1", Token = "t" }, default);
        }

        var between = await GetAsync(host, "/health/ready");
        await host.Ledger.Agreements.SaveWebhookAsync(new("new", events[0], "https://sync.example.com/webhooks/new") { Refusal = "422" }, default);
        var after = await GetAsync(host, "/health/ready");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "webhooks: not registered yet for new\n"), before);
        Assert.Equal(before, between);
        Assert.Equal((HttpStatusCode.OK, "ok\n"), after);
    }

    [Fact]
    public async Task It_is_alive_but_not_ready_without_its_ledger()
    {
        await using var host = await RunningHost.StartAsync();
        await host.Ledger.DisposeAsync();

        Assert.Equal((HttpStatusCode.OK, "ok\n"), await GetAsync(host, "/health/live"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "ledger: cannot be read\n"), await GetAsync(host, "/health/ready"));
    }

    [Fact]
    public async Task It_is_not_ready_while_it_stops()
    {
        await using var host = await RunningHost.StartAsync();
        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal((HealthStatus.Unhealthy, "stopping"), (report.Status, report.Entries["running"].Description));
    }

    [Fact]
    public async Task It_is_not_ready_before_it_delivers()
    {
        using var folder = new TemporaryFolder();
        var settings = SettingsText.Accepted(SettingsText.Least, folder.Path);
        await using var ledger = SqliteLedger.Open(new SqliteLedgerOptions { Path = settings.LedgerFile }, TimeProvider.System, NullLogger<SqliteLedger>.Instance);
        await using var app = RunnerHost.Build(settings, ledger, TimeProvider.System, services => RunnerEngine.Add(services, settings.Engine, isRestored: false));

        var report = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal((HealthStatus.Unhealthy, "is not running"), (report.Entries["delivery"].Status, report.Entries["delivery"].Description));
        Assert.Equal((HealthStatus.Unhealthy, "starting"), (report.Entries["running"].Status, report.Entries["running"].Description));
    }

    private static async Task<(HttpStatusCode Status, string Text)> GetAsync(RunningHost host, string path)
    {
        using var caller = host.Caller();
        using var answer = await caller.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
