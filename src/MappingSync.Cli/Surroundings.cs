using Spectre.Console;

namespace MappingSync.Cli;

/// <summary>What a command may touch besides the files that it is told of: replaced as a whole by tests.</summary>
/// <param name="Output">For results: tables, Markdown, and JSON, which is written through <see cref="Profile.Out"/> as it is.</param>
/// <param name="Error">For progress and failures.</param>
/// <param name="WorkingDirectory">What relative paths start from.</param>
/// <param name="Time">The clock.</param>
internal sealed record Surroundings(IAnsiConsole Output, IAnsiConsole Error, string WorkingDirectory, TimeProvider Time)
{
    /// <summary>A path that was given on the command line, as a full path.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);
}
