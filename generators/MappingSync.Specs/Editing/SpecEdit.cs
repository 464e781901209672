using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Drift;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;

namespace MappingSync.Specs.Editing;

/// <summary>What editing a spec gave.</summary>
/// <param name="Text">The whole new text.</param>
/// <param name="Made">The changes that were made, in the order in which they were asked for.</param>
/// <param name="Left">The changes that there was nothing to do for, or no safe way to make.</param>
internal sealed record EditedSpec(string Text, IReadOnlyList<SpecChange> Made, IReadOnlyList<SpecChange> Left);

/// <summary>
/// Edits the text of a spec. Only the text that a change is about is touched: comments, indentation, line ends and the order of everything else stay as they are.
/// A file that cannot be read is not edited, and a change after which it could not be read is not made.
/// </summary>
internal static class SpecEdit
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Makes several changes in one text; the second of two that exclude each other is left.</summary>
    public static EditedSpec Apply(string text, IReadOnlyList<SpecChange> changes)
    {
        var made = new HashSet<SpecChange>();
        // Removals first and from the end, so that the places that they name still hold.
        var removals = changes.OfType<RemoveFromList>().OrderByDescending(static change => change.Position ?? -1);
        foreach (var change in removals.Cast<SpecChange>().Concat(changes.Where(static change => change is not RemoveFromList)))
        {
            if (!made.Contains(change) && Apply(text, change) is { } edited)
            {
                text = edited;
                made.Add(change);
            }
        }

        return new EditedSpec(text, [.. changes.Where(made.Contains)], [.. changes.Where(change => !made.Contains(change))]);
    }

    /// <summary>Makes one change.</summary>
    /// <returns>Null when there is nothing to do, or no safe way to do it.</returns>
    public static string? Apply(string text, SpecChange change)
    {
        // Places are counted without the mark, as the compiler does.
        if (text.Length > 0 && text[0] == ByteOrderMark)
            return Apply(text.Substring(1), change) is { } rest ? ByteOrderMark + rest : null;

        if (SpecLayout.Read(text) is not { } layout)
            return null;

        var patches = change switch
        {
            RemoveFromList removal => new EntryRemoval(layout).Remove(removal),
            AddToSynced added => Synced(layout, added),
            AddToExcluded added => Excluded(layout, added),
            AddToReadOnly added when IsNew(layout.Text, added.System, added.Path) => new EntryAddition(layout).AddPath(SpecSections.ReadOnly, added.System, added.Path),
            _ => [],
        };
        if (patches.Count == 0)
            return null;

        var edited = TextPatch.Apply(text, patches);
        return SpecLayout.Read(edited) is null ? null : edited;
    }

    private static IReadOnlyList<TextPatch> Synced(SpecLayout layout, AddToSynced added)
    {
        var systems = layout.Systems();
        if (!systems.Contains(added.System) || systems.Count != 2 || !IsNew(layout.Text, added.System, added.Path))
            return [];

        var other = systems.First(system => system != added.System);
        if (added.Counterpart is not null && !IsNew(layout.Text, other, added.Counterpart))
            return [];

        // The first system names the field, from whichever side the change is asked for, so that both give one text.
        var isFirst = systems[0] == added.System;
        var first = isFirst ? added.Path : added.Counterpart;
        var second = isFirst ? added.Counterpart : added.Path;
        var name = EntryNames.For(first ?? added.Path, layout, SpecSections.Synced, "field");
        return new EntryAddition(layout).AddMapping(
            SpecSections.Synced,
            name,
            [new EntryPart(YamlWords.Scalar(systems[0]), YamlWords.Scalar(first ?? "")), new EntryPart(YamlWords.Scalar(systems[1]), YamlWords.Scalar(second ?? ""))]);
    }

    private static IReadOnlyList<TextPatch> Excluded(SpecLayout layout, AddToExcluded added)
    {
        var paths = added.Paths.Where(path => IsNew(layout.Text, added.System, path)).Distinct().ToList();
        if (paths.Count == 0 || !layout.Systems().Contains(added.System))
            return [];

        var name = EntryNames.For(paths.Count == 1 ? paths[0] : added.System + "-only", layout, SpecSections.Excluded, "property");
        return new EntryAddition(layout).AddMapping(
            SpecSections.Excluded,
            name,
            [new EntryPart(YamlWords.Scalar(added.System), paths.Count == 1 ? YamlWords.Scalar(paths[0]) : YamlWords.List(paths)), new EntryPart("reason", YamlWords.Scalar(added.Reason))]);
    }

    /// <summary>Whether no list has the path yet: another change may have added it a moment ago.</summary>
    private static bool IsNew(string text, string system, string path) =>
        SpecReader.Read(string.Empty, text).Spec is not { } spec
        || !SpecMentions.Of(spec, system).Any(mention => string.Equals(mention.Text, path, StringComparison.Ordinal));
}
