using MappingSync.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MappingSync.Economic;

/// <summary>Registers the e-conomic clients.</summary>
public static class EconomicClientRegistration
{
    /// <summary>The name of the shared handlers, for those who change them through <c>AddHttpClient(name)</c>.</summary>
    public const string HttpName = "MappingSync.Economic";

    /// <summary>Registers <see cref="IEconomicClientFactory" />.</summary>
    public static IServiceCollection AddEconomicClients(this IServiceCollection services, Action<ClientHttpOptions>? configure = null)
    {
        services.AddClientHttp(HttpName, configure);
        services.TryAddSingleton<IEconomicClientFactory, EconomicClientFactory>();
        return services;
    }
}
