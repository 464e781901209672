using System.CommandLine;
using MappingSync.Cli.Diffing;
using MappingSync.Cli.Lists;

namespace MappingSync.Cli.Commands;

/// <summary><c>mappingsync diff</c>: what has changed between two versions of the specs.</summary>
internal static class DiffCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var old = new Argument<string>("OLD") { Description = "A folder, a spec file, or a git revision: main, v1.2:mappings, HEAD~1." };
        var @new = new Argument<string?>("NEW")
        {
            Description = "The same; without it, the working folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var path = new Option<string>("--path")
        {
            Description = "The folder with the specs inside a revision, from the root of the repository, and the working folder.",
            HelpName = "FOLDER",
            DefaultValueFactory = static _ => "mappings",
        };
        var ignore = new Option<string?>("--ignore")
        {
            Description = "A YAML file of changes that are known and wanted: a list of 'fingerprint' and 'reason'.",
            HelpName = "FILE",
        };
        var failOn = WordOption.Create(
            "--fail-on",
            "The level from which on changes make the exit code 1: breaking, unless said.",
            ("breaking", FailOn.Breaking), ("dangerous", FailOn.Dangerous), ("any", FailOn.Any), ("none", FailOn.None));
        var format = WordOption.Create(
            "--format",
            "text, unless said: by entity and flow. json: one object. markdown: tables for a pull request. github: annotations of GitHub Actions.",
            ("text", DiffFormat.Text), ("json", DiffFormat.Json), ("markdown", DiffFormat.Markdown), ("github", DiffFormat.Github));
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var command = new Command(
            "diff",
            """
            Says what has changed in the meaning of the specs: breaking, dangerous or safe, by entity and flow.
            Comments, formatting and the order of entries change nothing.

            Examples:
              mappingsync diff main
              mappingsync diff v1.2:mappings HEAD --format markdown
              mappingsync diff old/mappings mappings --fail-on dangerous
              mappingsync diff HEAD~1 mappings/customer.yaml

            Exit codes: 0 nothing of the level of --fail-on, 1 something, 2 not compared.
            """)
        {
            old, @new, path, ignore, failOn, format, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var versions = new SpecVersions(surroundings, parsed.GetValue(path)!);
            var before = await versions.OpenAsync(parsed.GetValue(old)!, cancellation);
            var after = parsed.GetValue(@new) is { } name ? await versions.OpenAsync(name, cancellation) : await versions.OpenWorkingAsync(cancellation);
            var ignores = parsed.GetValue(ignore) is { } file ? IgnoreList.Parse(file, YamlFile.TextOf(surroundings.FullPath(file))) : IgnoreList.Empty;
            var result = DiffResult.Of(before, after, ignores);
            DiffPrinter.Print(result, parsed.GetValue(json) ? DiffFormat.Json : parsed.GetValue(format), surroundings);
            return Fails(result, parsed.GetValue(failOn)) ? ExitCodes.Found : ExitCodes.Ok;
        });
        return command;
    }

    private static bool Fails(DiffResult result, FailOn level) => level switch
    {
        FailOn.Breaking => result.Count(ChangeLevel.Breaking) > 0,
        FailOn.Dangerous => result.Count(ChangeLevel.Breaking) + result.Count(ChangeLevel.Dangerous) > 0,
        FailOn.Any => result.Changes.Count > 0,
        _ => false,
    };
}
