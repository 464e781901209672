using System.CommandLine;

namespace MappingSync.Cli.Commands;

/// <summary>The option that names the project, the same in every command that has one.</summary>
internal static class ProjectOption
{
    /// <summary>Makes it.</summary>
    public static Option<string?> Create() => new("--project", "-p")
    {
        Description = "The project that holds the specs, a solution, or a folder. Without it: the one project with specs below the working directory.",
        HelpName = "PATH",
    };
}
