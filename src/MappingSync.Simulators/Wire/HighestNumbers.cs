using System.Globalization;

namespace MappingSync.Simulators.Wire;

/// <summary>The highest number among the keys of each collection, without looking at all of them every time.</summary>
internal sealed class HighestNumbers
{
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

    public void Added(string collection, string key)
    {
        if (known.TryGetValue(collection, out var highest) && Number(key) > highest)
            known[collection] = Number(key);
    }

    public void Removed(string collection, string key)
    {
        // Looked up again when it is asked for.
        if (known.TryGetValue(collection, out var highest) && Number(key) == highest)
            known.Remove(collection);
    }

    public void Cleared(string collection) => known.Remove(collection);

    /// <returns>0 when no key is a number.</returns>
    public int Of(string collection, IEnumerable<string> keys)
    {
        if (!known.TryGetValue(collection, out var highest))
            known[collection] = highest = keys.Select(Number).DefaultIfEmpty(0).Max();
        return highest;
    }

    private static int Number(string key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
