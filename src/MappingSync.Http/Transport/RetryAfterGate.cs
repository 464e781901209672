using System.Net;

namespace MappingSync.Http;

/// <summary>
/// Keeps the calls of one connection back while its server wants none: for as long as it asks for (<c>Retry-After</c>), and for a
/// moment when it says that its rate limit is nearly used.
/// </summary>
internal sealed class RetryAfterGate(TimeProvider clock, TimeProvider calendar, ClientHttpOptions options)
{
    /// <summary>The share of a server's limit below which no further call is sent; calls that are under way still need room.</summary>
    private const int Reserve = 50;

    private readonly CoolDown coolDown = new(clock);

    /// <summary>Lets a call pass, after a wait if it is short.</summary>
    /// <returns>Null, or why it may not be sent.</returns>
    public async ValueTask<CallNotSentException?> PassAsync(CancellationToken cancellationToken)
    {
        // It may have been closed anew while the call waited.
        while (coolDown.Remaining is var remaining && remaining > TimeSpan.Zero)
        {
            if (remaining > options.LongestWait)
            {
                return new CallNotSentException(CallNotSentException.RetryAfterCode, "No call is sent before the time that the server asked for", remaining);
            }

            await Task.Delay(remaining, clock, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>Closes the gate when an answer asks for it.</summary>
    public void Heed(HttpResponseMessage response)
    {
        if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
        {
            var asked = RetryAfterHeader.Read(response, calendar);
            coolDown.Extend(asked ?? (response.StatusCode == HttpStatusCode.TooManyRequests ? options.ThrottledPause : TimeSpan.Zero));
        }

        if (RateLimitReading.Read(response) is { Limit: > 0 } reading && reading.Limit - reading.Used < Math.Max(reading.Cost, reading.Limit / Reserve))
        {
            coolDown.Extend(options.NearlyUsedPause);
        }
    }
}
