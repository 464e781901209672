using MappingSync.Generators.Tests.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MappingSync.Generators.Tests.Analyzers;

/// <summary>A finding in a YAML file has the severity that a global config says; an ordinary .editorconfig does not reach it.</summary>
public class SeverityTests
{
    private static readonly string Sample = File.ReadAllText(Path.Combine(RepositorySpecs.Root, "docs", "rules", "sample.globalconfig"));

    [Theory]
    [InlineData("MSYNC201", "warning", DiagnosticSeverity.Warning)]
    [InlineData("MSYNC201", "error", DiagnosticSeverity.Error)]
    [InlineData("MSYNC201", "suggestion", DiagnosticSeverity.Info)]
    [InlineData("MSYNC103", "error", DiagnosticSeverity.Error)]
    [InlineData("MSYNC103", "warning", DiagnosticSeverity.Warning)]
    public async Task The_sample_of_a_global_config_sets_it(string id, string word, DiagnosticSeverity severity)
    {
        var found = await FindingsAsync(id, Config(id, word));

        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.Equal(severity, diagnostic.Severity));
        Assert.Contains(found, static diagnostic => diagnostic.Location.Kind == LocationKind.ExternalFile);
    }

    [Fact]
    public async Task A_rule_can_be_turned_off() => Assert.Empty(await FindingsAsync("MSYNC201", Config("MSYNC201", "none")));

    private static async Task<IReadOnlyList<Diagnostic>> FindingsAsync(string id, string config)
    {
        var set = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(SourceText.From(config), "/repo/.globalconfig") }, out var problems);
        Assert.Empty(problems);
        var found = await RuleExample.Of(id).Project("reports", out _).WithSeverities(new ConfiguredSeverities(set)).DiagnosticsAsync();
        Assert.All(found, diagnostic => Assert.Equal(id, diagnostic.Id));
        return found;
    }

    private static string Config(string id, string word)
    {
        var row = $"dotnet_diagnostic.{id}.severity = ";
        Assert.Contains("\n" + row, Sample, StringComparison.Ordinal);
        return string.Join('\n', Sample.Split('\n').Select(line => line.StartsWith(row, StringComparison.Ordinal) ? row + word : line));
    }

    /// <summary>What the command line compiler makes of config files.</summary>
    private sealed class ConfiguredSeverities(AnalyzerConfigSet set) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
