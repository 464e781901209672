using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MappingSync.Http;

/// <summary>Where in a request an error lies, in one form: <c>lines[8].product</c>.</summary>
public static class ErrorPath
{
    /// <summary>The most characters of a path.</summary>
    public const int MaxLength = 300;

    private static readonly char[] Borders = ['.', '/', '[', ']'];

    /// <summary>
    /// Brings a path into that form: names begin with a small letter, as in the documentation; rows are numbers in brackets; the names
    /// that only hold a list together (<c>items</c>, <c>errors</c>) and the root (<c>$</c>) are left out. Reads <c>Lines.Items[8].Product</c>,
    /// <c>lines.8.product</c>, <c>/lines/8/product</c> and <c>$['lines'][8].product</c>.
    /// </summary>
    public static string Normalise(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var normal = new StringBuilder();
        foreach (var part in path[..Math.Min(path.Length, 4 * MaxLength)].Split(Borders, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var name = part.Trim('\'', '"', '$', ' ');
            if (name.Length == 0 || IsHolder(name)) continue;

            var next = IsRow(name) ? $"[{name}]" : (normal.Length == 0 ? "" : ".") + JsonNamingPolicy.CamelCase.ConvertName(name);
            if (normal.Length + next.Length > MaxLength) break;
            normal.Append(next);
        }

        return normal.ToString();
    }

    /// <summary>The last name of a path in any form: <c>product</c> in <c>lines[8].product</c>; empty when it has none.</summary>
    public static string LastName(string path)
    {
        var normal = Normalise(path);
        while (normal.EndsWith(']')) normal = normal[..Math.Max(0, normal.LastIndexOf('['))];
        return normal[(normal.LastIndexOf('.') + 1)..];
    }

    /// <summary>The first row that a path in normal form names, for example 8 in <c>lines[8].product</c>; null when it names none.</summary>
    public static int? FirstRow(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var open = path.IndexOf('[', StringComparison.Ordinal);
        var close = open < 0 ? -1 : path.IndexOf(']', open);
        return close > open && int.TryParse(path.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
    }

    private static bool IsHolder(string name) => string.Equals(name, "items", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "errors", StringComparison.OrdinalIgnoreCase);

    private static bool IsRow(string name) => name.Length <= 9 && name.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}
