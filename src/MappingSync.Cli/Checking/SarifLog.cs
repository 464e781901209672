using System.Reflection;
using MappingSync.Specs.Diagnostics;
using Microsoft.CodeAnalysis;

namespace MappingSync.Cli.Checking;

/// <summary>A report as SARIF 2.1.0.</summary>
internal static class SarifLog
{
    /// <summary>Makes the log; its anonymous types have the names of the standard.</summary>
    public static object Of(CheckReport report) => new Dictionary<string, object>
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new[]
        {
            new
            {
                Tool = new
                {
                    Driver = new
                    {
                        Name = "mappingsync",
                        Version = typeof(SarifLog).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0",
                        Rules = report.Findings.Select(static finding => finding.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Rule).ToList(),
                    },
                },
                ColumnKind = "utf16CodeUnits",
                Results = report.Findings.Select(Result).ToList(),
            },
        },
    };

    private static object Rule(string id)
    {
        var descriptor = DiagnosticDescriptors.Of(id);
        return new
        {
            Id = id,
            Name = descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ShortDescription = new { Text = descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            DefaultConfiguration = new { Level = LevelOf(descriptor.DefaultSeverity.ToString()) },
        };
    }

    private static object Result(Finding finding) => new
    {
        RuleId = finding.Id,
        Level = LevelOf(finding.Severity),
        Message = new { Text = finding.Message },
        Locations = finding.Line == 0
            ? []
            : new object[]
            {
                new
                {
                    PhysicalLocation = new
                    {
                        ArtifactLocation = new { Uri = string.Join('/', finding.Path.Split('/').Select(Uri.EscapeDataString)) },
                        Region = new { StartLine = finding.Line, StartColumn = finding.Column, finding.EndLine, finding.EndColumn },
                    },
                },
            },
    };

    private static string LevelOf(string severity) => severity.ToLowerInvariant() switch
    {
        "error" => "error",
        "warning" => "warning",
        _ => "note",
    };
}
