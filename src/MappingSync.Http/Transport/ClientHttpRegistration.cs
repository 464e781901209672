using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MappingSync.Http;

/// <summary>Registers the handlers that all connections of one system share: one pool of sockets, no redirects, bounded answers.</summary>
public static class ClientHttpRegistration
{
    /// <summary>Registers a named chain of handlers for <see cref="ClientConnections" />.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the chain.</param>
    /// <param name="configure">Changes the defaults; may be null.</param>
    public static IHttpClientBuilder AddClientHttp(this IServiceCollection services, string name, Action<ClientHttpOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ClientConnections>();
        var options = services.AddOptions<ClientHttpOptions>(name);
        if (configure is not null) options.Configure(configure);

        // Connections live two minutes at most so that DNS changes are seen; the handlers themselves need no rotation.
        return services.AddHttpClient(name)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(_ => true)
            .ConfigurePrimaryHttpMessageHandler(provider => Primary(Options(provider, name)))
            .AddHttpMessageHandler(provider => new ObservedCallHandler(provider.GetRequiredService<TimeProvider>()))
            .AddHttpMessageHandler(provider => new BoundedAnswerHandler(Options(provider, name)));
    }

    private static ClientHttpOptions Options(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<ClientHttpOptions>>().Get(name);

    private static SocketsHttpHandler Primary(ClientHttpOptions options) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = options.ConnectTimeout,
        MaxConnectionsPerServer = options.MaxConnectionsPerServer,
        MaxResponseHeadersLength = 64,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    };
}
