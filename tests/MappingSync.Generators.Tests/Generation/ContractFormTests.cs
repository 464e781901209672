namespace MappingSync.Generators.Tests.Generation;

/// <summary>Every form of contract as source and as target, in the same project and in a referenced one.</summary>
public class ContractFormTests
{
    /// <summary>Name, declaration, how one is made with a name, a count and a note, and whether applying gives a new object.</summary>
    private static readonly Form[] Forms =
    [
        new("record", "public sealed record $ { public string? Name { get; init; } public int Count { get; init; } public string? Note { get; init; } }", Initialized),
        new("positional", "public sealed record $(string? Name, int Count, string? Note);", Constructed),
        new("positional-base", "public abstract record $Base(string? Name, int Count); public sealed record $(string? Name, int Count, string? Note) : $Base(Name, Count);", Constructed),
        new("partly-positional", "public sealed record $(string? Name, int Count = 5) { public string? Note { get; init; } }", "new $(@name, @count) { Note = @note }"),
        new("record-with-constructor", "public sealed record $ { public $(string? name, int count, string? note) { Name = name; Count = count; Note = note; } public string? Name { get; } public int Count { get; } public string? Note { get; } public string Both => Name + Note; }", Constructed),
        new("class", "public sealed class $ { public string? Name { get; set; } public int Count { get; set; } public string? Note { get; set; } }", Initialized) { IsChanged = true },
        new("class-of-records", "public class $Base<T> { public T? Name { get; set; } public int Count { get; set; } } public class $ : $Base<string> { public string? Note { get; set; } }", Initialized) { IsChanged = true },
        new("init-only", "public sealed class $ { public string? Name { get; init; } public int Count { get; init; } public string? Note { get; init; } }", Initialized),
        new("partly-init-only", "public sealed class $ { public string? Name { get; init; } public int Count { get; set; } public string? Note; public string? Seen => Note; }", Initialized) { Note = "Seen" },
        new("get-only", "public sealed class $ { public $(string? name, int count, string? note) { Name = name; Count = count; Note = note; } public string? Name { get; } public int Count { get; } public string? Note { get; } }", Constructed),
        new("private-setters", "public class $ { public $() { } public $(string? name, int count, string? note) { Name = name; Count = count; Note = note; } public string? Name { get; private set; } public int Count { get; private set; } public string? Note { get; protected set; } }", Constructed),
        new("primary-constructor", "public sealed class $(string? name, int count) { public string? Name { get; } = name; public int Count { get; } = count; public string? Note { get; set; } }", "new $(@name, @count) { Note = @note }"),
        new("many-constructors", "public sealed class $ { public $(string? name) : this(name, 0, null) { } public $(string? name, int count, string? note, int nothing = 0) { Name = name; Count = count; Note = note; _ = nothing; } public string? Name { get; } public int Count { get; set; } public string? Note { get; } }", Constructed),
        new("required", "public sealed class $ { public required string? Name { get; init; } public required int Count { get; set; } public required string? Note { get; set; } }", Initialized),
        new("required-record", "public sealed record $ { public required string Name { get; init; } public required int Count { get; init; } public required string Note { get; init; } }", "new $ { Name = @name!, Count = @count, Note = @note! }") { IsNonNull = true },
        new("sets-required", "public sealed class $ { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public $(string? name, int count, string? note) { Name = name; Count = count; Note = note; } public required string? Name { get; init; } public required int Count { get; init; } public required string? Note { get; init; } }", Constructed),
        new("non-null", "public sealed record $(string Name, int Count, string Note);", "new $(@name!, @count, @note!)") { IsNonNull = true },
        new("struct", "public struct $ { public string? Name { get; set; } public int Count { get; set; } public string? Note { get; set; } }", Initialized),
        new("struct-with-field", "public struct $ { public string? Name { get; set; } public int Count { get; set; } public string? Note; public readonly string? Seen => Note; }", Initialized) { Note = "Seen" },
        new("read-only-struct", "public readonly struct $ { public $(string? name, int count, string? note) { Name = name; Count = count; Note = note; } public string? Name { get; } public int Count { get; } public string? Note { get; } }", Constructed),
        new("record-struct", "public record struct $(string? Name, int Count, string? Note);", Constructed),
        new("read-only-record-struct", "public readonly record struct $(string? Name, int Count, string? Note);", Constructed),
        new("wire-names", "public sealed record $ { [JsonPropertyName(\"display-name\")] public string? Text { get; init; } [JsonPropertyName(\"item_count\")] public int HowMany { get; init; } public string? Note { get; init; } }", "new $ { Text = @name, HowMany = @count, Note = @note }") { NamePath = "display-name", CountPath = "item_count", NameMember = "Text", CountMember = "HowMany" },
        new("pascal", "public sealed record $ { public string? LongName { get; init; } public int Count { get; init; } public string? Note { get; init; } }", "new $ { LongName = @name, Count = @count, Note = @note }") { NamePath = "LongName", NameMember = "LongName" },
        new("camel", "public sealed record $ { public string? LongName { get; init; } public int Count { get; init; } public string? Note { get; init; } }", "new $ { LongName = @name, Count = @count, Note = @note }") { NamePath = "longName", NameMember = "LongName" },
        new("snake", "public sealed record $ { public string? LongName { get; init; } public int Count { get; init; } public string? Note { get; init; } }", "new $ { LongName = @name, Count = @count, Note = @note }") { NamePath = "long_name", NameMember = "LongName" },
        new("keywords", "public sealed record $(string? @class, int @event, string? Note);", Constructed) { NamePath = "class", CountPath = "event", NameMember = "@class", CountMember = "@event" },
    ];

