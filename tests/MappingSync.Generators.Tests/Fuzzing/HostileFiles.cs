using System.Globalization;
using MappingSync.Generators.Tests.Reading;

namespace MappingSync.Generators.Tests.Fuzzing;

/// <summary>Files that somebody would make on purpose.</summary>
internal static class HostileFiles
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Left { public string? Name { get; init; } public string? Code { get; init; } public int? Count { get; init; } public decimal? Price { get; init; } public Left? Next { get; init; } public IReadOnlyList<Left>? Rows { get; init; } }
            public sealed record Right { public string? Name { get; init; } public string? Code { get; init; } public int? Count { get; init; } public decimal? Price { get; init; } public Right? Next { get; init; } public IReadOnlyList<Right>? Rows { get; init; } }
            public static class Convert { public static string? All(string? a, string? b) => a + b; public static string One(string a) => a; }
        }
        """;

    private static readonly Dictionary<string, Func<string>> Files = new(StringComparer.Ordinal)
    {
        ["ten megabytes of lines"] = static () => new string('\n', 10_000_000),
        ["ten megabytes of keys"] = static () => Repeat(1_000_000, static i => "k" + i.ToString("D7", CultureInfo.InvariantCulture) + ": 1\n"),
        ["ten megabytes of text"] = static () => Spec("thing", "name: { left: name, right: name, label: { en: " + new string('x', 10_000_000) + " } }"),
        ["as much as fits of lines"] = static () => new string('\n', 249_999),
        ["as much as fits of list items"] = static () => Repeat(124_999, static _ => "- "),
        ["as much as fits of comments"] = static () => Repeat(22_000, static i => "# " + i.ToString("D7", CultureInfo.InvariantCulture) + "\n"),
        ["as much as fits of text in a label"] = static () => Spec("thing", "name: { left: name, right: name, label: { en: \"" + new string('x', 240_000) + "\" } }"),
        ["as much as fits of quotes in a label"] = static () => Spec("thing", "name: { left: name, right: name, label: { en: '" + new string('"', 240_000) + "' } }"),
        ["as much as fits of line ends in a label"] = static () => Spec("thing", "name: { left: name, right: name, label: { en: \"" + Repeat(120_000, static _ => "\\n") + "\" } }"),
        ["a title of line ends"] = static () => Spec("thing", "name: { left: name, right: name }", "title: { en: \"" + Repeat(120_000, static _ => "\\n") + "\" }"),
        ["a title of halves of characters"] = static () => Spec("thing", "name: { left: name, right: name }", "title: { en: \"" + Repeat(3_000, static _ => "\\ud800") + "\" }"),
        ["a title of emoji"] = static () => Spec("thing", "name: { left: name, right: name }", "title: { en: " + Repeat(20_000, static _ => "\U0001f600") + " }"),
        ["the longest key"] = static () => new string('k', 240_000) + ": a",
        ["a long name of an entity"] = static () => Spec(new string('k', 240_000), "name: { left: name, right: name }"),
        ["a long path"] = static () => Spec("thing", "name: { left: " + Repeat(120_000, static _ => "a.") + "a, right: name }"),
        ["the deepest path"] = static () => Spec("thing", "name: { left: " + Repeat(15, static _ => "next.") + "name, right: " + Repeat(15, static _ => "next.") + "name }"),
        ["many of the deepest paths"] = static () => Spec("thing", Repeat(250, static i => $"f{i}: {{ left: {Repeat(15, static _ => "next.")}name, right: {Repeat(i % 14, static _ => "next.")}{(i / 14 % 2 == 0 ? "name" : "code")} }}\n  ")),
        ["a list of many paths"] = static () => Spec("thing", "name: { left: [" + Repeat(9_000, static _ => "name,") + "], right: name, via: { right: Convert.All } }"),
        ["many alternatives"] = static () => Spec("thing", "name: { left: { first-of: [" + Repeat(9_000, static i => i % 2 == 0 ? "name," : "code,") + "] }, right: name, only: push }"),
        ["a large table"] = static () => Spec("thing", "name: { left: name, right: count, values: { " + Repeat(9_000, static i => "v" + i + ": " + i + ", ") + "} }"),
        ["a table of refused values"] = static () => Spec("thing", "name: { left: name, right: name, limits: { right: { not: [" + Repeat(18_000, static i => i + ", ") + "] } } }"),
        ["as many fields as a flow can have"] = static () => Spec("thing", Repeat(256, static i => $"f{i}: {{ left: name, right: name }}\n  ")),
        ["more fields than a file can have"] = static () => Spec("thing", Repeat(6_000, static i => $"f{i}: {{ left: name, right: name }}\n  ")),
        ["many flows"] = static () => "entity: thing\nsystems: { left: Shop.Left, right: Shop.Right }\nkey: none\nflows:\n" + Repeat(3_000, static i => $"  f{i}: {{ from: left, to: right }}\n") + "synced:\n  name: { left: name, right: name }\n",
        ["many flows of many fields"] = static () => "entity: thing\nsystems: { left: Shop.Left, right: Shop.Right }\nkey: none\nflows:\n" + Repeat(1_000, static i => $"  f{i}: {{ from: left, to: right }}\n") + "synced:\n  " + Repeat(1_500, static i => $"g{i}: {{ left: name, right: name }}\n  "),
        ["a long default in as many flows as a spec can have"] = static () => "entity: thing\nsystems: { left: Shop.Left, right: Shop.Right }\nkey: none\nflows:\n" + Repeat(8, static i => $"  f{i}: {{ from: left, to: right }}\n") + "synced:\n  name: { left: { read: name, default: \"" + Repeat(120_000, static _ => "\\n") + "\" }, right: name, required: true, when-missing: default, limits: { right: { max-length: 3 } } }\n",
        ["as many fields as fit in as many flows"] = static () => "entity: thing\nsystems: { left: Shop.Left, right: Shop.Right }\nkey: none\nflows:\n" + Repeat(8, static i => $"  f{i}: {{ from: left, to: right }}\n") + "synced:\n  " + Repeat(256, static i => $"g{i}: {{ left: {{ first-of: [name, code, {Repeat(i % 14, static _ => "next.")}name] }}, right: {Repeat(i % 14, static _ => "next.")}{(i / 14 % 2 == 0 ? "name" : "code")}, required: true, when-missing: keep, limits: {{ right: {{ max-length: 9, pattern: '^[a-z]$' }} }} }}\n  "),
        ["many inputs"] = static () => Spec("thing", "name: { left: name, right: name }", "inputs:\n" + Repeat(4_000, static i => $"  i{i}: {{ type: Shop.Left, optional: true }}\n")),
        ["many exclusions"] = static () => Spec("thing", "name: { left: name, right: name }", "excluded:\n" + Repeat(3_000, static i => $"  e{i}: {{ left: code, reason: x }}\n")),
        ["many children"] = static () => Spec("thing", "name: { left: name, right: name }", "children:\n" + Repeat(5_000, static i => $"  c{i}: {{ entity: thing }}\n")),
        ["many labels"] = static () => Spec("thing", "name: { left: name, right: name, label: { da: [" + Repeat(19_000, static i => "x" + i + ",") + "] } }"),
        ["a pattern that explodes"] = static () => Spec("thing", "name: { left: name, right: name, limits: { right: { pattern: '((a{1000}){1000}){1000}' } } }"),
        ["a pattern of classes"] = static () => Spec("thing", "name: { left: name, right: name, limits: { right: { pattern: '" + Repeat(200, static _ => "\\w*") + "' } } }"),
        ["a pattern of alternatives"] = static () => Spec("thing", "name: { left: name, right: name, limits: { right: { pattern: '" + Repeat(240, static _ => "(a|") + Repeat(240, static _ => ")") + "' } } }"),
        ["many patterns"] = static () => Spec("thing", Repeat(250, static i => $"f{i}: {{ left: name, right: {(i == 0 ? "name" : "code")}, limits: {{ right: {{ pattern: '(a{{200}}){{1,200}}{i}' }} }} }}\n  ")),
        ["patterns that explode"] = static () => Spec("thing", Repeat(900, static i => $"f{i}: {{ left: name, right: name, limits: {{ right: {{ pattern: '((a{{1000}}){{1000}}){{1000}}{i}' }} }} }}\n  ")),
        ["rows of itself"] = static () => Spec("thing", "rows: { left: rows, right: rows, items: thing }", "item-of: thing"),
        ["systems of the compiler"] = static () => Spec("thing", "name: { left: name, right: name }").Replace("Shop.Right", "System.String", StringComparison.Ordinal),
        ["systems without an end"] = static () => Spec("thing", "name: { left: name, right: name }").Replace("Shop.Right", Repeat(90, static _ => "A."), StringComparison.Ordinal),
        ["a class named like a keyword"] = static () => Spec("thing", "name: { left: name, right: name }", "class: class"),
        ["a class named in another script"] = static () => Spec("thing", "name: { left: name, right: name }", "class: \u0391\u03b2\u0301"),
        ["an entity that is a keyword"] = static () => Spec("class", "class: { left: name, right: name }\n  namespace: { left: code, right: code }"),
    };

    public static FuzzProject Project { get; } = FuzzProject.Of(Contracts);

    public static TheoryData<string> Names() => [.. Files.Keys.Concat(HostileYamlTests.Files().Select(static row => (string)row[0]))];

    public static string Of(string name) => Files.TryGetValue(name, out var file) ? file() : (string)HostileYamlTests.Files().Single(row => (string)row[0] == name)[1];

    public static string Spec(string entity, string fields, string head = "") =>
        $"entity: {entity}\nsystems: {{ left: Shop.Left, right: Shop.Right }}\nkey: none\nflows: {{ push: {{ from: left, to: right }} }}\nuses: Shop\n{head}\nsynced:\n  {fields}\n";

    private static string Repeat(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
