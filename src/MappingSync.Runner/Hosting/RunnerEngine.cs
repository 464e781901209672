using MappingSync.Economic;
using MappingSync.Engine.Effects;
using MappingSync.Engine.Hosting;
using MappingSync.Engine.Intake;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Settings;
using MappingSync.Http;
using MappingSync.Rackbeat;
using MappingSync.Runner.Schedules;

namespace MappingSync.Runner.Hosting;

/// <summary>Adds the engine over the open ledger.</summary>
internal static class RunnerEngine
{
    /// <summary>Adds flows, delivery, webhooks and the services that drain in the background.</summary>
    /// <param name="services">The host's services, with an open <see cref="ILedger"/>.</param>
    /// <param name="settings">The settings, already checked.</param>
    /// <param name="isRestored">Whether the ledger came back from a copy.</param>
    public static void Add(IServiceCollection services, EngineSettings settings, bool isRestored)
    {
        services.AddSingleton<IEffectExecutor>(static provider => new EffectExecutor(
            provider.GetRequiredService<ILedger>().Effects,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IWebhookIntake>(static provider => new WebhookIntake(
            provider.GetRequiredService<ILedger>().Work,
            provider.GetRequiredService<IEventRoutes>(),
            provider.GetRequiredService<IWorkSignal>()));
        services.AddMappingSyncEngine(settings, isRestored);
        services.AddHostedService<StockValuesOff>();

        // A call takes the time that it takes, also when the runner is played under a clock that jumps over days.
        services.Configure<ClientHttpOptions>(RackbeatClientRegistration.HttpName, static http => http.Clock = TimeProvider.System);
        services.Configure<ClientHttpOptions>(EconomicClientRegistration.HttpName, static http => http.Clock = TimeProvider.System);
    }
}
