using System.Text;
using System.Text.RegularExpressions;

namespace MappingSync.Runner.Settings.Yaml;

/// <summary>
/// Takes <c>${…}</c> through the YAML parser. In a flow mapping (<c>{ token: ${NAME} }</c>) YAML reads its braces as structure,
/// so that every character of a placeholder that YAML could take for its own is exchanged for a private-use one before parsing,
/// one for one: columns stay as they are.
/// </summary>
internal static partial class Placeholders
{
    private const char FirstMasked = '\uF100';
    private const char LastMasked = '\uF17F';

    /// <summary>Exchanges the characters of all placeholders.</summary>
    public static string Mask(string text) =>
        Written().Replace(text, match => string.Create(match.Length, match.Value, static (span, value) =>
        {
            for (var at = 0; at < span.Length; at++)
            {
                span[at] = value[at] < 0x80 && !char.IsAsciiLetterOrDigit(value[at]) ? (char)(FirstMasked + value[at]) : value[at];
            }
        }));

    /// <summary>Gives a text that came out of the parser its own characters back.</summary>
    public static string Unmask(string text)
    {
        if (!IsMasked(text))
            return text;
        var own = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            own.Append(character is >= FirstMasked and <= LastMasked ? (char)(character - FirstMasked) : character);
        }

        return own.ToString();
    }

    /// <summary>Whether a text holds characters that <see cref="Mask"/> makes.</summary>
    public static bool IsMasked(string text) => text.AsSpan().IndexOfAnyInRange(FirstMasked, LastMasked) >= 0;

    /// <summary>The placeholders of a text: group <c>inner</c> is what stands between the braces.</summary>
    [GeneratedRegex(@"\$\{(?<inner>[^}\r\n]*)\}", RegexOptions.CultureInvariant)]
    public static partial Regex Written();
}
