using System.Globalization;
using System.Reflection;
using MappingSync.Analyzers;
using MappingSync.Generators.Tests.Reading;
using MappingSync.Specs.Diagnostics;

namespace MappingSync.Generators.Tests.Analyzers;

/// <summary>
/// A rule is more than an id: it has a descriptor, a page, a row in the table, in the release file and in the sample of a global config, and
/// a project on which it reports at exact places and one that it accepts.
/// </summary>
public class RuleCatalogTests
{
    private static readonly string Rules = Path.Combine(RepositorySpecs.Root, "docs", "rules");
    private static readonly string SampleConfig = Path.Combine(Rules, "sample.globalconfig");

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
    public async Task A_rule_reports_its_example_at_the_marked_places_and_says_nothing_else(string id)
    {
        var findings = await RuleExample.Of(id).Project("reports", out var places).FindingsAsync();

        Assert.NotEmpty(places);
        Assert.Equal(places.Select(place => id + " " + place), findings.Select(static finding => string.Join(' ', finding.Split(' ')[..2])));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_rule_accepts_what_is_right(string id)
    {
        var findings = await RuleExample.Of(id).Project("accepts", out var places).FindingsAsync();

        Assert.Empty(places);
        Assert.Empty(findings);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_row_in_the_sample_of_a_global_config(string id)
    {
        var descriptor = DiagnosticDescriptors.Of(id);

        Assert.Contains($"# {descriptor.Title}\ndotnet_diagnostic.{id}.severity = {descriptor.DefaultSeverity.ToString().ToLowerInvariant()}\n", File.ReadAllText(SampleConfig), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_of_a_global_config_has_no_other_rows()
    {
        var rows = File.ReadAllLines(SampleConfig).Where(static line => line.Length > 0 && !line.StartsWith('#')).ToList();

        Assert.Equal("is_global = true", rows[0]);
        Assert.Equal(DiagnosticDescriptors.All.Select(static descriptor => descriptor.Id).Order(StringComparer.Ordinal), rows.Skip(1).Select(static row => row.Split('.')[1]));
    }

    [Fact]
    public void No_example_is_left_over()
    {
        var examples = Directory.EnumerateFiles(RuleExample.Folder).Select(static path => Path.GetFileNameWithoutExtension(path));

        Assert.Equal(DiagnosticDescriptors.All.Select(static descriptor => descriptor.Id).Order(StringComparer.Ordinal), examples.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_descriptor_is_in_the_order_of_its_id_and_an_id_has_one()
    {
        var ids = DiagnosticDescriptors.All.Select(static descriptor => descriptor.Id).ToList();

        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void No_page_is_left_over()
    {
        // MSYNC9xx is said by the package's build files; the tests of the packages look after those pages.
        var pages = Directory.EnumerateFiles(Rules, "MSYNC*.md").Select(static path => Path.GetFileNameWithoutExtension(path)).Where(static id => !id.StartsWith("MSYNC9", StringComparison.Ordinal));

        Assert.Equal(DiagnosticDescriptors.All.Select(static descriptor => descriptor.Id).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }
}
