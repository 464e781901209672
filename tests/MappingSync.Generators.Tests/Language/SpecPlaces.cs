using System.Text.Json.Nodes;
using MappingSync.Generators.Tests.Reading;
using MappingSync.Specs.Reading;

namespace MappingSync.Generators.Tests.Language;

/// <summary>
/// The places of the language: every key by its way from the top (<c>spec/synced/*/limits/*/max-length</c>) and every word that
/// a key takes (<c>… = truncate</c>). A star is a free name or a system.
/// </summary>
internal static class SpecPlaces
{
    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositorySpecs.Root, "mappings", "mapping.schema.json")))!;

    /// <summary>All places that the schema, and by its own test the reader, knows.</summary>
    public static IReadOnlyCollection<string> InSchema()
    {
        var places = new SortedSet<string>(StringComparer.Ordinal);
        Add(places, "spec", Definition("spec"));
        Add(places, "shared", Definition("shared"));
        return places;
    }

    /// <summary>The places that a file uses.</summary>
    public static IEnumerable<string> InFile(string path, string text)
    {
        var problems = new SpecProblems();
        var root = YamlTree.Read(text, new LineTable(text), problems);
        Assert.Empty(problems.Found);
        var top = SpecFiles.KindOf(path, "true") == SpecFileKind.Shared ? "shared" : "spec";
        return root is null ? [] : Used(top, root, InSchema());
    }

    private static IEnumerable<string> Used(string place, YamlNode node, IReadOnlyCollection<string> known)
    {
        switch (node)
        {
            case YamlScalar scalar:
                yield return place + " = " + scalar.Text;
                break;

            case YamlSequence sequence:
                foreach (var used in sequence.Items.SelectMany(item => Used(place, item, known).Concat(Used(place + "/[]", item, known))))
                    yield return used;

                break;

            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    var exact = place + "/" + entry.Name;
                    var below = known.Contains(exact) || known.Any(candidate => candidate.StartsWith(exact + "/", StringComparison.Ordinal)) ? exact : place + "/*";
                    yield return below;
                    foreach (var used in Used(below, entry.Value, known))
                        yield return used;
                }

                break;
        }
    }

    private static void Add(SortedSet<string> places, string place, JsonNode node)
    {
        if (node["$ref"]?.GetValue<string>() is { } reference)
        {
            Add(places, place, Definition(reference["#/$defs/".Length..]));
            return;
        }

        foreach (var choice in node["oneOf"]?.AsArray() ?? [])
            Add(places, place, choice!);

        foreach (var word in node["enum"]?.AsArray() ?? [])
            places.Add(place + " = " + word!.ToString());

        if (node["const"] is { } constant)
            places.Add(place + " = " + constant);

        foreach (var (key, below) in node["properties"]?.AsObject() ?? [])
        {
            places.Add(place + "/" + key);
            Add(places, place + "/" + key, below!);
        }

        if (node["additionalProperties"] is JsonObject free)
            Add(places, place + "/*", free);

        if (node["items"] is { } items)
            Add(places, place + "/[]", items);
    }

    private static JsonNode Definition(string name) => Schema["$defs"]![name]!;
}
