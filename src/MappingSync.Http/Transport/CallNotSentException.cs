namespace MappingSync.Http;

/// <summary>Ends a call that was not sent, because the other system asked to wait, does not work, or gets no more calls today.</summary>
public sealed class CallNotSentException : Exception
{
    /// <summary>The system asked for a pause, or what it says of its rate limit leaves no room: <see cref="ApiError.Code" /> of such a call.</summary>
    public const string RetryAfterCode = "AskedToWait";

    /// <summary>More calls wait for a place in the minute than may: <see cref="ApiError.Code" /> of such a call.</summary>
    public const string RateLimitedCode = "RateLimited";

    /// <summary>Most of the last calls failed, so that none is made for a while: <see cref="ApiError.Code" /> of such a call.</summary>
    public const string CircuitOpenCode = "CircuitOpen";

    /// <summary>The calls of a day are used: <see cref="ApiError.Code" /> of such a call.</summary>
    public const string DailyBudgetCode = "DailyBudget";

    /// <summary>Makes the exception.</summary>
    /// <param name="code">One of the codes of this class.</param>
    /// <param name="message">Why it was not sent.</param>
    /// <param name="wait">How long to wait before the next try.</param>
    public CallNotSentException(string code, string message, TimeSpan wait)
        : base(message)
    {
        Code = code;
        Wait = wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>One of the codes of this class.</summary>
    public string Code { get; }

    /// <summary>How long to wait before the next try.</summary>
    public TimeSpan Wait { get; }

    /// <summary>Whether an error is of a call that was not sent, so that every call of the same connection has to wait, too.</summary>
    public static bool Is(ApiError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error is { Status: null, Code: RetryAfterCode or RateLimitedCode or CircuitOpenCode or DailyBudgetCode };
    }
}
