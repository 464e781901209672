using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;

namespace MappingSync.Cli.Loading;

/// <summary>Loads a project as its build would compile it: a design-time build in a process of the SDK, which compiles nothing.</summary>
internal static class ProjectLoader
{
    private const long LargestSpec = 16 * 1024 * 1024;

    /// <summary>Loads the project with the specs.</summary>
    /// <param name="pathOrFolder">A project, a solution or a folder; null is the working directory.</param>
    /// <param name="surroundings">Where relative paths start, and where what went wrong beside the project is told.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    /// <exception cref="CliFailure">There is no such project, or it cannot be loaded.</exception>
    public static async Task<LoadedProject> LoadAsync(string? pathOrFolder, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var loaded = await LoadAnyAsync(pathOrFolder, surroundings, cancellationToken);
        var specs = loaded.Specs.ToList();
        if (specs.Count == 0)
        {
            throw new CliFailure(
                $"{loaded.Path} has no specs. Reference the package MappingSync and put YAML files into a folder 'mappings' beside the project, or name them: <AdditionalFiles Include=\"…\" MappingSyncSpec=\"true\" />.");
        }

        foreach (var spec in specs)
        {
            if (new FileInfo(spec.Path) is { Exists: true, Length: > LargestSpec })
                throw new CliFailure($"{spec.Path} is larger than {LargestSpec / 1024 / 1024} MB, which is no spec.");
        }

        return loaded;
    }

    /// <summary>Loads a project that may have no specs yet.</summary>
    /// <inheritdoc cref="LoadAsync"/>
    public static async Task<LoadedProject> LoadAnyAsync(string? pathOrFolder, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var path = ProjectFinder.Find(surroundings.FullPath(pathOrFolder ?? "."));
        using var workspace = MSBuildWorkspace.Create();
        var problems = new ConcurrentQueue<WorkspaceDiagnostic>();
        using var listening = workspace.RegisterWorkspaceFailedHandler(failure => problems.Enqueue(failure.Diagnostic));
        Project project;
        try
        {
            project = await workspace.OpenProjectAsync(path, cancellationToken: cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new CliFailure($"{path} cannot be loaded: {FirstLine(exception.Message)} Loading needs the .NET SDK that builds the project; 'dotnet build' in the same folder says more.");
        }

        RefuseUnrestored(project);
        RefuseBroken(project, problems);
        project = Generators.Chosen(project);
        var compilation = await project.GetCompilationAsync(cancellationToken) ?? throw new CliFailure($"{path} is no C# project that can be compiled.");
        var options = project.AnalyzerOptions;
        // A file that two items include is one file to the compiler, the first of them.
        var files = options.AdditionalFiles.DistinctBy(static file => file.Path, OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        return new LoadedProject(path, compilation, [.. files], options.AnalyzerConfigOptionsProvider, RootNamespace(options, compilation));
    }

    private static string RootNamespace(AnalyzerOptions options, Compilation compilation)
    {
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name);
        return name is { Length: > 0 } ? name : compilation.AssemblyName ?? string.Empty;
    }

    /// <summary>An unrestored project loads without its packages, and then everything in them would seem to be missing.</summary>
    private static void RefuseUnrestored(Project project)
    {
        var references = project.Solution.GetProjectDependencyGraph().GetProjectsThatThisProjectTransitivelyDependsOn(project.Id);
        foreach (var candidate in references.Select(project.Solution.GetProject).OfType<Project>().Prepend(project))
        {
            if (candidate.CompilationOutputInfo.AssemblyPath is { } output && candidate.FilePath is { } file && !IsRestored(output))
                throw new CliFailure($"{file} has not been restored, so its packages are unknown. Run dotnet restore first: dotnet restore \"{project.FilePath}\"");
        }
    }

    /// <summary>What the compiler would write lies below the folder that restore writes to, whatever layout the build has.</summary>
    private static bool IsRestored(string output)
    {
        var folder = Path.GetDirectoryName(output);
        for (var up = 0; up < 6 && folder is not null; up++, folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "project.assets.json")))
                return true;
        }

        return false;
    }

    private static void RefuseBroken(Project project, ConcurrentQueue<WorkspaceDiagnostic> problems)
    {
        var failures = problems.Where(static problem => problem.Kind == WorkspaceDiagnosticKind.Failure).Select(static problem => problem.Message).Distinct().ToList();
        if (failures.Count > 0 && !project.DocumentIds.Any() && !project.MetadataReferences.Any())
            throw new CliFailure($"{project.FilePath} cannot be loaded:" + string.Concat(failures.Take(10).Select(static failure => Environment.NewLine + "  " + failure)));
    }

    private static string FirstLine(string message) => message.Split('\n')[0].TrimEnd().TrimEnd('.') + ".";
}
