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
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
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
                    if (char.IsHighSurrogate(character) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                        text.Append(character).Append(value[++i]);
                    else
                        text.Append(CanStand(character) ? character : ' ');

                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>Anything that C# reads as a line end would end the comment, and other control characters and halves of pairs are no XML.</summary>
    private static bool CanStand(char character) =>
        !char.IsControl(character) && !char.IsSurrogate(character) && character is not ('\u2028' or '\u2029' or '\ufffe' or '\uffff');
}
