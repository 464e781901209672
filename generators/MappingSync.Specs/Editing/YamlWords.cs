using System.Collections.Generic;
using System.Globalization;
using System.Text;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;

namespace MappingSync.Specs.Editing;

/// <summary>Texts as YAML writes them.</summary>
internal static class YamlWords
{
    /// <summary>Plain where that is safe in every place, else in single quotes; in double quotes only what single ones cannot hold.</summary>
    public static string Scalar(string text)
    {
        if (IsPlain(text))
            return text;

        foreach (var c in text)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
                return DoubleQuoted(text);
        }

        return "'" + text.Replace("'", "''") + "'";
    }

    public static string List(IReadOnlyList<string> texts)
    {
        var written = new string[texts.Count];
        for (var i = 0; i < written.Length; i++)
            written[i] = Scalar(texts[i]);

        return "[" + string.Join(", ", written) + "]";
    }

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || PlainScalars.KindOf(text) != ScalarKind.Text || !char.IsLetter(text[0]) && text[0] != '_' || text[text.Length - 1] == ' ')
            return false;

        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or ' ' or '/' or '(' or ')' or ';'))
                return false;
        }

        return !IsOldBoolean(text);
    }

    /// <summary>Words that other readers of YAML take for a boolean.</summary>
    private static bool IsOldBoolean(string text) => text.ToLowerInvariant() is "yes" or "no" or "on" or "off" or "y" or "n";

    private static string DoubleQuoted(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                result.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029')
                result.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                result.Append(c);
        }

        return result.Append('"').ToString();
    }
}
