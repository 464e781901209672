using MappingSync.Cli.Lists;
using MappingSync.Cli.Loading;
using MappingSync.Cli.Printing;
using MappingSync.Schemas;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;
using Microsoft.CodeAnalysis;

namespace MappingSync.Cli.Drift;

/// <summary>What is asked for.</summary>
/// <param name="Project">The project with the contracts, or null for the one with specs.</param>
/// <param name="Sources">The contracts and their files.</param>
/// <param name="Conventions">What the declarations of the contracts do not say.</param>
/// <param name="Explanations">The file of explanations, or null.</param>
internal sealed record DriftRequest(string? Project, IReadOnlyList<DriftSource> Sources, ContractConventions Conventions, string? Explanations);

/// <summary>Loads the project and compares its contracts.</summary>
internal static class DriftCheck
{
    public static async Task<DriftReport> RunAsync(DriftRequest request, Surroundings surroundings, CancellationToken cancellation)
    {
        // What is wrong with small files is told before the project is loaded, which takes long.
        var explanations = Explained(request.Explanations, surroundings);
        var project = await Progress.WhileAsync(surroundings, "Loading the project", () => ProjectLoader.LoadAnyAsync(request.Project, surroundings, cancellation));
        return DriftComparison.Run(project.Compilation, Specs(project, cancellation), request.Sources, request.Conventions, explanations, surroundings.WorkingDirectory, cancellation);
    }

    /// <summary>Reads which contracts are compared with which files.</summary>
    public static DriftFile FileAt(string path, Surroundings surroundings)
    {
        var whole = surroundings.FullPath(path);
        var file = DriftFile.Parse(path, Path.GetDirectoryName(whole)!, YamlFile.TextOf(whole));
        return file.Explanations is null ? file : file with { Explanations = Path.GetFullPath(file.Explanations, Path.GetDirectoryName(whole)!) };
    }

    private static Explanations Explained(string? path, Surroundings surroundings)
    {
        if (path is null)
            return new Explanations([]);

        try
        {
            return Explanations.Read(surroundings.FullPath(path));
        }
        catch (SchemaReadException failure)
        {
            throw new CliFailure(failure.Message);
        }
    }

    /// <summary>The specs that can be read; 'mappingsync check' says what is wrong with the others.</summary>
    private static List<Spec> Specs(LoadedProject project, CancellationToken cancellation) =>
        [.. project.Specs
            .Where(static file => !Path.GetFileName(file.Path).StartsWith('_'))
            .Select(file => SpecReader.Read(file.Path, file.GetText(cancellation)?.ToString() ?? "").Spec)
            .OfType<Spec>()];
}
