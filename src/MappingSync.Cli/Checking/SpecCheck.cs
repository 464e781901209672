using MappingSync.Cli.Loading;
using MappingSync.Cli.Printing;

namespace MappingSync.Cli.Checking;

/// <summary>Checks the specs of a project.</summary>
internal static class SpecCheck
{
    /// <summary>Loads the project and says what its build would say.</summary>
    /// <param name="projectPath">The project, a solution or a folder; null is the working directory.</param>
    /// <param name="today">The day on which exclusions expire, or null.</param>
    /// <param name="surroundings">Where relative paths start.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    public static async Task<CheckReport> RunAsync(string? projectPath, DateOnly? today, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var project = await Progress.WhileAsync(surroundings, "Loading the project", () => ProjectLoader.LoadAsync(projectPath, surroundings, cancellationToken));
        return await Progress.WhileAsync(surroundings, "Checking the specs", () => OfAsync(project, today, surroundings, cancellationToken));
    }

    /// <summary>Says what the build of a loaded project would say.</summary>
    /// <param name="project">The project.</param>
    /// <param name="today">The day on which exclusions expire, or null.</param>
    /// <param name="surroundings">Where relative paths start.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    public static async Task<CheckReport> OfAsync(LoadedProject project, DateOnly? today, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var diagnostics = await ProjectDiagnostics.OfAsync(project, today, cancellationToken);
        return new CheckReport(
            Paths.Shown(project.Path, surroundings.WorkingDirectory),
            today,
            project.Specs.Count(),
            [.. diagnostics.Select(diagnostic => Finding.Of(diagnostic, surroundings.WorkingDirectory))]);
    }
}
