namespace MappingSync.Simulators.Wire;

/// <summary>
/// Matches decoded paths: <c>*</c> stands for one segment, <c>**</c> at the end for any rest. A pattern with a variable segment
/// (<c>/customers/:customerNumber</c>) is a route, and matches the calls of that route.
/// </summary>
internal static class PathPattern
{
    public static bool Matches(string pattern, string path, string? route)
    {
        if (pattern == "**" || pattern == route)
            return true;
        if (pattern.Contains("/:", StringComparison.Ordinal))
            return false;

        var expected = pattern.Trim('/').Split('/');
        var actual = path.Trim('/').Split('/');
        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i] == "**")
                return true;
            if (i >= actual.Length || (expected[i] != "*" && expected[i] != actual[i]))
                return false;
        }

        return expected.Length == actual.Length;
    }

    public static bool MatchesMethod(string method, string actual) =>
        method == "*" || method.Equals(actual, StringComparison.OrdinalIgnoreCase);
}
