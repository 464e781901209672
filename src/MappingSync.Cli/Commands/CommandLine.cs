using System.CommandLine;
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

            surroundings.Error.Write(new Line("mappingsync --help lists the commands and their options."));
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

    private static RootCommand Root(Surroundings surroundings) => new("Checks, repairs, compares and documents the YAML specs of MappingSync.")
    {
        CheckCommand.Create(surroundings),
        DocsCommand.Create(surroundings),
        InitCommand.Create(surroundings),
        DiffCommand.Create(surroundings),
    };
}
