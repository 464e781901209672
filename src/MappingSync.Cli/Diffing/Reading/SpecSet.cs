using MappingSync.Cli.Lists;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;
using MappingSync.Specs.Resolving;

namespace MappingSync.Cli.Diffing;

/// <summary>A spec file of one version.</summary>
/// <param name="Path">How the file is called in findings: with its revision, if it comes from one.</param>
/// <param name="Text">Its text.</param>
internal sealed record SpecText(string Path, string Text)
{
    /// <summary>Whether the file holds what all specs share: its name starts with an underscore.</summary>
    public bool IsShared => Path[(Path.LastIndexOfAny(['/', '\\', ':']) + 1)..].StartsWith('_');
}

/// <summary>All specs of one version, read.</summary>
internal sealed class SpecSet
{
    private readonly SpecCatalog catalog;

    private SpecSet(IReadOnlyDictionary<string, Spec> specs, IReadOnlyList<SharedFile> shared)
    {
        Specs = specs;
        Shared = shared;
        catalog = SpecCatalog.Of(specs.Values, shared.SelectMany(static file => file.Entities).Select(static entity => entity.Value));
    }

    /// <summary>The specs by their entity.</summary>
    public IReadOnlyDictionary<string, Spec> Specs { get; }

    public IReadOnlyList<SharedFile> Shared { get; }

    /// <summary>Reads the files of a version.</summary>
    /// <exception cref="CliFailure">A file cannot be read as a whole, or two name the same entity: half a spec would be compared as if the rest were gone.</exception>
    public static SpecSet Read(IEnumerable<SpecText> texts)
    {
        var specs = new Dictionary<string, Spec>(StringComparer.Ordinal);
        var shared = new List<SharedFile>();
        foreach (var text in texts.OrderBy(static text => text.Path, StringComparer.Ordinal))
        {
            if (text.IsShared)
            {
                var file = SpecReader.ReadShared(text.Path, text.Text);
                Refuse(text.Path, file.Diagnostics);
                shared.Add(file);
                continue;
            }

            var read = SpecReader.Read(text.Path, text.Text);
            Refuse(text.Path, read.Diagnostics);
            var spec = read.Spec!;
            if (!specs.TryAdd(spec.Entity.Value, spec))
                throw new CliFailure($"{SpecPlaces.Of(spec, null)}: the entity '{spec.Entity.Value}' has a spec already, {specs[spec.Entity.Value].Path}. Remove one of the two.");
        }

        return new SpecSet(specs, shared);
    }

    /// <summary>The hash that the generated class of an entity has as SpecHash.</summary>
    public string? HashOf(string entity) => Specs.GetValueOrDefault(entity) is { } spec ? SpecMeaning.Hash(spec, catalog) : null;

    /// <summary>Only the spec of one entity; nothing when there is none.</summary>
    public SpecSet Only(IEnumerable<string> entities) =>
        new(Specs.Where(spec => entities.Contains(spec.Key)).ToDictionary(static spec => spec.Key, static spec => spec.Value, StringComparer.Ordinal), []);

    /// <summary>Whether the methods of a flow take resolved references: a field of it refers to another entity, or one of its rows does.</summary>
    public bool HasReferences(Spec spec, string flow) => HasReferences(spec, flow, []);

    private bool HasReferences(Spec spec, string flow, HashSet<string> seen) => seen.Add(spec.Entity.Value) && spec.Synced
        .Where(field => field.Flows.Includes(flow))
        .Any(field => field.References is not null || field.Items is { } rows && Specs.TryGetValue(rows.Value, out var item) && HasReferences(item, flow, seen));

    private static void Refuse(string path, IReadOnlyList<SpecDiagnostic> findings) =>
        YamlFile.Refuse(path, "cannot be compared, because it cannot be read as a whole", findings);
}
