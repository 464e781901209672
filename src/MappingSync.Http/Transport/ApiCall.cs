namespace MappingSync.Http;

/// <summary>One call that went out, for budgets and metrics.</summary>
/// <param name="System">The system called: <c>rackbeat</c> or <c>economic</c>.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Status">The HTTP status; null when no answer came.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Limit">What the server said of its rate limit; when it said nothing, how much of the limit that is kept here is used; null without either.</param>
public readonly record struct ApiCall(string System, string Method, int? Status, TimeSpan Duration, RateLimitReading? Limit);
