using System.Globalization;
using System.Reflection;
using MappingSync.Analyzers;
using MappingSync.Generators.Tests.Reading;
using MappingSync.Specs.Diagnostics;

namespace MappingSync.Generators.Tests.Analyzers;

/// <summary>A rule is more than an id: it has a descriptor, a page, a row in the table, a row in the release file, and a test.</summary>
public class RuleCatalogTests
{
    private static readonly string Rules = Path.Combine(RepositorySpecs.Root, "docs", "rules");

    public static TheoryData<string> Ids()
    {
        var data = new TheoryData<string>();
        foreach (var constant in typeof(DiagnosticIds).GetFields(BindingFlags.Static | BindingFlags.Public).Where(static field => field.IsLiteral))
            data.Add((string)constant.GetRawConstantValue()!);

        return data;
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_descriptor_that_the_analyzer_supports(string id)
    {
        var descriptor = DiagnosticDescriptors.Of(id);

        Assert.Contains(descriptor, new MappingSpecAnalyzer().SupportedDiagnostics);
        Assert.Equal($"docs/rules/{id}.md", descriptor.HelpLinkUri);
        Assert.DoesNotMatch(@"[.!]$", descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_that_says_why_and_what_to_do(string id)
    {
        var descriptor = DiagnosticDescriptors.Of(id);
        var page = File.ReadAllText(Path.Combine(Rules, id + ".md"));

        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"Severity: {descriptor.DefaultSeverity.ToString().ToLowerInvariant()}. Message: `{descriptor.MessageFormat}`", page, StringComparison.Ordinal);
        foreach (var heading in (string[])["## Why", "## Example", "## Fix", "## Suppress"])
            Assert.Contains("\n" + heading + "\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_row_in_the_table(string id)
    {
        var descriptor = DiagnosticDescriptors.Of(id);

        Assert.Contains($"| [{id}]({id}.md) | {descriptor.Title} | {descriptor.DefaultSeverity} |", File.ReadAllLines(Path.Combine(Rules, "README.md")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_row_in_a_release_file(string id)
    {
        var descriptor = DiagnosticDescriptors.Of(id);
        var folder = Path.Combine(RepositorySpecs.Root, "generators", "MappingSync.Specs");
        var rows = Directory.EnumerateFiles(folder, "AnalyzerReleases.*.md").SelectMany(File.ReadAllLines);

        Assert.Contains($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}", rows);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_test(string id)
    {
        var folder = Path.Combine(RepositorySpecs.Root, "tests", "MappingSync.Generators.Tests");
        var tests = Directory.EnumerateFiles(folder, "*Tests.cs", SearchOption.AllDirectories);

        Assert.Contains(tests, path => File.ReadAllText(path).Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public void No_page_is_left_over()
    {
        var pages = Directory.EnumerateFiles(Rules, "MSYNC*.md").Select(static path => Path.GetFileNameWithoutExtension(path));

        Assert.Equal(DiagnosticDescriptors.All.Select(static descriptor => descriptor.Id).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }
}
