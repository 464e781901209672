using MappingSync.Economic;
using MappingSync.Engine.CatchUp;
using MappingSync.Engine.Delivery;
using MappingSync.Engine.Documents;
using MappingSync.Engine.Effects;
using MappingSync.Engine.Errors;
using MappingSync.Engine.Flows;
using MappingSync.Engine.Intake;
using MappingSync.Engine.Ledger;
using MappingSync.Engine.Orders;
using MappingSync.Engine.Settings;
using MappingSync.Engine.StockValue;
using MappingSync.Engine.WakeUp;
using MappingSync.Rackbeat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace MappingSync.Engine.Hosting;

/// <summary>Registers the engine.</summary>
public static class EngineRegistration
{
    /// <summary>How old the ledger's last commit may be at a start before every document is looked up before its first send.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Registers flows, delivery, wake-up, webhooks, catch-up and the background services. The caller registers an open <see cref="ILedger"/>,
    /// an <see cref="IEffectExecutor"/> and logging.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="settings">The settings, already checked.</param>
    /// <param name="isRestored">Whether the ledger was restored from a copy, so that documents may exist that it does not know.</param>
    public static IServiceCollection AddMappingSyncEngine(this IServiceCollection services, EngineSettings settings, bool isRestored = false)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(settings);
        services.AddMappingSyncDelivery(settings, isRestored);
        services.AddHostedService<DeliveryService>();
        services.AddHostedService<WebhookService>();
        services.AddHostedService<CatchUpService>();
        // The host must wait longer than the steps may take, or it would cut them off.
        services.Configure<HostOptions>(options =>
        {
            var needed = settings.StopWithin + TimeSpan.FromSeconds(4);
            if (options.ShutdownTimeout < needed)
            {
                options.ShutdownTimeout = needed;
            }
        });
        return services;
    }

    /// <summary>Registers the same without the background services, for whoever drains by hand.</summary>
    public static IServiceCollection AddMappingSyncDelivery(this IServiceCollection services, EngineSettings settings, bool isRestored = false)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddRackbeatClients();
        services.AddEconomicClients();
        services.AddSingleton(settings);
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IFlow, CustomerGroupFlow>(),
            ServiceDescriptor.Singleton<IFlow, PaymentTermsFlow>(),
            ServiceDescriptor.Singleton<IFlow, CustomerFlow>(),
            ServiceDescriptor.Singleton<IFlow, ProductGroupFlow>(),
            ServiceDescriptor.Singleton<IFlow, UnitFlow>(),
            ServiceDescriptor.Singleton<IFlow, ProductFlow>(),
            ServiceDescriptor.Singleton<IFlow, CustomerInvoiceFlow>(),
            ServiceDescriptor.Singleton<IFlow, OrderFlow>(),
            ServiceDescriptor.Singleton<IFlow, StockValueFlow>(),
        ]);
        services.TryAddSingleton<FlowCatalogue>();
        services.TryAddSingleton<DailyCallsBook>();
        services.TryAddSingleton(_ => new Backoff(new Random()));
        services.TryAddSingleton(provider => Sessions(provider, settings, isRestored));
        services.TryAddSingleton<StepRecorder>();
        services.TryAddSingleton<DeliveryEngine>();
        services.TryAddSingleton<AgreementQueue>();
        services.TryAddSingleton<IWorkSignal>(provider => provider.GetRequiredService<AgreementQueue>());
        services.TryAddSingleton<IEventRoutes, EventRoutes>();
        services.TryAddSingleton<WakeUpCheck>();
        services.TryAddSingleton<PauseLift>();
        services.TryAddSingleton<WebhookRegistrar>();
        services.TryAddSingleton<CatchUpSearch>();
        services.TryAddSingleton<OrderPoll>();
        services.TryAddSingleton<StockValueDue>();
        return services;
    }

    private static AgreementSessions Sessions(IServiceProvider provider, EngineSettings settings, bool isRestored)
    {
        var ledger = provider.GetRequiredService<ILedger>();
        var time = provider.GetRequiredService<TimeProvider>();
        var rackbeat = provider.GetRequiredService<IRackbeatClientFactory>();
        var economic = provider.GetRequiredService<IEconomicClientFactory>();
        var days = provider.GetRequiredService<DailyCallsBook>();
        var looksUp = isRestored || (ledger.Opening.LastCommitAt is { } last && time.GetUtcNow() - last > Fresh);
        return new AgreementSessions(settings.Agreements.Select(agreement =>
        {
            var daily = days.Of(agreement.Id);
            var budget = new CallBudget(time, daily);
            return new AgreementSession(
                agreement,
                rackbeat.Create(new RackbeatConnection(
                    agreement.Rackbeat.BaseAddress,
                    agreement.Rackbeat.Token.Reveal(),
                    ConsumerContact: agreement.Rackbeat.Contact,
                    Observer: budget,
                    CallsPerMinute: agreement.Limits.CallsPerMinute)),
                economic.Create(new EconomicConnection(
                    agreement.Economic.Rest,
                    agreement.Economic.Services,
                    agreement.Economic.AppSecretToken.Reveal(),
                    agreement.Economic.AgreementGrantToken.Reveal(),
                    budget,
                    daily)),
                ledger,
                provider.GetRequiredService<IEffectExecutor>(),
                provider.GetRequiredService<FlowCatalogue>(),
                time,
                budget,
                looksUp);
        }));
    }
}
