using System.Threading.RateLimiting;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;

namespace MappingSync.Http;

/// <summary>
/// Decides before each attempt of one connection whether it may be sent: no open circuit, a place in the minute, no pause that the
/// server asked for, a place in the day. A call that may not is ended with <see cref="CallNotSentException" />.
/// </summary>
internal sealed class AdmissionStrategy(ConnectionPlan plan, PartitionedRateLimiter<ConnectionPlan> minute, RetryAfterGate gate, CircuitClock circuit)
    : ResilienceStrategy<HttpResponseMessage>
{
    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback, ResilienceContext context, TState state)
    {
        try
        {
            if (await AdmitAsync(context).ConfigureAwait(context.ContinueOnCapturedContext) is { } refusal)
            {
                return Outcome.FromException<HttpResponseMessage>(refusal);
            }
        }
        catch (OperationCanceledException cancelled)
        {
            return Outcome.FromException<HttpResponseMessage>(cancelled);
        }

        var outcome = await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        if (outcome.Exception is BrokenCircuitException)
        {
            return Outcome.FromException<HttpResponseMessage>(circuit.Refused());
        }

        if (outcome.Result is { } response)
        {
            gate.Heed(response);
        }

        return outcome;
    }

    private async ValueTask<CallNotSentException?> AdmitAsync(ResilienceContext context)
    {
        // First, so that what is not sent takes no place in the minute and in the day.
        if (circuit.Refusal is { } open)
        {
            return open;
        }

        var cancellationToken = context.CancellationToken;
        if (plan.Limit is { } limit)
        {
            using var lease = await minute.AcquireAsync(plan, 1, cancellationToken).ConfigureAwait(false);
            if (!lease.IsAcquired)
            {
                var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : TimeSpan.FromSeconds(5);
                return new CallNotSentException(CallNotSentException.RateLimitedCode, "Too many calls wait for a place in the minute", wait);
            }

            if (minute.GetStatistics(plan) is { } statistics)
            {
                context.GetRequestMessage()?.Options.Set(ConnectionHandler.Minute, new RateLimitReading(limit.Calls - (int)statistics.CurrentAvailablePermits, limit.Calls, 1));
            }
        }

        // Last, so that nothing that waited for its place is sent into a pause that was asked for meanwhile.
        return await gate.PassAsync(cancellationToken).ConfigureAwait(false)
            ?? (plan.Guard is { } guard ? await guard.AdmitAsync(cancellationToken).ConfigureAwait(false) : null);
    }
}
