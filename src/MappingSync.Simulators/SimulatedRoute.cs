namespace MappingSync.Simulators;

/// <summary>A route that a simulator answers.</summary>
/// <param name="Surface">The host: <c>rest</c>, <c>services</c> or <c>rackbeat</c>.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Pattern">The path, variable segments named after a colon: <c>/customers/:customerNumber</c>.</param>
public sealed record SimulatedRoute(string Surface, string Method, string Pattern)
{
    /// <inheritdoc />
    public override string ToString() => $"{Surface} {Method} {Pattern}";
}
