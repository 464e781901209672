namespace MappingSync.Generators.Tests.Generation;

/// <summary>What a user declares of a mapping is implemented as it is declared, or a finding says what would fit (MSYNC115).</summary>
public class DeclarationTests
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Source { public int? Number { get; init; } public string? Name { get; init; } public int? Group { get; init; } }
            public sealed record Target { public int? Number { get; init; } public string? Name { get; init; } public int? Group { get; init; } }
            public sealed record Settings { public string? Suffix { get; init; } }
            internal sealed record Hidden { public string? Name { get; init; } }
        }

        """;

    private const string Spec = """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: { left: { path: number }, right: { path: number } }
        flows: { push: { from: left, to: right } }
        inputs: { settings: { type: Shop.Settings } }
        synced:
          number: { left: number, right: number }
          name: { left: { read: name, default: $settings.Suffix }, right: name }
          group: { left: group, right: group, references: thing }
        """;

    private static MappingProject Project(string members, string head = "public static partial class ThingMapping", string spec = Spec) =>
        new(Contracts + "namespace Shop.Mappings { " + head + " { " + members + " } }", spec);

    [Fact]
    public void Every_member_can_be_declared_with_other_names_and_modifiers()
    {
        var project = Project("""
            /// <summary>Maps.</summary>
            internal static partial Target Push(this Source target, in PushInputs @class, ResolvedReferences found);
            public static partial Target ApplyPush(Source @new, Target source, in PushInputs inputs, ResolvedReferences references);
            public static partial ChangeSet<Target> ComparePush(Target after, Target before);
            internal static partial Violations ValidatePush(Source source, Target mapped, in PushInputs inputs);
            public static partial IReadOnlyList<RecordReference> ReferencesPush(Source record, in PushInputs mask);
            private static partial Fingerprint FingerprintPush(Source of, in PushInputs with, ResolvedReferences references);
            public static partial Fingerprint FingerprintPushed(Target target);
            internal static partial RecordKey LeftKey(this Source thing);
            public static Fingerprint Both(Source source) => FingerprintPush(source, new PushInputs(new Settings()), ResolvedReferences.None);
            """);

        Assert.Equal("x b 5 True True 1 True name:1:a:b", project.Run<string>("""
            var inputs = new ThingMapping.PushInputs(new Settings { Suffix = "x" });
            var mapped = new Source { Number = 1 }.Push(in inputs, ResolvedReferences.None);
            var applied = ThingMapping.ApplyPush(new Source { Name = "b", Number = 5 }, new Target(), in inputs, ResolvedReferences.None);
            var changes = ThingMapping.ComparePush(new Target { Name = "a" }, new Target { Name = "b" });
            return mapped.Name + " " + applied.Name + " " + applied.Number
                + " " + (ThingMapping.Both(new Source { Number = 1 }) == ThingMapping.FingerprintPushed(new Target { Number = 1 }))
                + " " + (ThingMapping.ValidatePush(new Source(), mapped, in inputs).Count == 0)
                + " " + ThingMapping.ReferencesPush(new Source { Group = 3 }, in inputs).Count
                + " " + (new Source { Number = 4 }.LeftKey() == RecordKey.From(4))
                + " " + string.Join(",", changes.Select(change => change.Field.Name + ":" + changes.Count + ":" + change.Old + ":" + change.New));
            """));
        Snapshots.Match(project.Source("ThingMapping"));
    }

    [Fact]
    public async Task What_fits_has_no_finding() => Assert.Empty(await Project("public static partial Target Push(Source record, in PushInputs inputs, ResolvedReferences references);").FindingsAsync());

    [Theory]
    [InlineData("public static partial Target Push(Source source);", "(4,10)-(4,14)", "Push", "its parameters differ", "public static partial Shop.Target Push(Shop.Source source, in PushInputs inputs, MappingSync.ResolvedReferences references)")]
    [InlineData("public static partial Target Push(Source source, PushInputs inputs, ResolvedReferences references);", "(4,10)-(4,14)", "Push", "its parameters differ", "public static partial Shop.Target Push(Shop.Source source, in PushInputs inputs, MappingSync.ResolvedReferences references)")]
    [InlineData("internal static partial Source? Push(Source source, in PushInputs inputs, ResolvedReferences references);", "(4,10)-(4,14)", "Push", "it returns something else", "internal static partial Shop.Target Push(Shop.Source source, in PushInputs inputs, MappingSync.ResolvedReferences references)")]
    [InlineData("public static partial Target? Push(Source source, in PushInputs inputs, ResolvedReferences references);", "(4,10)-(4,14)", "Push", "it returns something else", "public static partial Shop.Target Push(Shop.Source source, in PushInputs inputs, MappingSync.ResolvedReferences references)")]
    [InlineData("public static partial Target Push(Source? source, in PushInputs inputs, ResolvedReferences references);", "(4,10)-(4,14)", "Push", "a parameter may be null", "public static partial Shop.Target Push(Shop.Source source, in PushInputs inputs, MappingSync.ResolvedReferences references)")]
    [InlineData("public static partial Target Shove(Source source);", "(1,9)-(1,14)", "Shove", "the spec makes no method of that name", "one of Push, ApplyPush, ComparePush, ValidatePush, ReferencesPush, FingerprintPush, FingerprintPushed, LeftKey, RightKey")]
    [InlineData("public static Fingerprint FingerprintPushed(Target target) => default;", "(4,10)-(4,14)", "FingerprintPushed", "it has a body already, and the spec makes it, too", "public static partial MappingSync.Fingerprint FingerprintPushed(Shop.Target target)")]
    [InlineData("public const string Entity = \"x\";", "(1,9)-(1,14)", "Entity", "the spec makes a member of that name", "another name")]
    public async Task What_does_not_fit_is_said_where_the_spec_makes_it_and_nowhere_else(string member, string place, string name, string problem, string expected)
    {
        var project = Project(member);

        Assert.Equal([$"MSYNC115 {place} 'ThingMapping.{name}' is declared in C# and cannot be implemented: {problem}; declare '{expected}'"], await project.FindingsAsync());
        Assert.Empty(project.Problems());
    }

    [Theory]
    [InlineData("public static class ThingMapping", "it is not partial", "public static partial class ThingMapping")]
    [InlineData("public partial struct ThingMapping", "it is no class", "public static partial class ThingMapping")]
    [InlineData("internal sealed partial record ThingMapping", "it is no class", "internal static partial class ThingMapping")]
    public async Task A_class_that_cannot_be_added_to_is_said(string head, string problem, string expected)
    {
        var project = Project("", head);

        Assert.Equal([$"MSYNC115 (1,9)-(1,14) 'ThingMapping' is declared in C# and cannot be implemented: {problem}; declare '{expected}'"], await project.FindingsAsync());
        Assert.Empty(project.Problems());
    }

    [Fact]
    public async Task A_public_class_over_internal_contracts_is_said()
    {
        var project = Project("", spec: Spec.Replace("Shop.Target", "Shop.Hidden", StringComparison.Ordinal).Replace("  number: { left: number, right: number }\n", "", StringComparison.Ordinal).Replace("right: { path: number } }", "right: { path: name } }", StringComparison.Ordinal).Replace("  group: { left: group, right: group, references: thing }", "", StringComparison.Ordinal));

        Assert.Equal("MSYNC115 (1,9)-(1,14) 'ThingMapping' is declared in C# and cannot be implemented: it is public and a contract of the spec is not; declare 'internal static partial class ThingMapping'", (await project.FindingsAsync())[0]);
        Assert.Empty(project.Problems());
    }

    [Fact]
    public void Internal_contracts_have_an_internal_mapping() => Assert.Equal("a", new MappingProject("""
        namespace Shop
        {
            internal sealed record Hidden { public string? Name { get; init; } }
            public static class Holder { internal sealed record Inner { public string? Name { get; init; } } }
        }
        """, """
        entity: thing
        systems: { left: Shop.Hidden, right: Shop.Holder.Inner }
        key: none
        flows: { push: { from: left, to: right } }
        synced:
          name: { left: name, right: name }
        """).Run<string>("""
        return ThingMapping.Push(new Hidden { Name = "a" }).Name!;
        """));

    [Fact]
    public void Names_of_own_members_are_left_to_them() => Assert.Equal("own a mine", Project("""
        public static string NameField => "own";
        public static string NameForPush(Source source) => "mine";
        """).Run<string>("""
        return ThingMapping.NameField + " " + ThingMapping.Push(new Source { Name = "a" }, new ThingMapping.PushInputs(new Settings()), ResolvedReferences.None).Name + " " + ThingMapping.NameForPush(new Source());
        """));
}
