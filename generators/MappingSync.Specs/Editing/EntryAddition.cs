using System.Collections.Generic;
using MappingSync.Specs.Reading;

namespace MappingSync.Specs.Editing;

/// <summary>A key and its value as YAML text.</summary>
internal sealed record EntryPart(string Key, string Value)
{
    public override string ToString() => Key + ": " + Value;
}

/// <summary>Adds entries to lists in the manner of their neighbours: in one line or in several, in braces or without.</summary>
internal sealed class EntryAddition(SpecLayout layout)
{
    private const int WidestLine = 120;

    /// <summary>Adds an entry that is a mapping of its own.</summary>
    public IReadOnlyList<TextPatch> AddMapping(string section, string name, IReadOnlyList<EntryPart> parts)
    {
        var inBraces = new EntryPart(name, "{ " + string.Join(", ", parts) + " }");
        if (layout.Section(section) is not { } entry)
            return AddSection(section, inBraces);

        if (entry.Value is YamlMapping { IsFlow: false, Entries: { Count: > 0 } neighbours })
        {
            var column = layout.Column(neighbours[0].Key.Start);
            var isBlock = neighbours[neighbours.Count - 1].Value is YamlMapping { IsFlow: false } || column + inBraces.ToString().Length > WidestLine;
            return isBlock ? AddBlock(neighbours, column, name, parts) : AddLine(neighbours, inBraces);
        }

        return AddTo(entry, inBraces);
    }

    /// <summary>Adds a path under a key of a section.</summary>
    public IReadOnlyList<TextPatch> AddPath(string section, string key, string path)
    {
        var added = new EntryPart(YamlWords.Scalar(key), "[" + YamlWords.Scalar(path) + "]");
        if (layout.Section(section) is not { } entry)
            return AddSection(section, added);

        if (entry.Value is not YamlMapping mapping || SpecLayout.Find(mapping, key) is not { } paths)
            return AddTo(entry, added);

        switch (paths.Value)
        {
            case YamlSequence { IsFlow: true } sequence:
                return AddToFlow(sequence, Extents(sequence), YamlWords.Scalar(path));

            case YamlSequence sequence:
                var last = sequence.Items[sequence.Items.Count - 1];
                var dash = layout.Text.LastIndexOf('-', last.Start);
                var end = layout.EndOfBlock(layout.EndOf(last), layout.Column(dash));
                return [TextPatch.Insert(end, layout.LineBreak(end) + Spaces(layout.Column(dash)) + "- " + YamlWords.Scalar(path))];

            case YamlScalar { IsNull: true, Text.Length: 0 }:
                return [TextPatch.Insert(layout.EndOf(paths), " " + added.Value)];

            case YamlScalar { IsNull: true } nothing:
                return [new TextPatch(nothing.Start, nothing.End - nothing.Start, added.Value)];

            case YamlScalar single:
                var written = layout.Text.Substring(single.Start, layout.EndOf(single) - single.Start);
                return [new TextPatch(single.Start, written.Length, "[" + written + ", " + YamlWords.Scalar(path) + "]")];

            default:
                return [];
        }
    }

    /// <summary>Adds a line to what stands under a key, which may be nothing yet.</summary>
    private IReadOnlyList<TextPatch> AddTo(YamlEntry entry, EntryPart added)
    {
        switch (entry.Value)
        {
            case YamlMapping { IsFlow: true } flow:
                return AddToFlow(flow, Extents(flow), added.ToString());

            case YamlMapping { Entries: { Count: > 0 } neighbours }:
                return AddLine(neighbours, added);

            case YamlScalar { IsNull: true, Text.Length: 0 } when !layout.Root.IsFlow:
                var end = layout.LineEnd(layout.EndOf(entry));
                return [TextPatch.Insert(end, layout.LineBreak(end) + Spaces(layout.Column(entry.Key.Start) + layout.Indentation()) + added)];

            case YamlScalar { IsNull: true } nothing:
                var start = nothing.Text.Length == 0 ? layout.EndOf(entry) : nothing.Start;
                return [new TextPatch(start, nothing.End > start ? nothing.End - start : 0, (nothing.Text.Length == 0 ? " " : "") + "{ " + added + " }")];

            default:
                return [];
        }
    }

