using MappingSync.Cli.Printing;

namespace MappingSync.Cli.Fixing;

/// <summary>Prints what a repair came to. The output of a dry run is a patch and nothing else, so that it can be saved and applied.</summary>
internal static class FixPrinter
{
    public static void Print(FixReport report, bool json, Surroundings surroundings)
    {
        if (json)
        {
            JsonOutput.Write(surroundings, new { report.Project, report.DryRun, report.Changes, report.Files, report.Remaining });
            return;
        }

        if (report.DryRun)
        {
            var writer = surroundings.Output.Profile.Out.Writer;
            foreach (var file in report.Files)
                writer.Write(file.Diff);

            writer.Flush();
        }

        var console = report.DryRun ? surroundings.Error : surroundings.Output;
        foreach (var change in report.Changes)
            console.Write(new Line($"{change.Path}: {change.Text} ({change.Id})"));

        foreach (var finding in report.Remaining)
            console.Write(new Line($"{finding.Path}({finding.Line},{finding.Column}): {finding.Severity} {finding.Id}: {finding.Message}"));

        console.Write(new Line(Summary(report)));
    }

    private static string Summary(FixReport report)
    {
        var done = report.Changes.Count == 0
            ? "Nothing to repair"
            : $"{Number(report.Changes.Count, "change")} in {Number(report.Files.Count, "file")}{(report.DryRun ? ", not written" : "")}";
        return report.Remaining.Count == 0 ? $"{done}; nothing is left." : $"{done}; {Number(report.Remaining.Count, "finding")} left for you.";
    }

    private static string Number(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
