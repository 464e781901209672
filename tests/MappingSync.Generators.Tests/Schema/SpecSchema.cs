using System.Text.Json.Nodes;
using MappingSync.Generators.Tests.Reading;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;

namespace MappingSync.Generators.Tests.Schema;

/// <summary>The schema that editors complete specs from.</summary>
internal static class SpecSchema
{
    public static JsonObject Json { get; } = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositorySpecs.Root, "mappings", "mapping.schema.json")))!.AsObject();

    private static readonly SchemaCheck Check = new(Json);

    public static IReadOnlyList<SchemaError> Errors(YamlNode file) => Check.Errors(ToJson(file));

    public static YamlNode Parse(string text)
    {
        var problems = new SpecProblems();
        var root = YamlTree.Read(text, new LineTable(text), problems);
        Assert.Empty(problems.Found);
        return root!;
    }

    /// <summary>The place of a span as the schema names places: the node that it marks, or the key whose value or name it marks.</summary>
    public static string? PlaceOf(YamlNode root, SpecSpan span) => Find(root, span, "");

    private static string? Find(YamlNode node, SpecSpan span, string place)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    var below = place + "/" + entry.Name;
                    if (entry.Key.Span == span)
                        return below;

                    if (Find(entry.Value, span, below) is { } found)
                        return found;
                }

                break;

            case YamlSequence sequence:
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    if (Find(sequence.Items[i], span, place + "/" + i) is { } found)
                        return found;
                }

                break;
        }

        return node.Span == span ? place : null;
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(static entry => KeyValuePair.Create(entry.Name, ToJson(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(ToJson)]),
        YamlScalar { Value.Kind: ScalarKind.Null } => null,
        YamlScalar { Value.Kind: ScalarKind.Boolean } scalar => JsonValue.Create(scalar.Value.AsBoolean),
        YamlScalar { Value.IsNumber: true } scalar => JsonValue.Create(scalar.Value.AsDecimal),
        YamlScalar scalar => JsonValue.Create(scalar.Text),
        _ => throw new InvalidOperationException(),
    };
}
