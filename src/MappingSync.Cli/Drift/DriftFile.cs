using MappingSync.Cli.Lists;
using MappingSync.Schemas;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;

namespace MappingSync.Cli.Drift;

/// <summary>A file that says which contracts are compared with which files: <c>drift.yaml</c>.</summary>
/// <param name="Explanations">The file of explanations, relative to this one, or null.</param>
/// <param name="Converted">Full names of types that the serializer's options convert.</param>
/// <param name="ReadOnly">Full names of attributes whose properties are left out of every write.</param>
/// <param name="Sources">The contracts and their files.</param>
internal sealed record DriftFile(string? Explanations, IReadOnlyList<string> Converted, IReadOnlyList<string> ReadOnly, IReadOnlyList<DriftSource> Sources)
{
    private static readonly Dictionary<string, SourceKind> Kinds = new(StringComparer.Ordinal)
    {
        ["payload"] = SourceKind.Payload,
        ["draft-03"] = SourceKind.Draft03,
        ["openapi"] = SourceKind.OpenApi,
    };

    private static readonly Dictionary<string, Direction> Directions = new(StringComparer.Ordinal)
    {
        ["both"] = Direction.Both,
        ["answer"] = Direction.Answer,
        ["request"] = Direction.Request,
    };

    /// <summary>Reads a file's text.</summary>
    /// <param name="path">The file, as messages call it.</param>
    /// <param name="folder">What its paths are relative to.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="CliFailure">Something is wrong with it.</exception>
    public static DriftFile Parse(string path, string folder, string text) => YamlFile.Mapping(path, text, (root, file) =>
    {
        var explanations = root.Text("explanations");
        var converted = root.Take("converted") is { } types ? Texts(file, types, "a full type name or a list of them") : [];
        var readOnly = root.Take("read-only-attributes") is { } attributes ? Texts(file, attributes, "the full name of an attribute or a list of them") : [];
        var sources = root.Require("sources") is { } list ? file.Entries(list.Value, "sources", (entry, _) => Source(entry, file, folder)) : [];
        return new DriftFile(explanations?.Value, converted, readOnly, sources);
    });

    private static List<string> Texts(YamlFile file, YamlEntry entry, string expected) =>
        [.. file.Problems.OneOrMany(entry, expected).Select(node => file.Problems.Text(node, entry.Name)).OfType<Located<string>>().Select(static text => text.Value)];

    private static DriftSource? Source(MappingReader entry, YamlFile file, string folder)
    {
        var contract = entry.Name("contract", NameKind.Qualified);
        var entity = entry.Name("entity", NameKind.Words);
        var system = entry.Name("system", NameKind.Words);
        var files = entry.Require("files") is { } named ? Texts(file, named, "a file, a pattern or a list of them") : [];
        var kind = entry.Word("kind", Kinds);
        var place = entry.Text("place");
        var direction = entry.Word("direction", Directions);
        if ((contract is null) == (entity is null))
        {
            file.Problems.Add(Findings.WrongForm(entry.At, "contract", "one of 'contract' and 'entity'", contract is null ? "neither" : "both"));
            return null;
        }

        if ((entity is null) != (system is null))
        {
            file.Problems.Missing(entry.At, entry.Owner, entity is null ? "entity" : "system");
            return null;
        }

        return new DriftSource
        {
            Contract = contract?.Value,
            Side = entity is null ? null : (entity.Value, system!.Value),
            Files = files,
            Folder = folder,
            Kind = kind?.Value ?? SourceKind.Detect,
            Place = place?.Value,
            Direction = direction?.Value ?? Direction.Both,
        };
    }
}
