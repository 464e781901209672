namespace MappingSync.Simulators.Calls;

/// <summary>How often a route was asked.</summary>
/// <param name="Surface">The host: <c>rest</c>, <c>services</c> or <c>rackbeat</c>.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Route">The route; null for paths that have none.</param>
/// <param name="Calls">All calls, those without an answer included.</param>
/// <param name="ByStatus">The answers by their status.</param>
public sealed record RouteCount(string Surface, string Method, string? Route, long Calls, IReadOnlyDictionary<int, long> ByStatus);
