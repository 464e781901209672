using System.Text;

namespace MappingSync.Cli.Documentation;

/// <summary>Text in Markdown in which nothing is markup.</summary>
internal static class MarkdownText
{
    /// <summary>Plain text, for a heading or the cell of a table.</summary>
    public static string Plain(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            switch (character)
            {
                case '\r' or '\n' or '\t':
                    result.Append(' ');
                    break;
                case '&':
                    result.Append("&amp;");
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '\\' or '|' or '*' or '_' or '`' or '[' or ']' or '#' or '~' or '$':
                    result.Append('\\').Append(character);
                    break;
                default:
                    result.Append(character);
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>Code in the cell of a table. A pipe would end the cell even there.</summary>
    public static string Code(string text)
    {
        var line = text.Replace('\r', ' ').Replace('\n', ' ').Replace("|", "\\|", StringComparison.Ordinal);
        var longest = 0;
        for (int i = 0, run = 0; i < line.Length; i++)
        {
            run = line[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return longest > 0 ? $"{fence} {line} {fence}" : fence + line + fence;
    }

    /// <summary>A link to another page of the same folder.</summary>
    public static string Link(string text, string page) => $"[{Plain(text)}]({page})";
}
