using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Reading;

namespace MappingSync.Specs.Editing;

/// <summary>Takes entries out of lists. What becomes empty by it goes, too, with the comments inside it; other comments on lines of their own stay.</summary>
internal sealed class EntryRemoval(SpecLayout layout)
{
    public IReadOnlyList<TextPatch> Remove(RemoveFromList change)
    {
        if (layout.Section(change.List) is not { Value: YamlMapping list } section)
            return [];

        var named = change.Entry is null ? null : SpecLayout.Find(list, change.Entry);
        if (change.Entry is not null && named is null)
            return [];

        var holder = named is null ? list : named.Value as YamlMapping;
        if (holder is null || SpecLayout.Find(holder, change.System) is not { } paths)
            return [];

        if (paths.Value is YamlSequence { Items.Count: > 1 } sequence)
            return Mention(sequence.Items, change) is { } item ? RemoveItem(sequence, item) : [];

        if (Mention(paths.Value is YamlSequence single ? single.Items : [paths.Value], change) is null)
            return [];

        if (named is null)
            return list.Entries.Count > 1 ? RemoveEntry(list, paths) : RemoveSection(section);

        if (holder.Entries.Any(entry => entry != paths && IsSystem(entry.Name)))
            return RemoveEntry(holder, paths);

        return list.Entries.Count > 1 ? RemoveEntry(list, named) : RemoveSection(section);
    }

    private static YamlNode? Mention(List<YamlNode> nodes, RemoveFromList change)
    {
        YamlNode? found = null;
        foreach (var node in nodes)
        {
            if (node is not YamlScalar scalar || !string.Equals(scalar.Text, change.Path, StringComparison.Ordinal))
                continue;

            found = node;
            if (node.Start == change.Position)
                break;
        }

        return found;
    }

    /// <summary>A file of shared exclusions declares no systems; there everything but the reason is one.</summary>
    private bool IsSystem(string key)
    {
        var systems = layout.Systems();
        return systems.Count > 0 ? systems.Contains(key) : key != "reason";
    }

    private IReadOnlyList<TextPatch> RemoveItem(YamlSequence sequence, YamlNode item)
    {
        if (!sequence.IsFlow)
            return RemoveLines(layout.Text.LastIndexOf('-', item.Start), layout.EndOf(item));

        var extents = sequence.Items.ConvertAll(node => (node.Start, layout.EndOf(node)));
        return RemoveFromFlow(extents, sequence.Items.IndexOf(item));
    }

    private IReadOnlyList<TextPatch> RemoveEntry(YamlMapping mapping, YamlEntry entry)
    {
        if (!mapping.IsFlow)
            return RemoveLines(entry.Key.Start, layout.EndOf(entry));

        var extents = mapping.Entries.ConvertAll(candidate => (candidate.Key.Start, layout.EndOf(candidate)));
        return RemoveFromFlow(extents, mapping.Entries.IndexOf(entry));
    }

    /// <summary>Removes a list with its key and the blank lines that set it apart.</summary>
    private IReadOnlyList<TextPatch> RemoveSection(YamlEntry section)
    {
        if (layout.Root.IsFlow)
            return RemoveEntry(layout.Root, section);

        var start = layout.LineStart(section.Key.Start);
        var end = layout.NextLine(layout.EndOf(section));
        if (end >= layout.Text.Length || layout.IsBlankLine(end))
        {
            while (start > 0 && layout.LineAbove(start) is var above && above < start && layout.IsBlankLine(above))
                start = above;
        }

        return RemoveLines(start, end, layout.EndOf(section));
    }

    private IReadOnlyList<TextPatch> RemoveLines(int start, int end) => RemoveLines(layout.LineStart(start), layout.NextLine(end), end);

    /// <summary>Removes whole lines. At the end of a file without a last line break, the break before them goes instead.</summary>
    private IReadOnlyList<TextPatch> RemoveLines(int start, int end, int last)
    {
        if (end == layout.Text.Length && layout.LineEnd(last) == end && start > 0)
        {
            var above = layout.LineEnd(layout.LineAbove(start));
            return [TextPatch.Delete(above, end)];
        }

        return [TextPatch.Delete(start, end)];
    }

    private IReadOnlyList<TextPatch> RemoveFromFlow(List<(int Start, int End)> extents, int index)
    {
        var (start, end) = extents[index];
        var isFirst = index == 0;
        var isLast = index == extents.Count - 1;
        if (isLast)
        {
            if (isFirst)
                return [TextPatch.Delete(start, end)];

            // A comment between the two is about the one that stays, and keeps its comma.
            var before = extents[index - 1].End;
            var from = layout.Text.IndexOf('#', before, start - before) < 0 ? before : start;
            return [TextPatch.Delete(from, end)];
        }

        var next = extents[index + 1].Start;
        if (layout.IsFirstOnLine(start) && !layout.IsOnSameLine(end, next))
            return [TextPatch.Delete(layout.LineStart(start), layout.NextLine(end))];

        if (!isFirst && !layout.IsOnSameLine(end, next) && layout.IsOnSameLine(extents[index - 1].End, start))
            return [TextPatch.Delete(extents[index - 1].End, end)];

        // What stands between two entries is a comma, and maybe comments below, which stay.
        var gap = layout.Text.IndexOf('#', end, next - end);
        return [TextPatch.Delete(start, gap < 0 ? next : layout.SkipBlanksAndComments(end) + 1)];
    }
}
