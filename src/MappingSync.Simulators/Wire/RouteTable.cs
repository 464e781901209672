namespace MappingSync.Simulators.Wire;

/// <summary>
/// The routes of one API by method and pattern (<c>/suppliers/:supplierNumber</c>). A segment as it stands beats a variable one.
/// </summary>
/// <param name="split">Cuts a path into segments; systems differ in whether an encoded slash separates.</param>
internal sealed class RouteTable(Func<WireRequest, string[]> split)
{
    private readonly List<Route> routes = [];
    private readonly Dictionary<(int Segments, string First), List<Route>> byStart = [];

    /// <summary>The routes as method and pattern, in the order in which they were mapped.</summary>
    public IReadOnlyList<(string Method, string Pattern)> All => [.. routes.Select(route => (route.Method, route.Pattern))];

    /// <summary>Maps a route. The first segment stands as it is; a segment that begins with a colon is variable,
    /// also when an ending follows its name: <c>:number.pdf</c>, whose value keeps the ending.</summary>
    /// <exception cref="ArgumentException">The route is mapped already, or begins with a variable segment.</exception>
    public void Map(string method, string pattern, Func<WireRequest, RouteValues, WireAnswer> handler)
    {
        var segments = pattern.Trim('/').Split('/');
        if (segments[0].StartsWith(':'))
            throw new ArgumentException($"{pattern} begins with a variable segment.", nameof(pattern));
        var start = (segments.Length, segments[0]);
        if (!byStart.TryGetValue(start, out var among))
            byStart[start] = among = [];
        if (among.Exists(known => known.Method == method && known.IsSame(segments)))
            throw new ArgumentException($"{method} {pattern} is mapped twice.", nameof(pattern));
        var route = new Route(method, pattern, segments, handler);
        routes.Add(route);
        // Stable: of two routes that fit equally, the earlier one answers.
        var place = among.FindIndex(known => known.Variables > route.Variables);
        among.Insert(place < 0 ? among.Count : place, route);
    }

    /// <summary>The answer of the route that fits; null when no route has this path with this method.</summary>
    public WireAnswer? Answer(WireRequest request)
    {
        var path = split(request);
        foreach (var route in Starting(path))
        {
            if (route.Method == request.Method && route.Fits(path))
                return route.Handler(request, new RouteValues(route.Segments, path)) with { Route = route.Pattern };
        }

        return null;
    }

    /// <summary>The pattern of the route that fits; null when none does.</summary>
    public string? PatternOf(WireRequest request)
    {
        var path = split(request);
        return Starting(path).Find(route => route.Method == request.Method && route.Fits(path))?.Pattern;
    }

    /// <summary>The methods that the path has routes for; empty when no route has the path.</summary>
    public IReadOnlyList<string> MethodsOf(WireRequest request)
    {
        var path = split(request);
        return [.. Starting(path).Where(route => route.Fits(path)).Select(route => route.Method).Distinct(StringComparer.Ordinal)];
    }

    private List<Route> Starting(string[] path) => byStart.GetValueOrDefault((path.Length, path[0])) ?? [];

    private sealed record Route(string Method, string Pattern, string[] Segments, Func<WireRequest, RouteValues, WireAnswer> Handler)
    {
        // One with an ending is told before one without.
        public int Variables { get; } = Segments.Sum(segment => !segment.StartsWith(':') ? 0 : segment.Contains('.') ? 1 : 2);

        public bool Fits(string[] path)
        {
            for (var i = 0; i < path.Length; i++)
            {
                if (Segments[i].StartsWith(':') ? !IsValue(Segments[i], path[i]) : Segments[i] != path[i])
                    return false;
            }

            return true;
        }

        public bool IsSame(string[] segments) =>
            segments.Zip(Segments).All(pair => pair.First == pair.Second || (pair.First.StartsWith(':') && pair.Second.StartsWith(':') && Ending(pair.First) == Ending(pair.Second)));

        private static bool IsValue(string variable, string value) =>
            value.Length > Ending(variable).Length && value.EndsWith(Ending(variable), StringComparison.Ordinal);

        private static string Ending(string variable) => variable.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? variable[dot..] : "";
    }
}
