namespace MappingSync.Engine.Orders;

/// <summary>How much one poll reads.</summary>
public sealed record OrderBounds
{
    /// <summary>How many orders a page has, 1 to 1000.</summary>
    public int PageSize { get; init; } = 1000;

    /// <summary>The most pages of one list in one poll; the next poll goes on behind them.</summary>
    public int MostPages { get; init; } = 10;

    /// <summary>How far behind the watermark changes are looked at again: those of the same second, and those that were stored later than their time says.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often it is looked whether imported orders are still among e-conomic's open ones, which no time of change tells.</summary>
    public TimeSpan PresenceEvery { get; init; } = TimeSpan.FromHours(1);
}

/// <summary>What one poll came to.</summary>
/// <param name="Found">How many orders were asked for.</param>
/// <param name="IsComplete">Whether all that changed was seen; otherwise the next poll goes on.</param>
/// <param name="RetryAfter">How long e-conomic asked to wait; null when it did not say.</param>
public sealed record OrderPollResult(int Found, bool IsComplete, TimeSpan? RetryAfter = null)
{
    /// <summary>Nothing was to be read.</summary>
    internal static OrderPollResult Nothing { get; } = new(0, IsComplete: true);
}
