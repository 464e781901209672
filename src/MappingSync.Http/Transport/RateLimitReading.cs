using System.Globalization;

namespace MappingSync.Http;

/// <summary>What an answer says of the server's rate limit.</summary>
/// <param name="Used">How much of the limit is used.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Cost">What this call cost; 1 when the server does not say.</param>
public readonly record struct RateLimitReading(int Used, int Limit, int Cost)
{
    /// <summary>
    /// Reads the headers of both systems: <c>X-RateLimiting: token-limit-10000-per-60-seconds: 147/10000</c> and <c>X-CallCost</c>
    /// (e-conomic), <c>X-RateLimit-Limit</c> and <c>X-RateLimit-Remaining</c> (Rackbeat). Null when there are none or they are unreadable.
    /// </summary>
    public static RateLimitReading? Read(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var cost = Number(Header(response, "X-CallCost")) ?? 1;
        if (Header(response, "X-RateLimiting") is { } bucket)
        {
            var figures = bucket[(bucket.LastIndexOf(':') + 1)..].Split('/');
            if (figures.Length == 2 && Number(figures[0]) is { } used && Number(figures[1]) is { } limit) return new(used, limit, cost);
        }

        return Number(Header(response, "X-RateLimit-Limit")) is { } most && Number(Header(response, "X-RateLimit-Remaining")) is { } rest
            ? new(most - rest, most, cost)
            : null;
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
