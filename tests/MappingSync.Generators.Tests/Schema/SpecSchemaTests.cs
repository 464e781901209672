using System.Text.Json.Nodes;
using MappingSync.Generators.Tests.Language;
using MappingSync.Generators.Tests.Reading;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Reading;

namespace MappingSync.Generators.Tests.Schema;

/// <summary>The schema accepts what the reader accepts and refuses what the reader refuses, at the same place.</summary>
public class SpecSchemaTests
{
    private const string Head = "entity: a\nsystems: { left: A, right: B }\nflows: { push: { from: left, to: right } }\n";

    /// <summary>What only a reader can know: which systems and flows a file has, which names meet, and what belongs together.</summary>
    private static readonly string[] BeyondASchema =
    [
        DiagnosticIds.UnknownFlowOrSystem, DiagnosticIds.DuplicateKey,
    ];

    public static TheoryData<string> SoundFiles() =>
    [
        .. new[] { "mappings", "examples", "tests" }
            .SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(RepositorySpecs.Root, folder), "*.yaml", SearchOption.AllDirectories))
            .Where(static file => SpecFiles.KindOf(file, null) != SpecFileKind.Other && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(static file => Path.GetRelativePath(RepositorySpecs.Root, file))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(SoundFiles))]
    public void Each_spec_of_the_repository_is_sound(string file) =>
        Assert.Empty(SpecSchema.Errors(SpecSchema.Parse(File.ReadAllText(Path.Combine(RepositorySpecs.Root, file)))));

    [Fact]
    public void The_specs_of_the_repository_are_found() => Assert.InRange(SoundFiles().Cast<object[]>().Count(), 10, int.MaxValue);

    [Fact]
    public void Each_example_of_the_page_is_sound()
    {
        foreach (var (path, text) in SpecPage.Examples.Where(static example => !example.Findings.Exists(static finding => finding.Contains("MSYNC001", StringComparison.Ordinal) || finding.Contains("MSYNC401", StringComparison.Ordinal))).SelectMany(static example => example.Files))
            Assert.True(SpecSchema.Errors(SpecSchema.Parse(text)) is [], path + "\n" + text);
    }

    [Theory]
    [InlineData("entity: ⟦Customer⟧\nsystems: { left: A, right: B }")]
    [InlineData("entity: ⟦a_b⟧\nsystems: { left: A, right: B }")]
    [InlineData("entity: ⟦[a]⟧\nsystems: { left: A, right: B }")]
    [InlineData("entity: a\nsystems: ⟦{ left: A }⟧")]
    [InlineData("entity: a\nsystems: ⟦A⟧")]
    [InlineData("entity: a\nsystems: { left: ⟦A..B⟧, right: B }")]
    [InlineData("entity: a\nsystems: { left: A, right: B }\nclass: ⟦1a⟧")]
    [InlineData("entity: a\nsystems: { left: A, right: B }\nclass: ⟦a.b⟧")]
    [InlineData("entity: a\nsystems: { left: A, right: B }\nuses: ⟦a b⟧")]
    [InlineData("entity: a\nsystems: { left: A, right: B }\nuses: ⟦[]⟧")]
    [InlineData("entity: a\nsystems: { left: A, right: B }\nflows: ⟦{}⟧")]
    [InlineData("entity: a\nsystems: { left: A, right: B }\nflows: { ⟦Push⟧: { from: left, to: right } }")]
    [InlineData("entity: a\nsystems: { left: A, right: B }\nflows: { push: { from: left, to: right, ⟦by⟧: a } }")]
    [InlineData(Head + "⟦sync⟧: {}")]
    [InlineData(Head + "title: ⟦Customer⟧")]
    [InlineData(Head + "title: { en: ⟦[a]⟧ }")]
    [InlineData(Head + "title: { da: ⟦[]⟧ }")]
    [InlineData(Head + "title: { ⟦de⟧: a }")]
    [InlineData(Head + "source: ⟦{}⟧")]
    [InlineData(Head + "key: ⟦some⟧")]
    [InlineData(Head + "key: { left: { path: ⟦$a.b⟧ }, right: { path: b } }")]
    [InlineData(Head + "key: { left: { path: a, range: ⟦1-5⟧ }, right: { path: b } }")]
    [InlineData(Head + "key: { left: { path: a, range: ⟦..⟧ }, right: { path: b } }")]
    [InlineData(Head + "key: { left: { path: a, assigned-by: ⟦me⟧ }, right: { path: b } }")]
    [InlineData(Head + "inputs: { a: { type: ⟦1⟧ } }")]
    [InlineData(Head + "inputs: { a: { type: A, optional: ⟦maybe⟧ } }")]
    [InlineData(Head + "inputs: { ⟦parent⟧: { type: A } }")]
    [InlineData(Head + "synced: ⟦[]⟧")]
    [InlineData(Head + "synced: { a: ⟦b⟧ }")]
    [InlineData(Head + "synced: { ⟦A⟧: { left: a, right: b } }")]
    [InlineData(Head + "synced: { a: { left: ⟦a b⟧, right: b } }")]
    [InlineData(Head + "synced: { a: { left: ⟦a..b⟧, right: b } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, required: ⟦1⟧ } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, required: ⟦'true'⟧ } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, documented: ⟦maybe⟧ } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, documented: ⟦'true'⟧ } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, write: ⟦never⟧ } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, compare: ⟦loose⟧ } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, items: ⟦A⟧ } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, min-items: ⟦-1⟧ } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, min-items: ⟦1.5⟧ } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, limits: { right: { max-length: ⟦0⟧ } } } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, limits: { right: { decimals: ⟦29⟧ } } } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, limits: { right: { pattern: ⟦'('⟧ } } } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, limits: { right: { not: ⟦[]⟧ } } } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, limits: { right: { not: ⟦~⟧ } } } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, limits: { right: { ⟦length⟧: 1 } } } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, values: ⟦{}⟧ } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, values: ⟦languages⟧ } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, values: { x: ⟦[1]⟧ } } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, values-override: ⟦$settings⟧ } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, references: ⟦A⟧ } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, references: { entity: a, unresolved: ⟦maybe⟧ } } }")]
    [InlineData(Head + "synced: { a: { left: { ⟦reed⟧: a, read: a }, right: b } }")]
    [InlineData(Head + "synced: { a: { left: { first-of: ⟦a⟧ }, right: b } }")]
    [InlineData(Head + "synced: { a: { left: a, right: { write: ⟦$a.b⟧ } } }")]
    [InlineData(Head + "synced: { a: { left: a, right: b, left-out: ⟦[push]⟧ } }")]
    [InlineData(Head + "children: { a: { entity: b, match: ⟦mail⟧ } }")]
    [InlineData(Head + "children: { a: { entity: b, gone-at-source: ⟦delete⟧ } }")]
    [InlineData(Head + "verified: { a: { left: a, right: b, tolerance: ⟦-1⟧ } }")]
    [InlineData(Head + "verified: { a: { left: a, right: ⟦[b]⟧ } }")]
    [InlineData(Head + "constants: { a: { left: a, value: ⟦[1]⟧ } }")]
    [InlineData(Head + "elsewhere: ⟦{}⟧")]
    [InlineData(Head + "elsewhere: [⟦a⟧]")]
    [InlineData(Head + "elsewhere: [{ label: { en: a }, entity: b, as: ⟦kept⟧ }]")]
    [InlineData(Head + "excluded: { a: { left: a, reason: b, until: ⟦soon⟧ } }")]
    [InlineData(Head + "excluded: { a: { left: a, reason: b, until: ⟦2026-02-30⟧ } }")]
    [InlineData(Head + "excluded: { a: { left: ⟦[]⟧, reason: b } }")]
    [InlineData(Head + "excluded: { a: { left: a, reason: ⟦[b]⟧ } }")]
    [InlineData(Head + "unavailable: { a: { as: ⟦lost⟧, reason: b } }")]
    [InlineData(Head + "read-only: { left: ⟦{}⟧ }")]
    [InlineData(Head + "retired: { a: { reason: b, since: ⟦1.1.2026⟧ } }")]
    [InlineData("excluded: { a: { properties: ⟦b.c⟧, reason: d } }")]
    [InlineData("entities: ⟦A⟧")]
    [InlineData("expected: ⟦[a]⟧")]
    [InlineData("expected: { a: ⟦{}⟧ }")]
    [InlineData("expected: { a: { ⟦B⟧: {} } }")]
    [InlineData("expected: { a: { b: { ⟦kept⟧: c } } }")]
    [InlineData("expected: { a: { b: { synced: ⟦[]⟧ } } }")]
    [InlineData("expected: { a: { b: { excluded: [⟦{}⟧] } } }")]
    [InlineData("⟦systems: { left: A, right: B }⟧")]
    public void Reader_and_schema_refuse_the_same_at_one_place(string marked)
    {
        var text = new MarkedText(marked);
        var isShared = !text.Text.StartsWith("entity:", StringComparison.Ordinal) && !text.Text.StartsWith("systems:", StringComparison.Ordinal);
        var read = isShared ? SpecReader.ReadShared("_a.yaml", text.Text).Diagnostics : SpecReader.Read("a.yaml", text.Text).Diagnostics;
        var root = SpecSchema.Parse(text.Text);
        var byReader = read.Select(finding => SpecSchema.PlaceOf(root, finding.Span) ?? finding.Span.ToString()).Distinct();
        var bySchema = SpecSchema.Errors(root).Select(static error => error.Place).Distinct();

        Assert.Equal(string.Join(", ", byReader), string.Join(", ", bySchema));
        Assert.Single(byReader);
        Assert.Equal(text.Places, read.Select(MarkedText.PlaceOf).Distinct());
    }

    [Fact]
    public void What_happens_to_one_value_anywhere_is_judged_alike()
    {
        var made = 0;
        var judged = 0;
        var wrong = new List<string>();
        foreach (var text in SpecPage.Examples.Where(static example => example.Findings.Count == 0).SelectMany(static example => example.Files).Select(static file => file.Text).Distinct())
        {
            var isShared = !text.Contains("entity: ", StringComparison.Ordinal);
            if (text.Contains("\"entity\"", StringComparison.Ordinal))
                continue;

            foreach (var (what, mutant) in Mutants(text).Where(_ => SlowFactAttribute.IsAsked || ++made % 7 == 0))
            {
                var findings = isShared ? SpecReader.ReadShared("_a.yaml", mutant).Diagnostics : SpecReader.Read("a.yaml", mutant).Diagnostics;
                if (findings.Any(static finding => finding.Id == DiagnosticIds.UnreadableYaml || BeyondASchema.Contains(finding.Id)) || findings.Any(static finding => IsBeyondASchema(finding)))
                    continue;

                judged++;
                var errors = SpecSchema.Errors(SpecSchema.Parse(mutant)).Where(error => findings.Count > 0 || !IsReason(error.Place)).ToList();
                if (findings.Count == 0 != (errors.Count == 0))
                    wrong.Add($"{what}: reader {string.Join("; ", findings.Select(static finding => finding.Id + " " + string.Join(", ", finding.Arguments)))} schema {string.Join("; ", errors)}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {judged}:\n" + string.Join('\n', wrong.Distinct().Take(40)));
        Assert.InRange(judged, SlowFactAttribute.IsAsked ? 5_000 : 700, int.MaxValue);
    }

    [Fact]
    public void Each_key_has_a_description_for_editors()
    {
        var silent = new List<string>();
        Visit(SpecSchema.Json, "");

        Assert.Empty(silent);

        void Visit(JsonNode? node, string place)
        {
            switch (node)
            {
                case JsonObject rule:
                    foreach (var (key, below) in rule["properties"] as JsonObject ?? [])
                    {
                        if (string.IsNullOrWhiteSpace(below?["description"]?.GetValue<string>()))
                            silent.Add(place + "/" + key);
                    }

                    foreach (var (key, below) in rule)
                    {
                        // Under these two stand rules by names, and a name may be that of a keyword.
                        foreach (var (name, named) in key is "properties" or "$defs" ? below!.AsObject() : [])
                            Visit(named, place + "/" + name);

                        if (key is not ("properties" or "$defs"))
                            Visit(below, place + "/" + key);
                    }

                    break;

                case JsonArray list:
                    for (var i = 0; i < list.Count; i++)
                        Visit(list[i], place + "/" + i);

                    break;
            }
        }
    }

    [Fact]
    public void A_keyword_that_the_check_does_not_know_is_no_silent_yes() =>
        Assert.Throws<NotSupportedException>(() => new SchemaCheck(JsonNode.Parse("""{ "dependentRequired": {} }""")!.AsObject()).Errors(new JsonObject()));

    /// <summary>Which systems and fields a file has, that a field is read and written in each of its flows, and that names become different C#.</summary>
    private static bool IsBeyondASchema(SpecDiagnostic finding) => finding.Id switch
    {
        DiagnosticIds.MissingKey => finding.Arguments[0].Contains("takes part in the flow", StringComparison.Ordinal) || finding.Arguments[0].Contains(", which ", StringComparison.Ordinal) || finding.Arguments[1] is "shop" or "books" or "shop' or 'books",
        DiagnosticIds.BadName => finding.Arguments[1].StartsWith("free ", StringComparison.Ordinal) || finding.Arguments[2].Contains("is a key of the language", StringComparison.Ordinal),
        DiagnosticIds.UnknownKey => true,
        DiagnosticIds.WrongForm => finding.Arguments[0] is "with" or "to" || finding.Arguments[1].Contains("one of 'read'", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>A reason that is missing has a finding of the analyzer's, MSYNC401; editors may as well say it.</summary>
    private static bool IsReason(string place) => place.EndsWith("/reason", StringComparison.Ordinal) || place.Contains("/left-out/", StringComparison.Ordinal) || place.StartsWith("/retired/", StringComparison.Ordinal);

    /// <summary>The file with one value exchanged.</summary>
    private static IEnumerable<(string What, string Text)> Mutants(string text)
    {
        string[] others = ["1", "0.5", "-1", "true", "~", "{}", "[]", "[a, b]", "a b", "Abc", "a.b", "$a.b", "1..5", "2026-01-01", "'true'"];
        foreach (var (node, place) in Nodes(SpecSchema.Parse(text), ""))
        {
            var end = node.Span.Start + node.Span.Length;
            foreach (var other in others)
                yield return (place + " = " + other, text[..node.Span.Start] + other + text[end..]);
        }
    }

    /// <summary>The scalars and the lists of one line.</summary>
    private static IEnumerable<(YamlNode Node, string Place)> Nodes(YamlNode node, string place)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var below in mapping.Entries.SelectMany(entry => Nodes(entry.Value, place + "/" + entry.Name)))
                    yield return below;

                break;

            case YamlSequence sequence:
                foreach (var below in sequence.Items.SelectMany((item, index) => Nodes(item, place + "/" + index)))
                    yield return below;

                break;

            case YamlScalar { Text.Length: > 0 } scalar when !scalar.Text.Contains('\n', StringComparison.Ordinal):
                yield return (scalar, place);
                break;
        }
    }
}
