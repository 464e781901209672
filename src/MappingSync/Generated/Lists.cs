using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace MappingSync.Generated;

/// <summary>Lists of every form, read by index and filled in place.</summary>
public static class Lists
{
    /// <summary>The values as a list: themselves when they are one, otherwise read once.</summary>
    /// <param name="values">The values; null stays null.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(values))]
    public static IReadOnlyList<T>? Of<T>(IEnumerable<T>? values) => values switch
    {
        null => null,
        IReadOnlyList<T> list => list,
        _ => [.. values],
    };

    /// <summary>The values of an array that cannot be changed, without a copy; null when it was never made.</summary>
    /// <param name="values">The values.</param>
    public static T[]? Of<T>(ImmutableArray<T> values) => ImmutableCollectionsMarshal.AsArray(values);

    /// <summary>The values of an array that cannot be changed, without a copy; null when there is none or it was never made.</summary>
    /// <param name="values">The values.</param>
    public static T[]? Of<T>(ImmutableArray<T>? values) => values is { } array ? ImmutableCollectionsMarshal.AsArray(array) : null;

    /// <summary>Replaces what a list holds, for a property that has no setter.</summary>
    /// <param name="list">The list that the property holds.</param>
    /// <param name="values">The values; null leaves none.</param>
    /// <param name="property">The property, for the message.</param>
    /// <exception cref="InvalidOperationException"><paramref name="list"/> is null although there are values, which would be lost.</exception>
    public static void Fill<T>(ICollection<T>? list, IEnumerable<T>? values, string property)
    {
        if (ReferenceEquals(list, values))
        {
            return;
        }

        // Read before the list is emptied, because the values may be a view of it.
        T[] kept = values is null ? [] : [.. values];
        if (list is null)
        {
            if (kept.Length > 0)
            {
                throw new InvalidOperationException($"'{property}' holds no list and has no setter, so {kept.Length} values cannot be written to it.");
            }

            return;
        }

        list.Clear();
        foreach (var value in kept)
        {
            list.Add(value);
        }
    }
}