    private IReadOnlyList<TextPatch> AddLine(List<YamlEntry> neighbours, EntryPart added)
    {
        var column = layout.Column(neighbours[0].Key.Start);
        var end = layout.EndOfBlock(layout.EndOf(neighbours[neighbours.Count - 1]), column);
        return [TextPatch.Insert(end, layout.LineBreak(end) + Spaces(column) + added)];
    }

    private IReadOnlyList<TextPatch> AddBlock(List<YamlEntry> neighbours, int column, string name, IReadOnlyList<EntryPart> parts)
    {
        var end = layout.EndOfBlock(layout.EndOf(neighbours[neighbours.Count - 1]), column);
        var lineBreak = layout.LineBreak(end);
        var text = lineBreak + Spaces(column) + name + ":";
        foreach (var part in parts)
            text += lineBreak + Spaces(column + layout.Indentation()) + part;

        return [TextPatch.Insert(end, text)];
    }

    /// <summary>Adds a list that the file does not have, where it usually stands.</summary>
    private IReadOnlyList<TextPatch> AddSection(string section, EntryPart added)
    {
        if (layout.Root.IsFlow)
            return AddToFlow(layout.Root, Extents(layout.Root), section + ": { " + added + " }");

        if (layout.Root.Entries.Count == 0)
            return [];

        var above = layout.Root.Entries[layout.Root.Entries.Count - 1];
        var place = -1;
        foreach (var entry in layout.Root.Entries)
        {
            var candidate = SpecSections.PlaceOf(entry.Name);
            if (candidate > place && candidate < SpecSections.PlaceOf(section))
            {
                above = entry;
                place = candidate;
            }
        }

        var column = layout.Column(layout.Root.Entries[0].Key.Start);
        var end = layout.EndOfBlock(layout.EndOf(above), column + 1);
        var lineBreak = layout.LineBreak(end);
        var gap = layout.HasBlankLinesBetweenSections() ? lineBreak : string.Empty;
        return [TextPatch.Insert(end, gap + lineBreak + Spaces(column) + section + ":" + lineBreak + Spaces(column + layout.Indentation()) + added)];
    }

    private List<(int Start, int End)> Extents(YamlMapping mapping) => mapping.Entries.ConvertAll(entry => (entry.Key.Start, layout.EndOf(entry)));

    private List<(int Start, int End)> Extents(YamlSequence sequence) => sequence.Items.ConvertAll(item => (item.Start, layout.EndOf(item)));

    /// <summary>Adds to what stands in brackets, on a line of its own if its neighbours have one or the line would become too wide.</summary>
    private IReadOnlyList<TextPatch> AddToFlow(YamlNode brackets, List<(int Start, int End)> neighbours, string added)
    {
        if (neighbours.Count == 0)
        {
            var padded = brackets is YamlMapping ? " " + added + " " : added;
            return [new TextPatch(brackets.Start + 1, layout.EndOf(brackets) - 1 - (brackets.Start + 1), padded)];
        }

        var (start, end) = neighbours[neighbours.Count - 1];
        var next = layout.SkipBlanksAndComments(end);
        var hasComma = next < layout.Text.Length && layout.Text[next] == ',';
        var after = hasComma ? next + 1 : end;
        if (layout.IsFirstOnLine(start) && (neighbours.Count == 1 || layout.IsFirstOnLine(neighbours[neighbours.Count - 2].Start)) && !layout.IsOnSameLine(end, layout.EndOf(brackets) - 1))
        {
            var lineEnd = layout.LineEnd(after);
            var line = layout.LineBreak(lineEnd) + Spaces(layout.Column(start)) + added + (hasComma ? "," : string.Empty);
            return hasComma ? [TextPatch.Insert(lineEnd, line)] : [TextPatch.Insert(end, ","), TextPatch.Insert(lineEnd, line)];
        }

        var comma = hasComma ? string.Empty : ",";
        var isTooWide = layout.Column(after) + added.Length + 2 + (layout.LineEnd(after) - after) > WidestLine;
        var separator = isTooWide ? layout.LineBreak(after) + Spaces(layout.Column(neighbours[0].Start)) : " ";
        return [TextPatch.Insert(after, comma + separator + added)];
    }

    private static string Spaces(int count) => new(' ', count);
}
