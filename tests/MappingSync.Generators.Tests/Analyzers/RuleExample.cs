using System.Globalization;
using MappingSync.Generators.Tests.Reading;

namespace MappingSync.Generators.Tests.Analyzers;

/// <summary>
/// A small project on which a rule reports, and one that it accepts: the file <c>Examples/[id].txt</c>. Its parts begin with
/// <c>=== reports|accepts|both</c> and a path, or <c>property</c> and a name. ⟦ and ⟧ enclose every place of a finding;
/// <c>@repeat 9 text</c> stands for nine lines, in which § is the number.
/// </summary>
internal sealed class RuleExample
{
    private const string Begin = "=== ";
    private const string Repeat = "@repeat ";
    private const string Property = "property ";

    /// <summary>What a project has for contracts that brings none.</summary>
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Customer { public int? Number { get; init; } public string? Name { get; init; } }
        }

        namespace Books
        {
            public sealed record Customer { public int? Number { get; init; } public string? Name { get; init; } }
        }
        """;

    private readonly List<(string Side, string Path, string Text)> parts;

    private RuleExample(List<(string Side, string Path, string Text)> parts) => this.parts = parts;

    public static string Folder { get; } = Path.Combine(RepositorySpecs.Root, "tests", "MappingSync.Generators.Tests", "Analyzers", "Examples");

    public static RuleExample Of(string id)
    {
        var file = Path.Combine(Folder, id + ".txt");
        Assert.True(File.Exists(file), $"{id} has no example {file}");
        var parts = new List<(string Side, string Path, string Text)>();
        foreach (var part in File.ReadAllText(file).Split(Begin, StringSplitOptions.RemoveEmptyEntries))
        {
            var (head, text) = (part[..part.IndexOf('\n', StringComparison.Ordinal)], part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
            var space = head.IndexOf(' ', StringComparison.Ordinal);
            parts.Add((head[..space], head[(space + 1)..], Repeated(text)));
        }

        return new RuleExample(parts);
    }

    /// <summary>The project of one side.</summary>
    /// <param name="side"><c>reports</c> or <c>accepts</c>.</param>
    /// <param name="places">The marked places as <c>path(line,column)-(line,column)</c>, in the order in which findings are told.</param>
    public ProjectUnderAnalysis Project(string side, out IReadOnlyList<string> places)
    {
        var own = parts.Where(part => part.Side == side || part.Side == "both").ToList();
        Assert.Contains(own, part => part.Path.EndsWith(".yaml", StringComparison.Ordinal));
        var project = new ProjectUnderAnalysis();
        if (!own.Exists(static part => part.Path == "Contracts.cs"))
            own.Add((side, "Contracts.cs", Contracts));

        var marked = new List<string>();
        foreach (var (_, path, text) in own.OrderBy(static part => part.Path, StringComparer.Ordinal))
        {
            var content = new MarkedText(text);
            var full = "/repo/" + path;
            marked.AddRange(content.Places.Select(place => full + place));
            if (path.StartsWith(Property, StringComparison.Ordinal))
                project.WithProperty(path[Property.Length..], text.Trim());
            else if (path.EndsWith(".cs", StringComparison.Ordinal))
                project.With(full, content.Text);
            else
                project.WithYaml(full, content.Text);
        }

        places = marked;
        return project;
    }

    private static string Repeated(string text) => !text.Contains(Repeat, StringComparison.Ordinal) ? text : string.Join('\n', text.Split('\n').SelectMany(static line =>
    {
        if (!line.StartsWith(Repeat, StringComparison.Ordinal))
            return [line];

        var space = line.IndexOf(' ', Repeat.Length);
        var count = int.Parse(line.AsSpan(Repeat.Length, space - Repeat.Length), CultureInfo.InvariantCulture);
        return Enumerable.Range(0, count).Select(number => line[(space + 1)..].Replace("§", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }));
}
