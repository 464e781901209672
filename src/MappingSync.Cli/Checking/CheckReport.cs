using Microsoft.CodeAnalysis;

namespace MappingSync.Cli.Checking;

/// <summary>What a check found.</summary>
/// <param name="Project">The project, as it is printed.</param>
/// <param name="Today">The day on which exclusions expired, or null when the project decides.</param>
/// <param name="Specs">How many spec files there are, shared ones included.</param>
/// <param name="Findings">The diagnostics in the order of files and places.</param>
internal sealed record CheckReport(string Project, DateOnly? Today, int Specs, IReadOnlyList<Finding> Findings)
{
    /// <summary>How many are errors.</summary>
    public int Errors => Count(DiagnosticSeverity.Error);

    /// <summary>How many are warnings.</summary>
    public int Warnings => Count(DiagnosticSeverity.Warning);

    /// <summary>How many only inform.</summary>
    public int Infos => Count(DiagnosticSeverity.Info);

    /// <summary>The exit code that says so; infos do not count.</summary>
    public int ExitCode => Errors + Warnings > 0 ? ExitCodes.Found : ExitCodes.Ok;

    private int Count(DiagnosticSeverity severity) => Findings.Count(finding => string.Equals(finding.Severity, severity.ToString(), StringComparison.OrdinalIgnoreCase));
}
