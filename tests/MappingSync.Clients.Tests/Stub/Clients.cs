using MappingSync.Economic;
using MappingSync.Http;
using MappingSync.Rackbeat;
using Microsoft.Extensions.DependencyInjection;

namespace MappingSync.Clients.Tests;

/// <summary>Real clients through the real registration, without waits between repeats.</summary>
internal sealed class Clients : IAsyncDisposable
{
    private readonly ServiceProvider provider;

    public Clients(Action<ClientHttpOptions>? configure = null, Action<IServiceCollection>? register = null)
    {
        var services = new ServiceCollection();
        register?.Invoke(services);
        services.AddRackbeatClients(Configure).AddEconomicClients(Configure);
        provider = services.BuildServiceProvider();

        void Configure(ClientHttpOptions options)
        {
            options.RetryDelay = TimeSpan.Zero;
            configure?.Invoke(options);
        }
    }

    public RackbeatClient Rackbeat(Uri address, string token = "rackbeat-token", IApiCallObserver? observer = null) =>
        provider.GetRequiredService<IRackbeatClientFactory>().Create(new RackbeatConnection(address, token, "The caller", "caller@example.com", observer));

    public EconomicClient Economic(Uri address, string secret = "app-secret", string grant = "agreement-grant", IApiCallObserver? observer = null) =>
        Economic(address, address, secret, grant, observer);

    public EconomicClient Economic(Uri rest, Uri services, string secret, string grant, IApiCallObserver? observer = null) =>
        provider.GetRequiredService<IEconomicClientFactory>().Create(new EconomicConnection(rest, services, secret, grant, observer));

    /// <summary>A connection of its own with the handlers of a system and nothing of its client, for calls that no client makes.</summary>
    public HttpClient Open(Uri address, ConnectionPlan plan) =>
        provider.GetRequiredService<ClientConnections>().Open(EconomicClientRegistration.HttpName, plan, new EconomicErrorReader(), address)[0];

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}
