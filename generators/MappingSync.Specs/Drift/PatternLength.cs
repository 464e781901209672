using System;

namespace MappingSync.Specs.Drift;

/// <summary>Tells how long a text must at least be to match a pattern.</summary>
internal static class PatternLength
{
    private const int Longest = 1_000_000;

    /// <summary>The number of characters, or null when the pattern holds something whose length is not known here.</summary>
    public static int? Least(string pattern)
    {
        var at = 0;
        return Choice(pattern, ref at) is { } least && at == pattern.Length ? least : null;
    }

    private static int? Choice(string pattern, ref int at)
    {
        int? least = null;
        while (true)
        {
            if (Sequence(pattern, ref at) is not { } length)
                return null;

            least = least is { } other ? Math.Min(other, length) : length;
            if (at == pattern.Length || pattern[at] != '|')
                return least;

            at++;
        }
    }

    private static int? Sequence(string pattern, ref int at)
    {
        var length = 0;
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            if (Atom(pattern, ref at) is not { } atom || Times(pattern, ref at) is not { } times)
                return null;

            length = (int)Math.Min((long)length + (long)atom * times, Longest);
        }

        return length;
    }

    private static int? Atom(string pattern, ref int at)
    {
        var first = pattern[at++];
        switch (first)
        {
            case '^' or '$':
                return 0;

            case '\\':
                return at < pattern.Length ? Escape(pattern, ref at) : null;

            case '[':
                return Class(pattern, ref at) ? 1 : null;

            case '(':
                return Group(pattern, ref at);

            case '*' or '+' or '?' or '{':
                return null;

            default:
                return 1;
        }
    }

    private static int? Escape(string pattern, ref int at) => pattern[at++] switch
    {
        'd' or 'D' or 'w' or 'W' or 's' or 'S' or 't' or 'r' or 'n' or 'f' => 1,
        'b' or 'B' or 'A' or 'Z' or 'z' => 0,
        var other => char.IsLetterOrDigit(other) ? null : 1,
    };

    /// <summary>Skips a character class; false when it holds another.</summary>
    private static bool Class(string pattern, ref int at)
    {
        if (at < pattern.Length && pattern[at] == '^')
            at++;

        for (var isFirst = true; at < pattern.Length; isFirst = false)
        {
            switch (pattern[at++])
            {
                case ']' when !isFirst:
                    return true;
                case '[':
                    return false;
                case '\\':
                    at++;
                    break;
            }
        }

        return false;
    }

    private static int? Group(string pattern, ref int at)
    {
        if (at < pattern.Length && pattern[at] == '?')
        {
            // Options and look-around change what the rest means.
            if (at + 1 >= pattern.Length || pattern[at + 1] != ':')
                return null;

            at += 2;
        }

        if (Choice(pattern, ref at) is not { } length || at >= pattern.Length || pattern[at] != ')')
            return null;

        at++;
        return length;
    }

    private static int? Times(string pattern, ref int at)
    {
        if (at == pattern.Length)
            return 1;

        var least = 1;
        switch (pattern[at])
        {
            case '*' or '?':
                least = 0;
                at++;
                break;

            case '+':
                at++;
                break;

            case '{':
                var end = pattern.IndexOf('}', at);
                var comma = end < 0 ? -1 : pattern.IndexOf(',', at, end - at);
                var number = end < 0 ? "" : pattern.Substring(at + 1, (comma < 0 ? end : comma) - at - 1);
                if (!int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out least))
                    return null;

                at = end + 1;
                break;

            default:
                return 1;
        }

        if (at < pattern.Length && pattern[at] == '?')
            at++;

        return least;
    }
}
