using System.Collections.Generic;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Reading;

/// <summary>Turns offsets into lines and columns with the compiler's idea of a line end.</summary>
internal sealed class LineTable
{
    private readonly string text;
    private readonly List<int> starts = [0];

    public LineTable(string text)
    {
        // A text that is refused for its length needs no table; its lines could be millions.
        if (text.Length > YamlTree.MaximumLength)
            text = string.Empty;

        this.text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            else if (!IsLineEnd(text[i]))
                continue;

            starts.Add(i + 1);
        }
    }

    /// <summary>The span of two offsets, cut at the end of its first line.</summary>
    public SpecSpan Span(long start, long end)
    {
        var first = Clamp(start);
        var last = Clamp(end);
        var line = LineOf(first);
        var limit = LineEnd(line);
        if (last > limit)
        {
            last = limit;
            while (last > first && text[last - 1] is ' ' or '\t')
                last--;
        }

        if (last < first)
            last = first;

        var lineStart = starts[line];
        return new SpecSpan(first, last - first, line, first - lineStart, line, last - lineStart);
    }

    /// <summary>The first line with content.</summary>
    public SpecSpan FirstContent()
    {
        for (var line = 0; line < starts.Count; line++)
        {
            var end = LineEnd(line);
            var start = starts[line];
            while (start < end && text[start] is ' ' or '\t' or '\uFEFF')
                start++;

            if (start < end && text[start] != '#')
                return Span(start, end);
        }

        return default;
    }

    private int Clamp(long offset) => offset < 0 ? 0 : offset > text.Length ? text.Length : (int)offset;

    private int LineOf(int offset)
    {
        var index = starts.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }

    private int LineEnd(int line)
    {
        var end = line + 1 < starts.Count ? starts[line + 1] : text.Length;
        while (end > starts[line] && IsLineEnd(text[end - 1]))
            end--;

        return end;
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
