using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using MappingSync.Specs.Reading;

namespace MappingSync.Specs.Editing;

/// <summary>Names entries after properties: lower-case words joined by hyphens, free in their list.</summary>
internal static class EntryNames
{
    private const int LongestName = 100;

    /// <summary>The property's own name if it is free, else its whole path, else that with a number.</summary>
    /// <param name="section">The list. Names that C# could not tell apart count as taken, and so do those of retired fields.</param>
    /// <param name="fallback">The name of a property without a letter.</param>
    public static string For(string path, SpecLayout layout, string section, string fallback)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in new[] { section, SpecSections.Retired })
        {
            if (layout.Section(list)?.Value is not YamlMapping mapping)
                continue;

            foreach (var entry in mapping.Entries)
                names.Add(Squeeze(entry.Name));
        }

        var last = Words(path.Substring(path.LastIndexOf('.') + 1), fallback);
        if (names.Add(Squeeze(last)))
            return last;

        var whole = Words(path, fallback);
        if (names.Add(Squeeze(whole)))
            return whole;

        for (var number = 2; ; number++)
        {
            var numbered = whole + "-" + number.ToString(CultureInfo.InvariantCulture);
            if (names.Add(Squeeze(numbered)))
                return numbered;
        }
    }

    /// <summary>A name without what may differ between two ways to write it.</summary>
    public static string Squeeze(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static string Words(string path, string fallback)
    {
        var text = new StringBuilder(path.Length + 8);
        for (var i = 0; i < path.Length; i++)
        {
            var c = path[i];
            if (char.IsUpper(c) && i > 0 && (char.IsLower(path[i - 1]) || i + 1 < path.Length && char.IsLower(path[i + 1]) && char.IsUpper(path[i - 1])))
                Separate(text);

            var lower = char.ToLowerInvariant(c);
            if (lower is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
                text.Append(lower);
            else
                Separate(text);
        }

        var name = text.ToString(0, Math.Min(text.Length, LongestName)).Trim('-');
        if (name.Length == 0)
            return fallback;

        return name[0] is >= 'a' and <= 'z' ? name : fallback + "-" + name;
    }

    private static void Separate(StringBuilder text)
    {
        if (text.Length > 0 && text[text.Length - 1] != '-')
            text.Append('-');
    }
}
