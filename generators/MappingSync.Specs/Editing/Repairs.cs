using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using MappingSync.Specs.Diagnostics;

namespace MappingSync.Specs.Editing;

/// <summary>What a repair does.</summary>
internal enum RepairKind
{
    /// <summary>Two properties whose names are the same but for case and separators become a synced field.</summary>
    SyncSameName,

    /// <summary>Two properties whose names are alike become a synced field: a person should look.</summary>
    SyncAlike,

    /// <summary>A property becomes a synced field whose other side is to be filled in.</summary>
    SyncToFillIn,

    /// <summary>A property is excluded, with a reason to fill in.</summary>
    Exclude,

    /// <summary>A property is listed as computed by its server.</summary>
    ReadOnly,

    /// <summary>An entry that says nothing any more leaves its list.</summary>
    RemoveStale,
}

/// <summary>A way to answer a finding.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Title">What it does, with the names, as menus show it.</param>
/// <param name="SpecPath">The file that it edits.</param>
/// <param name="Change">The edit.</param>
internal sealed record Repair(RepairKind Kind, string Title, string SpecPath, SpecChange Change);

/// <summary>Tells what can be done about a finding. The editor's light bulb, <c>dotnet format</c> and the command line tool all ask here.</summary>
internal static class Repairs
{
    /// <summary>The rules whose finding goes when the entry that it is about goes: it names no property, or one that another entry names already.</summary>
    public static readonly ImmutableArray<string> Stale = [DiagnosticIds.StaleEntry, DiagnosticIds.MentionedTwice];

    /// <summary>The rules of which some findings are answered by removing an entry: a shared exclusion that leaves out nothing is of a wrong form.</summary>
    public static readonly ImmutableArray<string> Removable = Stale.Add(DiagnosticIds.WrongForm);

    /// <param name="id">The rule.</param>
    /// <param name="properties">What the finding carries, by the keys of <see cref="FindingProperties"/>.</param>
    /// <returns>The repairs, the most probable first; none when only a person can answer.</returns>
    public static IReadOnlyList<Repair> For(string id, ImmutableDictionary<string, string?> properties)
    {
        if (Value(properties, FindingProperties.SpecPath) is not { } spec
            || Value(properties, FindingProperties.System) is not { } system
            || Value(properties, FindingProperties.PropertyPath) is not { } path)
        {
            return [];
        }

        if (id == DiagnosticIds.PropertyNotMentioned)
            return Missing(spec, system, path, properties);

        if (!Removable.Contains(id) || Value(properties, FindingProperties.List) is not { } list)
            return [];

        var entry = Value(properties, FindingProperties.Entry);
        int? position = int.TryParse(Value(properties, FindingProperties.Position), NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : null;
        var where = entry is null ? "'" + list + "'" : "'" + list + ": " + entry + "'";
        var title = id == DiagnosticIds.MentionedTwice ? $"Remove '{path}' of {system} from {where}, which repeats it" : $"Remove stale '{path}' of {system} from {where}";
        return [new Repair(RepairKind.RemoveStale, title, spec, new RemoveFromList(list, entry, system, path, position))];
    }

    private static List<Repair> Missing(string spec, string system, string path, ImmutableDictionary<string, string?> properties)
    {
        var repairs = new List<Repair>();
        if (Value(properties, FindingProperties.Counterpart) is { } counterpart)
        {
            var kind = properties.ContainsKey(FindingProperties.IsSameName) ? RepairKind.SyncSameName : RepairKind.SyncAlike;
            repairs.Add(new Repair(kind, $"Sync '{path}' of {system} with '{counterpart}'", spec, new AddToSynced(system, path, counterpart)));
        }

        repairs.Add(new Repair(RepairKind.Exclude, $"Exclude '{path}' of {system} with a reason to fill in", spec, new AddToExcluded(system, [path], string.Empty)));
        repairs.Add(new Repair(RepairKind.ReadOnly, $"List '{path}' of {system} as read-only", spec, new AddToReadOnly(system, path)));
        repairs.Add(new Repair(RepairKind.SyncToFillIn, $"Sync '{path}' of {system} with a property to fill in", spec, new AddToSynced(system, path, null)));
        return repairs;
    }

    private static string? Value(ImmutableDictionary<string, string?> properties, string key) =>
        properties.TryGetValue(key, out var value) && !string.IsNullOrEmpty(value) ? value : null;
}
