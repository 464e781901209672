using System.CommandLine;
using MappingSync.Cli.Fixing;
using MappingSync.Specs.Diagnostics;

namespace MappingSync.Cli.Commands;

/// <summary><c>mappingsync fix</c>: repairs specs, wherever the contracts are.</summary>
internal static class FixCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var files = new Argument<string[]>("specs")
        {
            Description = "The only specs to repair; without any, all specs of the project.",
            HelpName = "SPEC",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var project = ProjectOption.Create();
        var sync = new Option<bool>("--sync") { Description = "Sync properties also if their names are only alike; leave those without a counterpart to you." };
        var exclude = new Option<bool>("--exclude") { Description = "Exclude properties, also those that have a namesake." };
        var removeStale = new Option<bool>("--remove-stale") { Description = "Remove entries that name no property, or one that another entry names already." };
        var reason = new Option<string?>("--reason") { Description = "The reason of what is excluded; properties of one system then share an exclusion. Without it each reason is left for you to fill in, and is an error until then.", HelpName = "TEXT" };
        var ids = new Option<string[]>("--id") { Description = "Repair the findings of this rule only (MSYNC201); may be given several times.", HelpName = "ID" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Change no file; print the changes as a patch." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command(
            "fix",
            """
            Repairs specs and keeps their comments and line ends.
            A property in no list is synced if the other system has one of the same name and type, else it is excluded with a reason to fill in.

            Examples:
              mappingsync fix --dry-run
              mappingsync fix mappings/customer.yaml --sync
              mappingsync fix --remove-stale --id MSYNC402
              mappingsync fix --exclude --reason "Not in our document"

            Exit codes: 0 nothing is left, 1 something is left for you (a reason to fill in, say), 2 failed.
            """)
        {
            files, project, sync, exclude, removeStale, reason, ids, dryRun, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(sync) && result.GetValue(exclude))
                result.AddError("--sync and --exclude contradict each other; give one of the two.");

            if (result.GetResult(reason) is not null && string.IsNullOrWhiteSpace(result.GetValue(reason)))
                result.AddError("--reason needs a text.");

            // A mistyped rule would find nothing, and the exit code would say that nothing is left.
            foreach (var unknown in (result.GetValue(ids) ?? []).Where(static id => !DiagnosticDescriptors.All.Any(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase))))
                result.AddError($"There is no rule '{unknown}'; MSYNC201, MSYNC402 and MSYNC403 can be repaired.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var policy = parsed.GetValue(sync) ? FixPolicy.SyncAlike : parsed.GetValue(exclude) ? FixPolicy.Exclude : FixPolicy.SyncNamesakes;
            var request = new FixRequest(
                parsed.GetValue(project),
                policy,
                parsed.GetValue(removeStale),
                parsed.GetValue(reason)?.Trim() ?? string.Empty,
                [.. (parsed.GetValue(files) ?? []).Select(surroundings.FullPath)],
                parsed.GetValue(ids) ?? [],
                parsed.GetValue(dryRun));
            var report = await SpecFixer.RunAsync(request, surroundings, cancellation);
            FixPrinter.Print(report, parsed.GetValue(json), surroundings);
            return report.ExitCode;
        });
        return command;
    }
}
