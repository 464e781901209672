using System.CommandLine;
using System.CommandLine.Help;
using MappingSync.Cli.Printing;
using Spectre.Console;

namespace MappingSync.Cli.Commands;

/// <summary>The program as a whole: its commands, and what their failures look like.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command that the arguments name.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="surroundings">What the command may touch.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings surroundings)
    {
        var parsed = Root(surroundings).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
                surroundings.Error.Write(new Line(problem.Message));

            surroundings.Error.Write(new Line(parsed.CommandResult.Command is RootCommand
                ? "mappingsync --help lists the commands."
                : $"mappingsync {parsed.CommandResult.Command.Name} --help lists its options."));
            return ExitCodes.Failed;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = surroundings.Output.Profile.Out.Writer,
                Error = surroundings.Error.Profile.Out.Writer,
            });
        }
        catch (OperationCanceledException)
        {
            surroundings.Error.Write(new Line("mappingsync: stopped"));
            return ExitCodes.Stopped;
        }
        catch (CliFailure failure)
        {
            surroundings.Error.Write(new Line("mappingsync: " + failure.Message));
            return ExitCodes.Failed;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            surroundings.Error.Write(new Line("mappingsync: " + failure.Message));
            return ExitCodes.Failed;
        }
        catch (Exception failure)
        {
            surroundings.Error.Write(new Line("mappingsync: this should not happen, please report it: " + failure));
            return ExitCodes.Failed;
        }
    }

    /// <summary>Terminals say how wide they are; what is redirected is the same everywhere.</summary>
    private static int WidthOfHelp(Surroundings surroundings) =>
        surroundings.Output.Profile.Out.IsTerminal ? Math.Clamp(surroundings.Output.Profile.Width, 60, 160) : 120;

    private static RootCommand Root(Surroundings surroundings)
    {
        var root = new RootCommand(
            """
            Checks, repairs, compares and documents the YAML specs of MappingSync.

            Examples:
              mappingsync check
              mappingsync fix --dry-run
              mappingsync init customer --left shop=Shop.Customer --right ledger=Ledger.Debtor
              mappingsync docs --language da --output docs/felter
              mappingsync diff main
              mappingsync drift --all drift.yaml

            Exit codes: 0 done and nothing found, 1 something found, 2 not done, 130 stopped by Ctrl-C.
            Every command has its own help: mappingsync check --help
            """)
        {
            CheckCommand.Create(surroundings),
            FixCommand.Create(surroundings),
            DocsCommand.Create(surroundings),
            InitCommand.Create(surroundings),
            DiffCommand.Create(surroundings),
            DriftCommand.Create(surroundings),
        };
        root.Options.OfType<HelpOption>().Single().Action = new ShortHelp(WidthOfHelp(surroundings));
        return root;
    }
}
