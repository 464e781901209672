using MappingSync.Simulators.Wire;

namespace MappingSync.Simulators.Economic;

/// <summary>
/// Keeps the first answer under its <c>Idempotency-Key</c>, for both surfaces together: a repeat gets it again, the same
/// key with another URL or another body is refused.
/// </summary>
internal sealed class IdempotencyCache(EconomicBehaviour behaviour, TimeProvider time)
{
    private readonly Dictionary<string, Kept> kept = new(StringComparer.Ordinal);

    public WireAnswer Answer(WireRequest request, Func<WireAnswer> process)
    {
        var key = request.IsWrite && behaviour.HonourIdempotencyKeys ? request.Header("Idempotency-Key") : null;
        if (string.IsNullOrEmpty(key))
            return process();

        var now = time.GetUtcNow();
        var url = $"{request.Method} {request.Surface}{request.RawPath}{request.QueryText}";
        if (kept.TryGetValue(key, out var former) && now - former.At < behaviour.IdempotencyLifetime)
        {
            if (former.Url != url)
                return Refusal(request, "URLChanged", "The idempotency key was used with another URL.", now);
            if (former.Body != request.Body)
                return Refusal(request, "PayloadChanged", "The idempotency key was used with another payload.", now);
            return former.Answer.With("X-ResultFromCache", "true");
        }

        var answer = process();
        if (answer.Status is >= 200 and < 300 || (behaviour.CacheRefusals && answer.Status is >= 400 and < 500 and not 401))
            kept[key] = new Kept(url, request.Body, answer, now);
        return answer;
    }

    private static WireAnswer Refusal(WireRequest request, string code, string message, DateTimeOffset now) =>
        request.Surface == "services"
            ? EconomicErrors.Problem(400, code, message, message, now)
            : EconomicErrors.Rest(400, message, now, code);

    private sealed record Kept(string Url, string Body, WireAnswer Answer, DateTimeOffset At);
}
