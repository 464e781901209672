using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace MappingSync.Specs.Emission;

/// <summary>Turns text of a spec into C# that it cannot break out of.</summary>
internal static class CSharpText
{
    public static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public static string LiteralOrNull(string? value) => value is null ? "null" : Literal(value);

    public static string Literal(decimal value) => value.ToString(CultureInfo.InvariantCulture) + "m";

    public static string Literal(bool value) => value ? "true" : "false";

    /// <summary>An identifier, escaped where it is a keyword.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>Text for an XML comment of one line.</summary>
    public static string Documentation(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            switch (character)
            {
                case '&':
                    text.Append("&amp;");
                    break;
                case '<':
                    text.Append("&lt;");
                    break;
                case '>':
                    text.Append("&gt;");
                    break;
                default:
                    // Anything that C# reads as a line end would end the comment, and other control characters are no XML.
                    text.Append(char.IsControl(character) || character is '\u2028' or '\u2029' || char.IsSurrogate(character) && !IsPaired(value) ? ' ' : character);
                    break;
            }
        }

        return text.ToString();
    }

    private static bool IsPaired(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                i++;
            else if (char.IsSurrogate(value[i]))
                return false;
        }

        return true;
    }
}
