namespace MappingSync.Generated;

/// <summary>Looks values up in a dictionary of the settings, in either direction.</summary>
public static class ValueMaps
{
    /// <summary>Finds the value of a key.</summary>
    /// <param name="map">The dictionary; null holds nothing.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value, when true is returned.</param>
    public static bool TryForward<TKey, TValue>(IReadOnlyDictionary<TKey, TValue>? map, TKey key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value)
    {
        if (map is not null)
        {
            return map.TryGetValue(key, out value);
        }

        value = default;
        return false;
    }

    /// <summary>Finds the first key that has a value.</summary>
    /// <param name="map">The dictionary; null holds nothing.</param>
    /// <param name="value">The value.</param>
    /// <param name="key">The key, when true is returned.</param>
    public static bool TryReverse<TKey, TValue>(IReadOnlyDictionary<TKey, TValue>? map, TValue value, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TKey key)
    {
        if (map is not null)
        {
            foreach (var pair in map)
            {
                if (EqualityComparer<TValue>.Default.Equals(pair.Value, value))
                {
                    key = pair.Key;
                    return true;
                }
            }
        }

        key = default;
        return false;
    }
}
