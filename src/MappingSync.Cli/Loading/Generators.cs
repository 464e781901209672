using Microsoft.CodeAnalysis;

namespace MappingSync.Cli.Loading;

/// <summary>Which source generators run while a project is loaded: contracts may be generated, so those of packages do.</summary>
internal static class Generators
{
    /// <summary>The project with the generators that can matter to a spec.</summary>
    public static Project Chosen(Project project)
    {
        var solution = project.Solution;
        foreach (var id in solution.ProjectIds)
        {
            var chosen = solution.GetProject(id)!.AnalyzerReferences.Where(static reference => reference.FullPath is { } path && File.Exists(path) && Matters(path));
            solution = solution.WithProjectAnalyzerReferences(id, chosen);
        }

        return solution.GetProject(project.Id)!;
    }

    /// <summary>The SDK's own (JSON, regular expressions, interop) declare nothing that a spec could name, and the mappings themselves are judged from the specs.</summary>
    private static bool Matters(string path)
    {
        var folders = path.Split('/', '\\');
        return !folders[^1].StartsWith("MappingSync.", StringComparison.OrdinalIgnoreCase)
            && !folders.Contains("packs", StringComparer.OrdinalIgnoreCase)
            && !folders.Contains("Sdks", StringComparer.OrdinalIgnoreCase);
    }
}
