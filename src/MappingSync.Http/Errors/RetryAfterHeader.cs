namespace MappingSync.Http;

/// <summary>Reads how long a server asks to wait.</summary>
public static class RetryAfterHeader
{
    /// <summary>The longest wait that is believed.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The wait that <c>Retry-After</c> asks for in seconds or as a date, within 0 and one hour; null when it is missing or unreadable.</summary>
    public static TimeSpan? Read(HttpResponseMessage response, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(time);
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait is { } value ? TimeSpan.FromTicks(Math.Clamp(value.Ticks, 0, Longest.Ticks)) : null;
    }
}
