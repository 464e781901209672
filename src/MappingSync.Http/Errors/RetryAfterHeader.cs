namespace MappingSync.Http;

/// <summary>Reads how long a server asks to wait.</summary>
public static class RetryAfterHeader
{
    /// <summary>The longest wait that is believed.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>
    /// The wait that <c>Retry-After</c> asks for in seconds or as a date, within 0 and one hour; null when it is missing or unreadable.
    /// A date is taken by our clock and by the one of the answer (<c>Date</c>): the longer wait counts, as either clock may be wrong.
    /// </summary>
    public static TimeSpan? Read(HttpResponseMessage response, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(time);
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? Until(date, time.GetUtcNow(), response.Headers.Date) : TooLargeToParse(response));
        return wait is { } value ? TimeSpan.FromTicks(Math.Clamp(value.Ticks, 0, Longest.Ticks)) : null;
    }

    private static TimeSpan Until(DateTimeOffset date, DateTimeOffset now, DateTimeOffset? answered) =>
        date - (answered is { } theirs && theirs < now ? theirs : now);

    /// <summary>More seconds than an <see cref="int"/> holds are no value for .NET.</summary>
    private static TimeSpan? TooLargeToParse(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Retry-After", out var values) && values.ToString().AsSpan().Trim() is { Length: > 9 } text && !text.ContainsAnyExceptInRange('0', '9')
            ? Longest
            : null;
}
