namespace MappingSync.Engine.Orders;

/// <summary>How much one poll reads.</summary>
public sealed record OrderBounds
{
    /// <summary>How many orders a page of changes has, 1 to 1000: few, so that what a page holds is soon on disk.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>The most pages of one list in one poll; the next poll goes on behind them.</summary>
    public int MostPages { get; init; } = 20;

    /// <summary>How far behind the watermark changes are looked at again: those of the same second, and those that were stored later than their time says.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How many orders a page has where orders are only looked over: for the place where a list is at the first poll, and for orders that are no longer open.</summary>
    internal const int LookPageSize = 1000;

    /// <summary>The most pages of one list that are looked over for orders that are no longer open.</summary>
    internal const int MostLookPages = 20;

    /// <summary>How often it is looked whether imported orders are still among e-conomic's open ones, which no time of change tells.</summary>
    public TimeSpan PresenceEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long lists may be unreadable before people are told.</summary>
    public TimeSpan UnreadUntilTold { get; init; } = TimeSpan.FromHours(1);
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
