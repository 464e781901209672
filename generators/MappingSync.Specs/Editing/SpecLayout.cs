using System;
using System.Collections.Generic;
using MappingSync.Specs.Reading;

namespace MappingSync.Specs.Editing;

/// <summary>A spec's text and where its parts stand in it: lines, indentation, line ends, blank lines.</summary>
internal sealed class SpecLayout
{
    private const int DefaultIndentation = 2;

    private SpecLayout(string text, YamlMapping root)
    {
        Text = text;
        Root = root;
    }

    public string Text { get; }

    public YamlMapping Root { get; }

    /// <returns>Null when the text is no YAML of a spec: such a file is not edited.</returns>
    public static SpecLayout? Read(string text)
    {
        var problems = new SpecProblems();
        return YamlTree.Read(text, new LineTable(text), problems) is YamlMapping root && problems.Found.Count == 0 ? new SpecLayout(text, root) : null;
    }

    /// <summary>The value under a key of the file.</summary>
    public YamlEntry? Section(string name) => Find(Root, name);

    public static YamlEntry? Find(YamlMapping mapping, string key)
    {
        foreach (var entry in mapping.Entries)
        {
            if (string.Equals(entry.Name, key, StringComparison.Ordinal))
                return entry;
        }

        return null;
    }

    /// <summary>The names of the systems in the order of the file.</summary>
    public IReadOnlyList<string> Systems()
    {
        var names = new List<string>();
        if (Section("systems")?.Value is YamlMapping systems)
        {
            foreach (var system in systems.Entries)
                names.Add(system.Name);
        }

        return names;
    }

    /// <summary>The offset after the last character of a node that is not white space.</summary>
    public int EndOf(YamlNode node)
    {
        var end = Math.Min(node.End, Text.Length);
        while (end > node.Start && char.IsWhiteSpace(Text[end - 1]))
            end--;

        return end;
    }

    /// <summary>The offset after the last character of an entry; of one without a value, after its colon.</summary>
    public int EndOf(YamlEntry entry)
    {
        var end = EndOf(entry.Value);
        if (end > entry.Key.End && entry.Value.End > entry.Value.Start)
            return end;

        var colon = Text.IndexOf(':', entry.Key.End);
        return colon < 0 ? entry.Key.End : colon + 1;
    }

    public int LineStart(int offset)
    {
        while (offset > 0 && !IsLineEnd(Text[offset - 1]))
            offset--;

        return offset;
    }

    /// <summary>The offset of the line's end, before its line break.</summary>
    public int LineEnd(int offset)
    {
        while (offset < Text.Length && !IsLineEnd(Text[offset]))
            offset++;

        return offset;
    }

    /// <summary>The offset of the next line's start, or the text's end.</summary>
    public int NextLine(int offset)
    {
        var end = LineEnd(offset);
        return end + BreakLength(end);
    }

    public int Column(int offset) => offset - LineStart(offset);

    public bool IsOnSameLine(int left, int right) => LineStart(left) == LineStart(right);

    /// <summary>Whether only blanks stand before it on its line.</summary>
    public bool IsFirstOnLine(int offset)
    {
        for (var i = LineStart(offset); i < offset; i++)
        {
            if (Text[i] is not (' ' or '\t'))
                return false;
        }

        return true;
    }

    /// <summary>The line break to use for a line that is added after the line of this offset.</summary>
    public string LineBreak(int offset)
    {
        var end = LineEnd(offset);
        if (BreakLength(end) is > 0 and var length)
            return Text.Substring(end, length);

        // The last line has none: the line before it decides.
        var start = LineStart(offset);
        if (start > 0 && IsLineEnd(Text[start - 1]))
            return start > 1 && Text[start - 2] == '\r' && Text[start - 1] == '\n' ? "\r\n" : Text.Substring(start - 1, 1);

        return "\n";
    }

    /// <summary>Whether a line holds nothing but blanks.</summary>
    public bool IsBlankLine(int offset)
    {
        var end = LineEnd(offset);
        for (var i = LineStart(offset); i < end; i++)
        {
            if (Text[i] is not (' ' or '\t'))
                return false;
        }

        return true;
    }

    /// <summary>The end of the last line of a block, together with the comments below it that are indented like the block's entries.</summary>
    public int EndOfBlock(int end, int column)
    {
        var last = LineEnd(end);
        for (var next = NextLine(last); next < Text.Length && next > last; next = NextLine(next))
        {
            var first = next;
            while (first < Text.Length && Text[first] is ' ' or '\t')
                first++;

            if (first >= Text.Length || Text[first] != '#' || first - next < Math.Max(column, 1))
                break;

            last = LineEnd(next);
        }

        return last;
    }

    /// <summary>How far the file indents: as its first nested block does.</summary>
    public int Indentation()
    {
        foreach (var entry in Root.Entries)
        {
            if (entry.Value is YamlMapping { IsFlow: false, Entries.Count: > 0 } block && !Root.IsFlow)
                return Math.Max(1, Column(block.Entries[0].Key.Start) - Column(entry.Key.Start));
        }

        return DefaultIndentation;
    }

    /// <summary>Whether the lists of the file stand apart by blank lines.</summary>
    public bool HasBlankLinesBetweenSections()
    {
        foreach (var entry in Root.Entries)
        {
            if (!SpecSections.IsList(entry.Name))
                continue;

            var line = LineStart(entry.Key.Start);
            while (line > 0)
            {
                var above = LineStart(line - BreakLengthBefore(line));
                if (IsBlankLine(above))
                    return true;

                // A comment above a list belongs to it.
                if (!IsCommentLine(above) || above == line)
                    break;

                line = above;
            }
        }

        return false;
    }

    /// <summary>The next character that is neither white space nor in a comment.</summary>
    public int SkipBlanksAndComments(int offset)
    {
        while (offset < Text.Length)
        {
            if (char.IsWhiteSpace(Text[offset]))
                offset++;
            else if (Text[offset] == '#' && offset > 0 && char.IsWhiteSpace(Text[offset - 1]))
                offset = LineEnd(offset);
            else
                break;
        }

        return offset;
    }

    /// <summary>The start of the line above, or the offset itself on the first line.</summary>
    public int LineAbove(int lineStart) => lineStart == 0 ? 0 : LineStart(lineStart - BreakLengthBefore(lineStart));

    private bool IsCommentLine(int offset)
    {
        var start = LineStart(offset);
        while (start < Text.Length && Text[start] is ' ' or '\t')
            start++;

        return start < Text.Length && Text[start] == '#';
    }

    private int BreakLength(int end)
    {
        if (end >= Text.Length)
            return 0;

        return Text[end] == '\r' && end + 1 < Text.Length && Text[end + 1] == '\n' ? 2 : 1;
    }

    private int BreakLengthBefore(int lineStart)
    {
        if (lineStart == 0 || !IsLineEnd(Text[lineStart - 1]))
            return 0;

        return lineStart > 1 && Text[lineStart - 1] == '\n' && Text[lineStart - 2] == '\r' ? 2 : 1;
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
