using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MappingSync.Cli.Checking;

namespace MappingSync.Cli.Commands;

/// <summary><c>mappingsync check</c>: what the build says of the specs, without a build.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var project = ProjectOption.Create();
        var today = new Option<DateOnly?>("--today")
        {
            Description = "Report exclusions that have expired on DATE (2026-12-31); without a date, on this day. Without the option, only if the project sets MappingSyncToday.",
            HelpName = "DATE",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = result => DayOf(result, surroundings),
        };
        var format = WordOption.Create(
            "--format",
            "text, unless said: lines like the compiler's. json: one object. github: annotations of GitHub Actions. sarif: SARIF 2.1.0 for code scanning.",
            ("text", CheckFormat.Text), ("json", CheckFormat.Json), ("github", CheckFormat.Github), ("sarif", CheckFormat.Sarif));
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var command = new Command(
            "check",
            """
            Says what the build says of the specs, without a build.

            Examples:
              mappingsync check
              mappingsync check --project src/Shop.Mappings --today
              mappingsync check --format github

            Exit codes: 0 nothing found (infos do not count), 1 errors or warnings, 2 not checked.
            """)
        {
            project, today, format, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var day = parsed.GetResult(today) is null ? null : parsed.GetValue(today);
            var report = await SpecCheck.RunAsync(parsed.GetValue(project), day, surroundings, cancellation);
            CheckPrinter.Print(report, parsed.GetValue(json) ? CheckFormat.Json : parsed.GetValue(format), surroundings);
            return report.ExitCode;
        });
        return command;
    }

    private static DateOnly? DayOf(ArgumentResult result, Surroundings surroundings)
    {
        if (result.Tokens.Count == 0)
            return DateOnly.FromDateTime(surroundings.Time.GetLocalNow().DateTime);

        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;

        result.AddError($"'{result.Tokens[0].Value}' is not a date; write it as 2026-12-31.");
        return null;
    }
}
