using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MappingSync.Simulators.Economic;

/// <summary>The REST API's own scheme for characters that must not stand in a path: <c>_n_</c>.</summary>
internal static partial class EconomicPath
{
    private const string Encoded = "<>*%:&/\\_ ?.#+";

    /// <summary>The key behind one percent-decoded path segment; null when the segment is not properly encoded.</summary>
    public static string? Decode(string segment)
    {
        if (segment.Any(character => character != '_' && Encoded.Contains(character)))
            return null;

        var text = Code().Replace(segment, match =>
            int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var code && code < Encoded.Length
                ? Encoded[code].ToString()
                : "\0");
        // What is left of an underscore was no code.
        return text.Contains('\0') || Code().Replace(segment, "").Contains('_') ? null : text;
    }

    public static string Encode(string key)
    {
        var text = new StringBuilder();
        foreach (var rune in key.EnumerateRunes())
        {
            var code = rune.IsBmp ? Encoded.IndexOf((char)rune.Value) : -1;
            if (code < 0)
                text.Append(Uri.EscapeDataString(rune.ToString()));
            else
                text.Append(CultureInfo.InvariantCulture, $"_{code}_");
        }

        return text.ToString();
    }

    [GeneratedRegex("_([0-9]{1,2})_")]
    private static partial Regex Code();
}
