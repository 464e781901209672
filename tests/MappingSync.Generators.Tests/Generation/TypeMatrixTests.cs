using System.Globalization;

namespace MappingSync.Generators.Tests.Generation;

/// <summary>Every form of value on both sides: mapped, applied, compared, validated and hashed by what it holds.</summary>
public class TypeMatrixTests
{
    /// <summary>Name, source type, target type, the key of the spec where one is needed, a value, the same again in other words, another value.</summary>
    private static readonly Form[] Forms =
    [
        new("text", "string?", "string?", "\"a\"", "\"a\"", "\"b\""),
        new("whole", "int", "int", "1", "1", "2"),
        new("whole-or-none", "int?", "int?", "1", "1", "null"),
        new("wider", "int?", "long?", "1", "1", "2"),
        new("unsigned", "ulong", "ulong", "1", "1", "ulong.MaxValue"),
        new("short", "byte?", "short?", "1", "1", "2"),
        new("amount", "decimal?", "decimal?", "1.50m", "1.5m", "1.51m"),
        new("real", "double?", "double?", "1.5", "1.50", "double.NaN"),
        new("single", "float", "double", "1.5f", "1.5f", "2f"),
        new("flag", "bool", "bool", "false", "false", "true"),
        new("date", "DateOnly?", "DateOnly?", "new DateOnly(2026, 1, 2)", "new DateOnly(2026, 1, 2)", "new DateOnly(2026, 1, 3)"),
        new("time", "TimeOnly", "TimeOnly", "new TimeOnly(1, 2)", "new TimeOnly(1, 2, 0)", "new TimeOnly(1, 3)"),
        new("moment", "DateTimeOffset?", "DateTimeOffset?", "new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero)", "new DateTimeOffset(2026, 1, 1, 13, 0, 0, TimeSpan.FromHours(1))", "new DateTimeOffset(2026, 1, 1, 13, 0, 0, TimeSpan.Zero)"),
        new("date-time", "DateTime", "DateTime?", "new DateTime(2026, 1, 1)", "new DateTime(2026, 1, 1)", "new DateTime(2026, 1, 2)"),
        new("span", "TimeSpan?", "TimeSpan?", "TimeSpan.FromHours(1)", "TimeSpan.FromMinutes(60)", "TimeSpan.FromHours(2)"),
        new("guid", "Guid", "Guid?", "Guid.Empty", "new Guid()", "new Guid(\"11111111-1111-1111-1111-111111111111\")"),
        new("uri", "Uri?", "Uri?", "new Uri(\"https://a.example/x#1\")", "new Uri(\"https://a.example/x#1\")", "new Uri(\"https://a.example/x#2\")"),
        new("version", "Version?", "Version?", "new Version(1, 2)", "new Version(1, 2)", "new Version(1, 3)"),
        new("enum", "DayOfWeek?", "DayOfWeek?", "DayOfWeek.Monday", "DayOfWeek.Monday", "DayOfWeek.Friday"),
        new("unsigned-enum", "Huge", "Huge", "Huge.Last", "Huge.Last", "Huge.None"),
        new("enum-to-text", "Kind", "string?", "Kind.Private", "Kind.Private", "Kind.@class") { Options = "values: { Private: person, class: school }" },
        new("text-to-enum", "string?", "Kind?", "\"person\"", "\"person\"", "\"school\"") { Options = "values: { person: Private, school: class }" },
        new("enum-to-enum", "Kind", "Sort", "Kind.Private", "Kind.Private", "Kind.@class") { Options = "values: { Private: Human, class: Group }" },
        new("flag-to-enum", "bool", "Sort", "false", "false", "true") { Options = "values: { true: Human, false: Group }" },
        new("enum-by-wire-name", "Kind?", "Sort?", "Kind.Private", "Kind.Private", "Kind.@class") { Options = "values: { Private: human-being, class: Group }" },
        new("json", "System.Text.Json.JsonElement?", "System.Text.Json.JsonElement?", "Json(\"{\\\"a\\\":[1.0,\\\"x\\\",true],\\\"b\\\":1e2}\")", "Json(\"{ \\\"b\\\": 100, \\\"a\\\": [1, \\\"x\\\", true] }\")", "Json(\"{\\\"a\\\":[1.0,\\\"x\\\",true],\\\"b\\\":1e3}\")"),
        new("json-value", "System.Text.Json.JsonElement", "System.Text.Json.JsonElement", "Json(\"0.1\")", "Json(\"1e-1\")", "default"),
        new("list", "IReadOnlyList<string>?", "IReadOnlyList<string>?", "[\"a\", \"b\"]", "new List<string> { \"a\", \"b\" }", "[\"b\", \"a\"]"),
        new("list-to-array", "IReadOnlyList<string>?", "string[]?", "[\"a\"]", "[\"a\"]", "[\"b\"]"),
        new("array-to-list", "int[]", "List<int>", "[1, 2]", "[1, 2]", "[2]"),
        new("array-to-wider", "int[]?", "IList<long>?", "[1, 2]", "[1, 2]", "[2]"),
        new("sequence", "IEnumerable<int>?", "IEnumerable<int>?", "Counted(2)", "new[] { 0, 1 }", "Counted(3)"),
        new("sequence-to-list", "IEnumerable<int>", "List<int>", "Counted(2)", "new[] { 0, 1 }", "Counted(3)"),
        new("collection", "IReadOnlyCollection<string>", "ICollection<string>", "[\"a\"]", "new Queue<string>([\"a\"])", "[]"),
        new("collection-to-sequence", "ICollection<string>?", "IEnumerable<string>?", "[\"a\"]", "new LinkedList<string>([\"a\"])", "[]"),
        new("immutable", "System.Collections.Immutable.ImmutableArray<string>", "System.Collections.Immutable.ImmutableArray<string>", "[\"a\"]", "[\"a\"]", "default"),
        new("immutable-or-none", "System.Collections.Immutable.ImmutableArray<int>?", "System.Collections.Immutable.ImmutableArray<int>?", "[1]", "[1]", "null"),
        new("list-to-immutable", "List<string>?", "System.Collections.Immutable.ImmutableArray<string>?", "[\"a\"]", "[\"a\"]", "null"),
        new("immutable-to-list", "System.Collections.Immutable.ImmutableArray<string>", "IReadOnlyList<string>", "[\"a\"]", "[\"a\"]", "default"),
        new("immutable-list", "System.Collections.Immutable.ImmutableList<string>?", "System.Collections.Immutable.ImmutableList<string>?", "[\"a\"]", "[\"a\"]", "[\"a\", \"a\"]"),
        new("set", "HashSet<string>?", "HashSet<string>?", "[\"a\", \"b\"]", "[\"b\", \"a\"]", "[\"a\"]"),
        new("set-to-set", "HashSet<int>", "IReadOnlySet<int>", "[1, 2]", "[2, 1]", "[1]"),
        new("sorted-set", "SortedSet<string>?", "ISet<string>?", "[\"a\", \"b\"]", "[\"b\", \"a\"]", "[\"c\"]"),
        new("set-of-objects", "HashSet<Part>?", "HashSet<Part>?", "[new Part { Number = 1 }, new Part { Number = 2 }]", "[new Part { Number = 2 }, new Part { Number = 1 }]", "[new Part { Number = 1 }]"),
        new("dictionary", "Dictionary<string, int>?", "Dictionary<string, int>?", "new() { [\"a\"] = 1, [\"b\"] = 2 }", "new() { [\"b\"] = 2, [\"a\"] = 1 }", "new() { [\"a\"] = 2, [\"b\"] = 1 }"),
        new("dictionaries", "IReadOnlyDictionary<string, Part>", "IDictionary<string, Part>", "new Dictionary<string, Part> { [\"a\"] = new Part { Number = 1 } }", "new Dictionary<string, Part> { [\"a\"] = new Part { Number = 1 } }", "new Dictionary<string, Part> { [\"a\"] = new Part { Number = 2 } }"),
        new("dictionary-of-lists", "Dictionary<Kind, List<string>>?", "IReadOnlyDictionary<Kind, List<string>>?", "new() { [Kind.Private] = [\"a\"] }", "new() { [Kind.Private] = [\"a\"] }", "new() { [Kind.Private] = [\"b\"] }"),
        new("lists", "IReadOnlyList<IReadOnlyList<string>>?", "IReadOnlyList<IReadOnlyList<string>>?", "[[\"a\"], [\"b\", \"c\"]]", "[[\"a\"], [\"b\", \"c\"]]", "[[\"a\", \"b\"], [\"c\"]]"),
        new("arrays", "int[][]", "int[][]", "[[1], [2]]", "[[1], [2]]", "[[1, 2]]"),
        new("lists-to-arrays", "List<int[]>?", "int[][]?", "[[1]]", "[[1]]", "[[1], []]"),
        new("objects", "List<Part>?", "Part[]?", "[new Part { Number = 1 }]", "[new Part { Number = 1 }]", "[new Part { Number = 2 }]"),
        new("object", "Part?", "Part?", "new Part { Number = 1 }", "new Part { Number = 1 }", "null"),
        new("plain-object", "Plain?", "Plain?", "new Plain { Text = \"a\", Bag = { [\"x\"] = [1] } }", "new Plain { Text = \"a\", Bag = { [\"x\"] = [1] } }", "new Plain { Text = \"a\", Bag = { [\"x\"] = [2] } }"),
        new("struct", "Money", "Money", "new Money(1.0m, \"DKK\")", "new Money(1, \"DKK\")", "new Money(1, \"EUR\")"),
        new("struct-or-none", "Money?", "Money?", "new Money(1.0m, \"DKK\")", "new Money(1, \"DKK\")", "null"),
        new("interface", "INamed?", "INamed?", "new Person(\"a\")", "new Person(\"a\")", "new Person(\"b\")"),
        new("tree", "Tree?", "Tree?", "new Tree { Name = \"a\", Below = [new Tree { Name = \"b\" }] }", "new Tree { Name = \"a\", Below = [new Tree { Name = \"b\" }] }", "new Tree { Name = \"a\", Below = [new Tree { Name = \"c\" }] }"),
        new("own-list", "Tags?", "Tags?", "new Tags { \"a\" }", "new Tags { \"a\" }", "new Tags { \"b\" }"),
    ];

