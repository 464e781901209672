namespace MappingSync.Engine.CatchUp;

/// <summary>How much one search reads.</summary>
public sealed record CatchUpBounds
{
    /// <summary>How many records a page has, 1 to 1000.</summary>
    public int PageSize { get; init; } = 1000;

    /// <summary>The most pages of one entity in one search: a fifth of the calls that Rackbeat allows in a minute.</summary>
    public int MostPages { get; init; } = 100;

    /// <summary>How far behind the newest change that was looked at the search begins again.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromMinutes(5);
}

/// <summary>What one search came to.</summary>
/// <param name="Found">How many changes were found that the ledger had not seen.</param>
/// <param name="IsComplete">Whether every list could be read, except those that a person is told of.</param>
/// <param name="RetryAfter">How long Rackbeat asked to wait; null when it did not say.</param>
public sealed record CatchUpResult(int Found, bool IsComplete, TimeSpan? RetryAfter);