    private const string Initialized = "new $ { Name = @name, Count = @count, Note = @note }";
    private const string Constructed = "new $(@name, @count, @note)";

    private static readonly string Contracts = """
        namespace Shop
        {
            public sealed record Other { public string? Name { get; init; } public int Count { get; init; } public string? Kept { get; init; } }
            public sealed record Whole { public string Name { get; init; } = ""; public int Count { get; init; } public string? Kept { get; init; } }

        """ + string.Concat(Forms.Select(static form => form.Declaration.Replace("$", form.Class, StringComparison.Ordinal) + "\n")) + "}";

    private static readonly Lazy<Dictionary<string, string>> Same = new(static () => Run(new MappingProject(Contracts, Specs())));

    private static readonly Lazy<Dictionary<string, string>> Referenced = new(static () => Run(MappingProject.WithReference(Contracts, "", Specs())));

    public static TheoryData<string> Names() => new(Forms.Select(static form => form.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_read_made_and_changed_and_keeps_what_is_not_synced(string name) => Check(name, Same.Value);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_may_lie_in_a_referenced_project(string name) => Check(name, Referenced.Value);

    private static void Check(string name, Dictionary<string, string> results) => Assert.Equal(
        "made b 2, kept note, applied b 2, " + (Forms.Single(form => form.Name == name).IsChanged ? "changed" : "new") + ", compared, same, hashed, valid, read a 1, kept other",
        results[name]);

    private static string[] Specs() => [.. Forms.Select(static form => form.Spec)];

    private static Dictionary<string, string> Run(MappingProject project) =>
        project.Run<string>(Body()).Split('\n').Select(static line => line.Split(": ", 2)).ToDictionary(static pair => pair[0], static pair => pair[1]);

    private static string Body() => "var lines = new List<string>();" + string.Concat(Forms.Select(static form => $$"""

        {
            var source = new {{form.Partner}} { Name = "b", Count = 2, Kept = "other" };
            var made = {{form.Class}}Mapping.Pull(source);
            var target = {{form.Made("\"a\"", "1", "\"note\"")}};
            var before = {{form.Class}}Mapping.FingerprintPulled(target);
            var copy = {{form.Made("\"a\"", "1", "\"note\"")}};
            var applied = {{form.Class}}Mapping.ApplyPull(source, target);
            var read = {{form.Class}}Mapping.Push({{form.Made("\"a\"", "1", "\"note\"")}});
            lines.Add("{{form.Name}}: made " + made.{{form.NameMember}} + " " + made.{{form.CountMember}}
                + ", kept " + applied.{{form.Note}}
                + ", applied " + applied.{{form.NameMember}} + " " + applied.{{form.CountMember}}
                + ", " + ({{form.Class}}Mapping.FingerprintPulled(target) == before ? "new" : "changed")
                + ", " + ({{form.Class}}Mapping.ComparePull(copy, applied).Count == 2 ? "compared" : "missed")
                + ", " + ({{form.Class}}Mapping.ComparePull(applied, {{form.Class}}Mapping.ApplyPull(source, applied)).IsEmpty && {{form.Class}}Mapping.ComparePull(applied, made).IsEmpty ? "same" : "different")
                + ", " + ({{form.Class}}Mapping.FingerprintPull(source) == {{form.Class}}Mapping.FingerprintPulled(applied) ? "hashed" : "hashed otherwise")
                + ", " + ({{form.Class}}Mapping.ValidatePull(source, applied).Count == 0 ? "valid" : "invalid")
                + ", read " + read.Name + " " + read.Count
                + ", kept " + {{form.Class}}Mapping.ApplyPush(applied, source).Kept);
        }
        """)) + "\nreturn string.Join(\"\\n\", lines);";

    private sealed record Form(string Name, string Declaration, string Making)
    {
        public string NamePath { get; init; } = "name";

        public string CountPath { get; init; } = "count";

        public string NameMember { get; init; } = "Name";

        public string CountMember { get; init; } = "Count";

        public string Note { get; init; } = "Note";

        /// <summary>Whether the target itself is changed, because it is made to be.</summary>
        public bool IsChanged { get; init; }

        /// <summary>Whether its name must not be null.</summary>
        public bool IsNonNull { get; init; }

        public string Partner => IsNonNull ? "Whole" : "Other";

        public string Class => string.Concat(Name.Split('-').Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));

        public string Spec => $$"""
            entity: {{Name}}
            systems: { left: Shop.{{Class}}, right: Shop.{{Partner}} }
            key: none
            flows: { push: { from: left, to: right }, pull: { from: right, to: left } }
            synced:
              name: { left: {{NamePath}}, right: name, required: true }
              count: { left: {{CountPath}}, right: count }
            """;

        public string Made(string name, string count, string note) => Making
            .Replace("$", Class, StringComparison.Ordinal)
            .Replace("@name", name, StringComparison.Ordinal)
            .Replace("@count", count, StringComparison.Ordinal)
            .Replace("@note", note, StringComparison.Ordinal);
    }
}
