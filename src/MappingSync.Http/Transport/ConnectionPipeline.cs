using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace MappingSync.Http;

/// <summary>
/// What the calls of one connection go through, from the outside: repeats of reads; admission; the circuit; the time of one attempt.
/// Every connection has one of its own, so that nothing that one agreement meets slows another one.
/// </summary>
internal static class ConnectionPipeline
{
    public static ResiliencePipeline<HttpResponseMessage> Build(
        ConnectionPlan plan, ClientHttpOptions options, PartitionedRateLimiter<ConnectionPlan> minute, TimeProvider time, ILoggerFactory? logs)
    {
        // The circuit of Polly goes by the date.
        var clock = new SteadyTime(options.Clock ?? time);
        var circuit = new CircuitClock(clock);
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { Name = plan.System, TimeProvider = clock };
        if (logs is not null)
        {
            pipeline.ConfigureTelemetry(logs);
        }

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

        var gate = new RetryAfterGate(clock, time, options);
        pipeline.AddStrategy(_ => new AdmissionStrategy(plan, minute, gate, circuit), new AdmissionOptions());
        pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = options.CircuitFailureRatio,
            MinimumThroughput = options.CircuitMinimumCalls,
            SamplingDuration = options.CircuitWindow,
            BreakDurationGenerator = arguments => ValueTask.FromResult(Break(options, arguments.HalfOpenAttempts)),
            ShouldHandle = arguments => ValueTask.FromResult(SpeaksOfTheServer(arguments.Outcome)),
            OnOpened = arguments =>
            {
                circuit.Open(arguments.BreakDuration);
                return default;
            },
        });
        pipeline.AddTimeout(new HttpTimeoutStrategyOptions { Timeout = options.AttemptTimeout });
        return pipeline.Build();
    }

    // A server that names a time to wait is not asked again here: the gate keeps the connection's calls back, and the caller is told how long.
    private static bool MayRepeat(RetryPredicateArguments<HttpResponseMessage> arguments)
    {
        var request = arguments.Outcome.Result?.RequestMessage ?? arguments.Context.GetRequestMessage();
        if (request is null || !ApiErrorKinds.IsSafe(request.Method))
        {
            return false;
        }

        return arguments.Outcome.Result is { } response
            ? IsServerError(response) && response.Headers.RetryAfter is null
            : IsNoAnswer(arguments.Outcome.Exception);
    }

    /// <summary>Whether a failure says that the server does not work. What it refuses (4xx), and an answer that is too large, says nothing of that.</summary>
    private static bool SpeaksOfTheServer(Outcome<HttpResponseMessage> outcome) => outcome.Result is { } response
        ? IsServerError(response)
        : IsNoAnswer(outcome.Exception);

    /// <summary>Whether no answer came that could be read. One that is too large came, and comes as large again.</summary>
    private static bool IsNoAnswer(Exception? failure) =>
        failure is TimeoutRejectedException or HttpRequestException { HttpRequestError: not HttpRequestError.ConfigurationLimitExceeded };

    private static bool IsServerError(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    /// <summary>Twice as long after each probe that failed.</summary>
    private static TimeSpan Break(ClientHttpOptions options, int failedProbes)
    {
        var longer = options.CircuitBreak * (1L << Math.Clamp(failedProbes, 0, 16));
        return longer < options.CircuitLongestBreak ? longer : options.CircuitLongestBreak;
    }

    private sealed class AdmissionOptions : ResilienceStrategyOptions
    {
        public AdmissionOptions() => Name = "admission";
    }
}
