using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;

namespace MappingSync.Cli.Commands;

/// <summary>
/// Help in which a list of commands shows the first line of each description: their examples are shown by their own help. The program goes by
/// the name that people type, whatever file started it.
/// </summary>
/// <param name="width">Where lines are broken.</param>
internal sealed class ShortHelp(int width) : SynchronousCommandLineAction
{
    private const string Program = "mappingsync";

    /// <summary>What stands before the program's name.</summary>
    private static readonly string Usage = "Usage:" + Environment.NewLine + "  ";

    private readonly HelpAction help = new() { MaxWidth = width };

    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var commands = parseResult.CommandResult.Command.Subcommands.Select(static command => (Command: command, command.Description)).ToList();
        foreach (var (command, description) in commands)
            command.Description = description?.Split('\n')[0].TrimEnd();

        try
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = output.NewLine };
            parseResult.InvocationConfiguration.Output = text;
            var code = help.Invoke(parseResult);
            output.Write(text.ToString().Replace(Usage + RootCommand.ExecutableName, Usage + Program, StringComparison.Ordinal));
            return code;
        }
        finally
        {
            parseResult.InvocationConfiguration.Output = output;
            foreach (var (command, description) in commands)
                command.Description = description;
        }
    }
}
