using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MappingSync.Cli.Commands;

/// <summary>Help in which a list of commands shows the first line of each description: their examples are shown by their own help.</summary>
/// <param name="width">Where lines are broken.</param>
internal sealed class ShortHelp(int width) : SynchronousCommandLineAction
{
    private readonly HelpAction help = new() { MaxWidth = width };

    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        var commands = parseResult.CommandResult.Command.Subcommands.Select(static command => (Command: command, command.Description)).ToList();
        foreach (var (command, description) in commands)
            command.Description = description?.Split('\n')[0].TrimEnd();

        try
        {
            return help.Invoke(parseResult);
        }
        finally
        {
            foreach (var (command, description) in commands)
                command.Description = description;
        }
    }
}
