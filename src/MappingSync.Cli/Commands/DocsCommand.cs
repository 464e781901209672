using System.CommandLine;
using MappingSync.Cli.Documentation;
using MappingSync.Cli.Loading;
using MappingSync.Cli.Printing;
using Spectre.Console;

namespace MappingSync.Cli.Commands;

/// <summary><c>mappingsync docs</c>: field tables for people.</summary>
internal static class DocsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var specs = new Argument<string?>("specs")
        {
            Description = "The folder with the specs. Without it: 'mappings' in the working directory.",
            HelpName = "SPECS",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "The folder that the pages are written to.",
            HelpName = "FOLDER",
            DefaultValueFactory = static _ => "docs/fields",
        };
        var language = WordOption.Create(
            "--language",
            "The language of headings and labels, English unless said; all writes both, each into a folder of its own.",
            ("en", DocsLanguage.En), ("da", DocsLanguage.Da), ("all", DocsLanguage.All));
        language.Aliases.Add("-l");
        var check = new Option<bool>("--check") { Description = "Write nothing; name the pages that are not current." };
        var json = new Option<bool>("--json") { Description = "Write nothing; print the rows, or with --check the pages that are not current, as one JSON object." };
        var command = new Command(
            "docs",
            """
            Writes field tables of the specs as Markdown: ✅ or ❌ for each flow, why, and the limits.

            Examples:
              mappingsync docs
              mappingsync docs mappings --language all --output docs/fields
              mappingsync docs --check
              mappingsync docs --json

            Exit codes: 0 written, or current; 1 pages are not current (--check); 2 not done.
            """)
        {
            specs, output, language, check, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var content = DocsContent.Of(await SpecFolder.ReadAsync(parsed.GetValue(specs), surroundings, cancellation));
            if (parsed.GetValue(json) && !parsed.GetValue(check))
            {
                JsonOutput.Write(surroundings, DocsJson.Of(content));
                return ExitCodes.Ok;
            }

            var folder = surroundings.FullPath(parsed.GetValue(output)!);
            var pages = DocsPages.Of(content, parsed.GetValue(language));
            return parsed.GetValue(check)
                ? Report(await DocsFolder.CompareAsync(folder, pages, cancellation), folder, parsed.GetValue(json), surroundings)
                : Written(await DocsFolder.WriteAsync(folder, pages, cancellation), folder, surroundings);
        });
        return command;
    }

    private static int Report(IReadOnlyList<PageOnDisk> pages, string folder, bool json, Surroundings surroundings)
    {
        var stale = pages.Where(static page => page.State != PageState.Current).ToList();
        if (json)
        {
            JsonOutput.Write(surroundings, new { Current = stale.Count == 0, Stale = stale.Select(page => new { Page = Shown(page, folder, surroundings), page.State }).ToList() });
            return stale.Count == 0 ? ExitCodes.Ok : ExitCodes.Found;
        }

        foreach (var page in stale)
        {
            surroundings.Output.Write(new Line(Shown(page, folder, surroundings) + page.State switch
            {
                PageState.Missing => " is missing",
                PageState.Left => " is of an entity that is no more",
                _ => " is not what the specs say",
            }));
        }

        surroundings.Output.Write(new Line(stale.Count == 0
            ? $"{Count(pages.Count)} current."
            : $"{Count(stale.Count)} not current; mappingsync docs with the same options writes {(stale.Count == 1 ? "it" : "them")}."));
        return stale.Count == 0 ? ExitCodes.Ok : ExitCodes.Found;
    }

    private static int Written(IReadOnlyList<PageOnDisk> pages, string folder, Surroundings surroundings)
    {
        foreach (var page in pages.Where(static page => page.State != PageState.Current))
            surroundings.Output.Write(new Line(Shown(page, folder, surroundings) + (page.State == PageState.Left ? " removed" : " written")));

        surroundings.Output.Write(new Line($"{Count(pages.Count(static page => page.State != PageState.Left))} in {Paths.Shown(folder, surroundings.WorkingDirectory)}; {Count(pages.Count(static page => page.State == PageState.Current))} had been current."));
        return ExitCodes.Ok;
    }

    private static string Shown(PageOnDisk page, string folder, Surroundings surroundings) => Paths.Shown(Path.Combine(folder, page.Page), surroundings.WorkingDirectory);

    private static string Count(int pages) => pages == 1 ? "1 page" : $"{pages} pages";
}
