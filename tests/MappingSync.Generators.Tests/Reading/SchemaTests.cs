using System.Text.Json.Nodes;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;

namespace MappingSync.Generators.Tests.Reading;

/// <summary>The schema that editors complete from and the reader must know the same keys and words.</summary>
public class SchemaTests
{
    private const string Head = "entity: a\nsystems: { left: A, right: B }\nflows: { push: { from: left, to: right } }\n";

    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositorySpecs.Root, "mappings", "mapping.schema.json")))!;

    [Theory]
    [InlineData("spec", Head + "zzzzzzzzz: 1")]
    [InlineData("spec/title", "title: { zzzzzzzzz: 1 }")]
    [InlineData("spec/key/*", "key: { left: { path: a, zzzzzzzzz: 1 } }")]
    [InlineData("spec/flows/*", "entity: a\nsystems: { left: A, right: B }\nflows: { push: { from: left, to: right, zzzzzzzzz: 1 } }")]
    [InlineData("spec/inputs/*", "inputs: { a: { type: A, zzzzzzzzz: 1 } }")]
    [InlineData("spec/synced/*", "synced: { a: { left: a, right: b, zzzzzzzzz: 1 } }")]
    [InlineData("spec/synced/*/limits/*", "synced: { a: { left: a, right: b, limits: { right: { zzzzzzzzz: 1 } } } }")]
    [InlineData("spec/synced/*/references", "synced: { a: { left: a, right: b, references: { entity: a, zzzzzzzzz: 1 } } }")]
    [InlineData("spec/synced/*/*", "synced: { a: { left: { read: a, zzzzzzzzz: 1 }, right: b } }")]
    [InlineData("spec/children/*", "children: { a: { entity: a, zzzzzzzzz: 1 } }")]
    [InlineData("spec/verified/*", "verified: { a: { left: a, right: b, zzzzzzzzz: 1 } }")]
    [InlineData("spec/constants/*", "constants: { a: { left: a, value: b, zzzzzzzzz: 1 } }")]
    [InlineData("spec/elsewhere/[]", "elsewhere: [{ label: { en: a }, entity: a, as: synced, zzzzzzzzz: 1 }]")]
    [InlineData("spec/excluded/*", "excluded: { a: { left: a, reason: b, zzzzzzzzz: 1 } }")]
    [InlineData("spec/unavailable/*", "unavailable: { a: { as: synced, reason: b, zzzzzzzzz: 1 } }")]
    [InlineData("spec/retired/*", "retired: { a: { reason: b, zzzzzzzzz: 1 } }")]
    public void Schema_and_reader_know_the_same_keys(string place, string text)
    {
        var node = place.Split('/').Skip(1).Aggregate(Resolve(Schema["$defs"]![place.Split('/')[0]]!), Descend);
        var inSchema = Candidates(node).SelectMany(static candidate => candidate["properties"]?.AsObject() ?? []).Select(static property => property.Key).ToHashSet(StringComparer.Ordinal);

        var found = Assert.Single(
            SpecReader.Read("a.yaml", text.StartsWith("entity", StringComparison.Ordinal) ? text : Head + text).Diagnostics,
            static diagnostic => diagnostic.Id == DiagnosticIds.UnknownKey);
        const string Intro = "its keys are ";
        Assert.StartsWith(Intro, found.Arguments[2], StringComparison.Ordinal);
        var inReader = found.Arguments[2][Intro.Length..].Split(", ").Except(["left", "right"]);

        Assert.Equal(inReader.Order(StringComparer.Ordinal), inSchema.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("write", typeof(WriteMode))]
    [InlineData("unmapped", typeof(Unmapped))]
    [InlineData("when-missing", typeof(WhenMissing))]
    [InlineData("when-target-has-value", typeof(WhenTargetHasValue))]
    [InlineData("compare", typeof(Comparison))]
    public void Every_word_of_the_schema_is_read(string key, Type meaning)
    {
        var words = Descend(Descend(Schema["$defs"]!["spec"]!, "synced"), "*")["properties"]![key]!["enum"]!.AsArray().Select(static word => word!.GetValue<string>()).ToList();

        foreach (var word in words)
            Assert.Empty(SpecReader.Read("a.yaml", $"{Head}synced: {{ a: {{ left: a, right: b, {key}: {word} }} }}").Diagnostics);

        // Always is the one meaning that has no word.
        Assert.Equal(Enum.GetNames(meaning).Count(static name => name != nameof(WriteMode.Always)), words.Count);
    }

    private static JsonNode Descend(JsonNode node, string step)
    {
        foreach (var candidate in Candidates(node))
        {
            var next = step switch
            {
                "*" => candidate["additionalProperties"] as JsonObject,
                "[]" => candidate["items"],
                _ => candidate["properties"]?[step],
            };
            if (next is not null)
                return Resolve(next);
        }

        throw new InvalidOperationException($"The schema has no '{step}' here.");
    }

    private static IEnumerable<JsonNode> Candidates(JsonNode node) =>
        node["oneOf"] is JsonArray choices ? choices.Select(static choice => Resolve(choice!)).SelectMany(Candidates) : [node];

    private static JsonNode Resolve(JsonNode node) =>
        node["$ref"]?.GetValue<string>() is { } reference ? Resolve(Schema["$defs"]![reference["#/$defs/".Length..]]!) : node;
}