    private static readonly Lazy<Dictionary<string, string>> Results = new(static () =>
    {
        var project = new MappingProject(Contracts(), [.. Forms.Select(static form => form.Spec)]);
        return project.Run<string>(Body()).Split('\n').Select(static line => line.Split(": ", 2)).ToDictionary(static pair => pair[0], static pair => pair[1]);
    });

    public static TheoryData<string> Names() => new(Forms.Select(static form => form.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_is_mapped_applied_compared_validated_and_hashed_by_what_it_holds(string form) =>
        Assert.Equal("kept, found, gone, hashed, told apart, valid, same, same hash, read", Results.Value[form]);

    /// <summary>Compared with itself a value may cost something only where it has no order or no index.</summary>
    private static string Contracts() => """
        namespace Shop
        {
            public enum Kind { Private, @class }
            public enum Sort { [JsonStringEnumMemberName("human-being")] Human, Group }
            public enum Huge : ulong { None, Last = ulong.MaxValue }
            public sealed record Part { public int? Number { get; init; } }
            public sealed class Plain { public string? Text { get; set; } public Dictionary<string, List<int>> Bag { get; set; } = []; }
            public readonly record struct Money(decimal Amount, string Currency);
            public interface INamed { string? Name { get; } }
            public sealed class Person(string name) : INamed { public string? Name { get; } = name; }
            public sealed record Tree { public string? Name { get; init; } public IReadOnlyList<Tree>? Below { get; init; } }
            public sealed class Tags : List<string>;
        """ + string.Concat(Forms.Select(static form => $$"""

            public sealed record {{form.Class}}Source { public required {{form.Source}} Value { get; init; } }
            public sealed record {{form.Class}}Target { public required {{form.Target}} Value { get; init; } public string? Unsynced { get; init; } }
        """)) + "\n}";

    private static string Body() => """
        static System.Text.Json.JsonElement Json(string text) => System.Text.Json.JsonDocument.Parse(text).RootElement;
        static IEnumerable<int> Counted(int count) { for (var i = 0; i < count; i++) yield return i; }
        System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("da-DK");
        var lines = new List<string>();
        """ + string.Concat(Forms.Select(static form => $$"""

        {
            var first = new {{form.Class}}Source { Value = {{form.First}} };
            var again = new {{form.Class}}Source { Value = {{form.Again}} };
            var second = new {{form.Class}}Source { Value = {{form.Second}} };
            var target = {{form.Class}}Mapping.Push(first) with { Unsynced = "kept" };
            var applied = {{form.Class}}Mapping.ApplyPush(second, target);
            var changes = {{form.Class}}Mapping.ComparePush(target, applied);
            lines.Add("{{form.Name}}: " + string.Join(", ",
                applied.Unsynced,
                changes.Contains("value") ? "found" : "missed",
                {{form.Class}}Mapping.ComparePush(applied, {{form.Class}}Mapping.ApplyPush(second, applied)).IsEmpty && {{form.Class}}Mapping.ComparePush(applied, {{form.Class}}Mapping.Push(second)).IsEmpty ? "gone" : "still there",
                {{form.Class}}Mapping.FingerprintPush(second) == {{form.Class}}Mapping.FingerprintPushed(applied) ? "hashed" : "hashed otherwise",
                {{form.Class}}Mapping.FingerprintPushed(target) != {{form.Class}}Mapping.FingerprintPushed(applied) ? "told apart" : "hashed alike",
                {{form.Class}}Mapping.ValidatePush(second, applied).Count == 0 ? "valid" : "invalid",
                {{form.Class}}Mapping.ComparePush(target, {{form.Class}}Mapping.Push(again)).IsEmpty ? "same" : "different",
                {{form.Class}}Mapping.FingerprintPush(first) == {{form.Class}}Mapping.FingerprintPush(again) ? "same hash" : "other hash",
                System.Linq.Enumerable.Single(changes).Field.Name == "value" ? "read" : "unread"));
        }
        """)) + "\nreturn string.Join(\"\\n\", lines);";

    private sealed record Form(string Name, string Source, string Target, string First, string Again, string Second)
    {
        public string? Options { get; init; }

        public string Class => string.Concat(Name.Split('-').Select(static word => word[..1].ToUpper(CultureInfo.InvariantCulture) + word[1..]));

        public string Spec => $$"""
            entity: {{Name}}
            systems: { left: Shop.{{Class}}Source, right: Shop.{{Class}}Target }
            key: none
            flows: { push: { from: left, to: right } }
            synced:
              value: { left: value, right: value{{(Options is null ? "" : ", " + Options)}} }
            excluded:
              unsynced: { right: unsynced, reason: Not synced }
            """;
    }
}
