namespace MappingSync.Cli.Diffing;

/// <summary>Pairs the entries of two lists by their names.</summary>
internal static class NamedEntries
{
    public static (List<(T Old, T New)> Both, List<T> Removed, List<T> Added) Match<T>(IReadOnlyList<T> old, IReadOnlyList<T> @new, Func<T, string> name)
    {
        var both = new List<(T Old, T New)>();
        var removed = new List<T>();
        foreach (var entry in old)
        {
            var at = @new.ToList().FindIndex(other => name(other) == name(entry));
            if (at < 0)
                removed.Add(entry);
            else
                both.Add((entry, @new[at]));
        }

        return (both, removed, [.. @new.Where(entry => old.All(other => name(other) != name(entry)))]);
    }
}
