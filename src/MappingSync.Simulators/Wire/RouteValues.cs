namespace MappingSync.Simulators.Wire;

/// <summary>What stands in the variable segments of a path, percent-decoded once.</summary>
internal readonly struct RouteValues(string[] pattern, string[] path)
{
    /// <summary>The segment in the place of <c>:name</c>.</summary>
    /// <exception cref="KeyNotFoundException">The route has no such variable.</exception>
    public string this[string name] => Find(name) ?? throw new KeyNotFoundException($":{name}");

    /// <summary>The segment in the place of <c>:name</c>; null when the route has no such variable.</summary>
    public string? Find(string name)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i].Length == name.Length + 1 && pattern[i][0] == ':' && pattern[i].EndsWith(name, StringComparison.Ordinal))
                return path[i];
        }

        return null;
    }
}
