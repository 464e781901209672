namespace MappingSync.Generators.Tests.Generation;

/// <summary>Text of a spec stays text.</summary>
public class HostileTextTests
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Source { public string? @class { get; init; } public string? @event { get; init; } }
            public sealed record Target { public string? @namespace { get; init; } public Holder? @object { get; init; } public string? Code { get; init; } }
            public sealed record Holder { public string? @string { get; init; } }
        }
        """;

    private static readonly MappingProject Project = new(Contracts, """
        entity: thing
        title: { en: "</summary> */ }\u2028public static int Broken;\u0085<b>&\n\u0000", da: x }
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        synced:
          class:
            label: { en: "a\"b\\c\n\u2028{0}", da: ["</summary>", "\"); } }"] }
            left: class
            right: namespace
            limits: { right: { pattern: '^("|\\|[^"])*$', not: ["\"\\\n"] } }
          event: { left: { read: event, default: "\"+System.Environment.Exit(1)+\"" }, right: object.string }
          code: { left: event, right: code, values: { "a\"b": "c\\d\u2029" } }
        """);

    [Fact]
    public void The_mapper_reads_as_if_a_person_had_written_it() => Snapshots.Match(Project.Source("ThingMapping"));

    [Fact]
    public void It_compiles_with_keywords_as_names_and_quotes_as_values() => Assert.Equal("x \"+System.Environment.Exit(1)+\" c\\d\u2029", Project.Run<string>("""
        return ThingMapping.Push(new Source { @class = "x" }).@namespace + " " + ThingMapping.Push(new Source()).@object!.@string + " " + ThingMapping.Push(new Source { @event = "a\"b" }).Code;
        """));

    [Fact]
    public void Labels_and_limits_come_back_as_they_were_written() => Assert.Equal("a\"b\\c\n\u2028{0}|</summary>|\"); } }|\"\\\n", Project.Run<string>("""
        var field = ThingMapping.Fields[0];
        var source = new Source { @class = "\"\\\n" };
        return field.EnglishLabel + "|" + string.Join("|", field.DanishLabels) + "|" + ThingMapping.ValidatePush(source, ThingMapping.Push(source)).Single(v => v.Rule == ViolationRule.Not).Limit;
        """));
}
