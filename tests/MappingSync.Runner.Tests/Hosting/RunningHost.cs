using MappingSync.Engine.Hosting;
using MappingSync.Engine.Intake;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Ledger.Sqlite;
using MappingSync.Runner.Hosting;
using MappingSync.Runner.Tests.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MappingSync.Runner.Tests.Hosting;

/// <summary>The real host with a real ledger on a free port of this machine; only the engine's intake is the test's own.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    public const string WebhookToken = "whk-canary-0c9d31aa-customer-upd";
    public const string OtherToken = "whk-canary-7788aa55-product-upda";

    private readonly TemporaryFolder folder = new();
    private readonly WebApplication app;

    private RunningHost(string settings)
    {
        var read = SettingsText.Accepted("listen: http://127.0.0.1:0\n" + settings, folder.Path);
        Ledger = SqliteLedger.Open(new SqliteLedgerOptions { Path = read.LedgerFile }, TimeProvider.System, NullLogger<SqliteLedger>.Instance);
        app = RunnerHost.Build(read, Ledger, TimeProvider.System, services =>
        {
            services.AddSingleton<IWebhookIntake>(Intake);
            services.AddSingleton<IEventRoutes>(Intake);
            services.AddSingleton<IWorkSignal>(Intake);
            services.AddMappingSyncDelivery(read.Engine);
            services.AddLogging(logs => logs.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        });
    }

    public ILedger Ledger { get; }

    public RecordingIntake Intake { get; } = new();

    public RecordingLog Log { get; } = new();

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    public static async Task<RunningHost> StartAsync(string settings = SettingsText.Least)
    {
        var host = new RunningHost(settings);
        await host.Ledger.Agreements.SaveWebhookAsync(
            new WebhookRegistration("acme", "customer.updated", "https://sync.example.com/webhooks/acme") { Id = "1", Token = WebhookToken }, default);
        await host.Ledger.Agreements.SaveWebhookAsync(
            new WebhookRegistration("acme", "product.updated", "https://sync.example.com/webhooks/acme") { Id = "2", Token = OtherToken }, default);
        await host.app.StartAsync();
        host.Address = new Uri(host.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return host;
    }

    /// <summary>A caller that keeps cookies and follows no redirect.</summary>
    public HttpClient Caller() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await Ledger.DisposeAsync();
        folder.Dispose();
    }
}
