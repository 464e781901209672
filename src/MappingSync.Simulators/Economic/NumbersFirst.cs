using System.Globalization;

namespace MappingSync.Simulators.Economic;

/// <summary>The order of keys: numbers in their own order, then text by ordinal.</summary>
internal sealed class NumbersFirst : IComparer<string>
{
    public static readonly NumbersFirst Instance = new();

    public int Compare(string? x, string? y) =>
        (long.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out var a),
         long.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var b)) switch
        {
            (true, true) when a != b => a.CompareTo(b),
            (true, false) => -1,
            (false, true) => 1,
            _ => string.CompareOrdinal(x, y),
        };
}
