using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace MappingSync.Http;

/// <summary>Registers the handlers that all clients of one system share: bounded, timed, without redirects, repeating reads only.</summary>
public static class ClientHttpRegistration
{
    /// <summary>Registers a named chain of handlers for <see cref="IHttpMessageHandlerFactory" />.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the chain.</param>
    /// <param name="configure">Changes the defaults; may be null.</param>
    public static IHttpClientBuilder AddClientHttp(this IServiceCollection services, string name, Action<ClientHttpOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        var options = services.AddOptions<ClientHttpOptions>(name);
        if (configure is not null) options.Configure(configure);

        // Connections live two minutes at most so that DNS changes are seen; the handlers themselves need no rotation.
        var builder = services.AddHttpClient(name)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(_ => true)
            .ConfigurePrimaryHttpMessageHandler(provider => Primary(Options(provider, name)));
        builder.AddResilienceHandler("reads", (pipeline, context) => Configure(
            pipeline,
            context.ServiceProvider.GetRequiredService<IOptionsMonitor<ClientHttpOptions>>().Get(name),
            context.ServiceProvider.GetRequiredService<TimeProvider>()));
        return builder
            .AddHttpMessageHandler(provider => new ObservedCallHandler(provider.GetRequiredService<TimeProvider>()))
            .AddHttpMessageHandler(provider => new BoundedAnswerHandler(Options(provider, name).MaxAnswerBytes));
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

    private static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ClientHttpOptions options, TimeProvider time)
    {
        pipeline.TimeProvider = options.Clock ?? time;
        if (options.ReadRetries > 0)
        {
            pipeline.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = options.ReadRetries,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldRetryAfterHeader = false,
                ShouldHandle = arguments => ValueTask.FromResult(MayRepeat(arguments)),
            });
        }

        pipeline.AddTimeout(new HttpTimeoutStrategyOptions { Timeout = options.AttemptTimeout });
    }

    // A server that names a time to wait (429, or Retry-After) is obeyed by the caller, who knows the budget; it is not asked again here.
    private static bool MayRepeat(RetryPredicateArguments<HttpResponseMessage> arguments)
    {
        var request = arguments.Outcome.Result?.RequestMessage ?? arguments.Context.GetRequestMessage();
        if (request is null || !ApiErrorKinds.IsSafe(request.Method)) return false;
        if (arguments.Outcome.Result is { } response)
            return response.StatusCode is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError && response.Headers.RetryAfter is null;

        return arguments.Outcome.Exception is TimeoutRejectedException
            or HttpRequestException { HttpRequestError: not HttpRequestError.ConfigurationLimitExceeded };
    }
}
