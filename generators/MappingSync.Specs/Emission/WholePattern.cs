using System.Text;
using System.Text.RegularExpressions;

namespace MappingSync.Specs.Emission;

/// <summary>
/// Writes a spec's pattern as .NET must read it to mean what an API's documentation means: <c>\d</c> and <c>\w</c> are of ASCII, and
/// <c>$</c> is the end of the text. By itself .NET takes the digits of every script, and <c>$</c> also before a last line end.
/// </summary>
internal static class WholePattern
{
    /// <summary>An option by which <c>$</c> is the end of each line.</summary>
    private static readonly Regex Lines = new(@"\(\?[a-z]*m", RegexOptions.CultureInvariant);

    public static string Of(string pattern)
    {
        var endsLines = Lines.IsMatch(pattern);
        var written = new StringBuilder(pattern.Length + 16);
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var character = pattern[i];
            if (character == '\\' && i + 1 < pattern.Length)
            {
                written.Append(Escape(pattern, ref i, isInClass));
                continue;
            }

            if (isInClass)
            {
                isInClass = character != ']' || IsFirstOfClass(pattern, i);
            }
            else if (character == '[')
            {
                isInClass = true;
            }
            else if (character == '$' && !endsLines)
            {
                written.Append("\\z");
                continue;
            }

            written.Append(character);
        }

        return written.ToString();
    }

    private static string Escape(string pattern, ref int at, bool isInClass)
    {
        var escaped = pattern[++at];
        return escaped switch
        {
            'd' => isInClass ? "0-9" : "[0-9]",
            'w' => isInClass ? "a-zA-Z0-9_" : "[a-zA-Z0-9_]",
            // What is not of a class cannot be written inside of another without subtracting, so there it stays as .NET reads it.
            'D' when !isInClass => "[^0-9]",
            'W' when !isInClass => "[^a-zA-Z0-9_]",
            _ => "\\" + escaped,
        };
    }

    /// <summary>A bracket that closes a class cannot be its first character.</summary>
    private static bool IsFirstOfClass(string pattern, int at) =>
        pattern[at - 1] == '[' && !IsEscaped(pattern, at - 1) || at > 1 && pattern[at - 1] == '^' && pattern[at - 2] == '[' && !IsEscaped(pattern, at - 2);

    private static bool IsEscaped(string pattern, int at)
    {
        var slashes = 0;
        while (at - slashes > 0 && pattern[at - slashes - 1] == '\\')
            slashes++;

        return slashes % 2 == 1;
    }
}
