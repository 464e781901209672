using MappingSync.Cli.Printing;
using Spectre.Console;

namespace MappingSync.Cli.Checking;

/// <summary>Prints what a check found.</summary>
internal static class CheckPrinter
{
    /// <summary>Prints it in the wanted form.</summary>
    public static void Print(CheckReport report, CheckFormat format, Surroundings surroundings)
    {
        switch (format)
        {
            case CheckFormat.Json:
                JsonOutput.Write(surroundings, new
                {
                    report.Project,
                    report.Today,
                    report.Specs,
                    Diagnostics = report.Findings,
                    Summary = new { report.Errors, report.Warnings, report.Infos },
                });
                break;
            case CheckFormat.Sarif:
                JsonOutput.Write(surroundings, SarifLog.Of(report));
                break;
            case CheckFormat.Github:
                foreach (var finding in report.Findings)
                    surroundings.Output.Write(new Line(WorkflowCommand.Of(finding)));
                surroundings.Output.Write(Summary(report));
                break;
            default:
                foreach (var finding in report.Findings)
                    surroundings.Output.Write(AsLine(finding));
                surroundings.Output.Write(Summary(report));
                break;
        }
    }

    private static Line AsLine(Finding finding)
    {
        var line = new Line();
        if (finding.Line > 0)
            line.Add($"{finding.Path}({finding.Line},{finding.Column}): ", new Style(decoration: Decoration.Bold));

        return line
            .Add($"{finding.Severity} {finding.Id}", new Style(ColorOf(finding.Severity)))
            .Add(": " + finding.Message);
    }

    private static Line Summary(CheckReport report)
    {
        var findings = report.Findings.Count == 0
            ? new Line().Add("Nothing found", new Style(Color.Green))
            : new Line(string.Join(", ", Counted(report)));
        var files = report.Findings.Where(static finding => finding.Line > 0).Select(static finding => finding.Path).Distinct(StringComparer.Ordinal).Count();
        return findings.Add((files > 0 ? $" in {Number(files, "file")}" : "") + $"; {Number(report.Specs, "spec file")} of {report.Project} checked.");
    }

    private static IEnumerable<string> Counted(CheckReport report)
    {
        if (report.Errors > 0)
            yield return Number(report.Errors, "error");
        if (report.Warnings > 0)
            yield return Number(report.Warnings, "warning");
        if (report.Infos > 0)
            yield return Number(report.Infos, "info");
    }

    private static string Number(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    private static Color ColorOf(string severity) => severity switch
    {
        "error" => Color.Red,
        "warning" => Color.Yellow,
        _ => Color.Blue,
    };
}
