using System.Globalization;
using System.Text;

namespace MappingSync.Economic;

/// <summary>
/// Encodes keys that are not numbers (product numbers, accounting years) for paths of the REST surface, which has a scheme of its own:
/// <c>_n_</c> for the characters below, percent-encoding for all others. Source: restdocs.e-conomic.com, "Specific data types".
/// </summary>
public static class EconomicPath
{
    private const string Coded = "<>*%:&/\\_ ?.#+";

    /// <summary>Encodes one key as one path segment.</summary>
    /// <exception cref="ArgumentException">The key is empty, or holds half of a surrogate pair.</exception>
    public static string Encode(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var result = new StringBuilder(key.Length + 8);
        var plain = new StringBuilder(key.Length);
        foreach (var character in key)
        {
            var code = Coded.IndexOf(character, StringComparison.Ordinal);
            if (code < 0)
            {
                plain.Append(character);
                continue;
            }

            Flush(plain, result, key);
            result.Append('_').Append(code.ToString(CultureInfo.InvariantCulture)).Append('_');
        }

        Flush(plain, result, key);
        return result.ToString();
    }

    /// <summary>Decodes a path segment made by <see cref="Encode" /> or found in a <c>self</c> address.</summary>
    /// <exception cref="FormatException">The segment holds an underscore that begins no known code.</exception>
    public static string Decode(string segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        var unescaped = Uri.UnescapeDataString(segment);
        var result = new StringBuilder(unescaped.Length);
        for (var index = 0; index < unescaped.Length; index++)
        {
            if (unescaped[index] != '_')
            {
                result.Append(unescaped[index]);
                continue;
            }

            var end = unescaped.IndexOf('_', index + 1);
            if (end < 0
                || !int.TryParse(unescaped.AsSpan(index + 1, end - index - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                || code >= Coded.Length)
                throw new FormatException($"'{segment}' holds an underscore that begins no code.");

            result.Append(Coded[code]);
            index = end;
        }

        return result.ToString();
    }

    private static void Flush(StringBuilder plain, StringBuilder result, string key)
    {
        if (plain.Length == 0) return;

        var text = plain.ToString();
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index])) continue;
            if (!char.IsSurrogatePair(text, index)) throw new ArgumentException($"'{key}' holds half of a surrogate pair.", nameof(key));
            index++;
        }

        result.Append(Uri.EscapeDataString(text));
        plain.Clear();
    }
}
