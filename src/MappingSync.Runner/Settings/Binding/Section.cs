using MappingSync.Runner.Settings.Yaml;

namespace MappingSync.Runner.Settings.Binding;

/// <summary>
/// One mapping of the settings file while it is read. Every value is asked for once by its name; what was never asked for is an
/// unknown key, so that the list of known keys is the reading code itself. A section that is absent or of the wrong type
/// answers every question with nothing and reports nothing further.
/// </summary>
internal sealed partial class Section
{
    private readonly SettingsMapping? mapping;
    private readonly SettingsProblems problems;
    private readonly List<string> known = [];

    private Section(SettingsMapping? mapping, SourceSpot spot, string path, SettingsProblems problems)
    {
        this.mapping = mapping;
        this.problems = problems;
        Spot = spot;
        Path = path;
    }

    /// <summary>The place of the section's name, where a missing value is reported.</summary>
    public SourceSpot Spot { get; }

    /// <summary>The names that lead to the section, dotted; empty for the whole file.</summary>
    public string Path { get; }

    /// <summary>Whether the section is in the file.</summary>
    public bool IsPresent => mapping is not null;

    /// <summary>The whole file.</summary>
    public static Section Root(SettingsMapping mapping, SettingsProblems problems) =>
        new(mapping, mapping.Entries.Count > 0 ? mapping.Entries[0].NameSpot : mapping.Spot, string.Empty, problems);

    /// <summary>A section that may be absent. It must be closed by <see cref="Close"/>, too.</summary>
    public Section Sub(string name) => Open(Find(name), name);

    /// <summary>A section that must be there.</summary>
    public Section RequiredSub(string name)
    {
        var entry = FindRequired(name, "Add it; examples/settings.yaml shows how");
        return Open(entry, name);
    }

    /// <summary>The sections of a list, each with its place; none when the list is absent.</summary>
    public IReadOnlyList<Section> Subs(string name) => [.. Items(Find(name)).Select((item, index) => OpenItem(item, $"{FullName(name)}[{index + 1}]"))];

    /// <summary>The sections of a list that must hold at least one.</summary>
    public IReadOnlyList<Section> RequiredSubs(string name, string remedy)
    {
        var entry = FindRequired(name, remedy);
        if (entry is { Value: SettingsList { Items.Count: 0 } })
            Report(entry.NameSpot, $"'{FullName(name)}' is an empty list", remedy);
        return [.. Items(entry).Select((item, index) => OpenItem(item, $"{FullName(name)}[{index + 1}]"))];
    }

    /// <summary>Whether a name is given with any value, also a wrong one.</summary>
    public bool HasAny(string name) => Find(name) is not null;

    /// <summary>All names of the section with their values; for maps whose names are data.</summary>
    public IReadOnlyList<SettingsEntry> Entries()
    {
        if (mapping is null)
            return [];
        known.AddRange(mapping.Entries.Select(entry => entry.Name));
        return mapping.Entries;
    }

    /// <summary>Reports every name that nobody asked for.</summary>
    public void Close()
    {
        if (mapping is null)
            return;
        foreach (var entry in mapping.Entries.Where(entry => !known.Contains(entry.Name)))
        {
            var nearest = Spelling.Nearest(entry.Name, known.Except(mapping.Entries.Select(other => other.Name)));
            Report(
                entry.NameSpot,
                $"unknown key {Quoted.Name(entry.Name)}{(Path.Length == 0 ? string.Empty : $" in '{Path}'")}",
                nearest is null ? $"Remove it; known here are {string.Join(", ", known.Order(StringComparer.Ordinal))}" : $"Did you mean '{nearest}'?");
        }
    }

    /// <summary>Notes a problem.</summary>
    public void Report(SourceSpot spot, string text, string remedy) => problems.Add(spot, text, remedy);

    /// <summary>The place of a value's name, or of the section when it is not given.</summary>
    public SourceSpot SpotOf(string name) => mapping?.Entries.FirstOrDefault(entry => entry.Name == name)?.NameSpot ?? Spot;

    /// <summary>The place of a value, or of the section when it is not given.</summary>
    public SourceSpot ValueSpotOf(string name) => mapping?.Entries.FirstOrDefault(entry => entry.Name == name)?.Value.Spot ?? Spot;

    /// <summary>A name with the names that lead to it.</summary>
    public string FullName(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    private SettingsEntry? Find(string name)
    {
        if (!known.Contains(name))
            known.Add(name);
        var entry = mapping?.Entries.FirstOrDefault(candidate => candidate.Name == name);
        return entry?.Value is SettingsScalar { Text: null } ? null : entry;
    }

    private SettingsEntry? FindRequired(string name, string remedy)
    {
        var entry = Find(name);
        if (entry is null && IsPresent)
            Report(SpotOf(name), $"'{FullName(name)}' is missing", remedy);
        return entry;
    }

    private Section Open(SettingsEntry? entry, string name)
    {
        if (entry is null)
            return new Section(null, Spot, FullName(name), problems);
        if (entry.Value is not SettingsMapping inner)
        {
            Report(entry.Value.Spot, $"'{FullName(name)}' is {entry.Value.Kind}, not a mapping", "Write its names and values below it, indented, or in { }");
            return new Section(null, entry.NameSpot, FullName(name), problems);
        }

        return new Section(inner, entry.NameSpot, FullName(name), problems);
    }

    private Section OpenItem(SettingsNode item, string path)
    {
        if (item is SettingsMapping inner)
            return new Section(inner, inner.Spot, path, problems);
        Report(item.Spot, $"'{path}' is {item.Kind}, not a mapping", "Write its names and values below it, indented, or in { }");
        return new Section(null, item.Spot, path, problems);
    }

    private IReadOnlyList<SettingsNode> Items(SettingsEntry? entry)
    {
        switch (entry?.Value)
        {
            case null:
                return [];
            case SettingsList list:
                return list.Items;
            default:
                Report(entry.Value.Spot, $"'{FullName(entry.Name)}' is {entry.Value.Kind}, not a list", "Begin each item with '- ', or write the items in [ ]");
                return [];
        }
    }
}
