using MappingSync.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MappingSync.Rackbeat;

/// <summary>Registers the Rackbeat clients.</summary>
public static class RackbeatClientRegistration
{
    /// <summary>The name of the shared handlers, for those who change them through <c>AddHttpClient(name)</c>.</summary>
    public const string HttpName = "MappingSync.Rackbeat";

    /// <summary>Registers <see cref="IRackbeatClientFactory" />.</summary>
    public static IServiceCollection AddRackbeatClients(this IServiceCollection services, Action<ClientHttpOptions>? configure = null)
    {
        services.AddClientHttp(HttpName, configure);
        services.TryAddSingleton<IRackbeatClientFactory, RackbeatClientFactory>();
        return services;
    }
}
