using System.Globalization;
using System.Text.RegularExpressions;
using MappingSync.Cli.Printing;
using MappingSync.Schemas;
using Spectre.Console;

namespace MappingSync.Cli.Drift;

/// <summary>Prints what was found.</summary>
internal static partial class DriftPrinter
{
    private const int MostSources = 3;
    private const int WidestColumn = 48;

    public static void Print(DriftReport report, bool asJson, Surroundings surroundings)
    {
        if (asJson)
        {
            JsonOutput.Write(surroundings, Json(report));
            return;
        }

        foreach (var line in Lines(report))
            surroundings.Output.Write(line);
    }

    private static IEnumerable<Line> Lines(DriftReport report)
    {
        foreach (var (contract, files) in report.Contracts)
        {
            var findings = report.Findings.Where(finding => finding.Difference.Contract == contract).ToList();
            if (findings.Count == 0)
                continue;

            yield return new Line().Add(contract, new Style(decoration: Decoration.Bold)).Add($" against {Number(files, "file")}");
            var differences = findings.Where(static finding => !finding.IsInfo).Select(static finding => finding.Difference).ToList();
            var paths = Math.Min(WidestColumn, differences.Select(static difference => difference.Path.Length).DefaultIfEmpty().Max());
            var kinds = differences.Select(static difference => Word(difference.Kind).Length).DefaultIfEmpty().Max();
            foreach (var difference in differences)
            {
                yield return new Line("  " + difference.Path.PadRight(paths) + "  ")
                    .Add(Word(difference.Kind).PadRight(kinds), new Style(Color.Red))
                    .Add($"  {difference.Problem} {difference.Remedy} [{Sources(difference)}]");
            }

            var unseen = findings.Where(static finding => finding.IsInfo).Select(static finding => finding.Difference.Path).ToList();
            if (unseen.Count > 0)
                yield return new Line("  ").Add("info", new Style(Color.Blue)).Add($": no payload has {string.Join(", ", unseen)}; right, if the source leaves out what is empty.");

            yield return new Line("");
        }

        foreach (var entry in report.Stale)
            yield return new Line().Add("stale", new Style(Color.Yellow)).Add($": the explanation of '{entry.Path}' ({Word(entry.Kind)}) explains nothing; remove it.");

        var infos = report.Findings.Count - report.Differences;
        yield return new Line(string.Join("; ", new[]
        {
            report.Differences == 0 ? "No difference" : Number(report.Differences, "difference"),
            infos > 0 ? Number(infos, "info") : "",
            report.Explained > 0 ? report.Explained.ToString(CultureInfo.InvariantCulture) + " explained" : "",
            report.Stale.Count > 0 ? Number(report.Stale.Count, "stale explanation") : "",
            $"{Number(report.Contracts.Count, "contract")} compared with {Number(report.Contracts.Sum(static contract => contract.Files), "file")}.",
        }.Where(static part => part.Length > 0)));
    }

    private static object Json(DriftReport report) => new
    {
        Summary = new { report.Differences, Infos = report.Findings.Count - report.Differences, report.Explained, StaleExplanations = report.Stale.Count },
        Contracts = report.Contracts.Select(static contract => new { contract.Contract, contract.Files }),
        Differences = report.Findings.Select(static finding => new
        {
            finding.Difference.Contract,
            finding.Difference.Path,
            Kind = Word(finding.Difference.Kind),
            Level = finding.IsInfo ? "info" : "difference",
            finding.Difference.Problem,
            finding.Difference.Remedy,
            finding.Difference.Sources,
        }),
        StaleExplanations = report.Stale.Select(static entry => new { entry.Path, Kind = Word(entry.Kind), entry.Reason }),
    };

    private static string Sources(Difference difference) => string.Join(", ", difference.Sources.Take(MostSources))
        + (difference.Sources.Count > MostSources ? string.Create(CultureInfo.InvariantCulture, $" and {difference.Sources.Count - MostSources} more") : "");

    /// <summary>As explanations write it.</summary>
    private static string Word(DifferenceKind kind) => Capital().Replace(kind.ToString(), static capital => (capital.Index == 0 ? "" : "-") + capital.Value.ToLowerInvariant());

    private static string Number(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
