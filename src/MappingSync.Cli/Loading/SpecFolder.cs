using System.Globalization;
using System.Text;
using MappingSync.Cli.Printing;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;
using MappingSync.Specs.Resolving;

namespace MappingSync.Cli.Loading;

/// <summary>A folder of YAML files that all read without a finding. No project and no contract is needed for it.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Specs">The specs, by entity.</param>
/// <param name="Shared">The files of shared exclusions.</param>
/// <param name="Catalog">What a spec must know of the others.</param>
internal sealed record SpecFolder(string Path, IReadOnlyList<Spec> Specs, IReadOnlyList<SharedFile> Shared, SpecCatalog Catalog)
{
    private const int MostFiles = 5_000;
    private const int MostListed = 50;
    private const long LargestFile = 16 * 1024 * 1024;

    /// <summary>Reads the folder and those below it.</summary>
    /// <param name="path">A folder, or null for <c>mappings</c> in the working directory.</param>
    /// <param name="surroundings">Where relative paths start.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="CliFailure">There is no such folder, it has no spec, or a file cannot be read without a finding.</exception>
    public static async Task<SpecFolder> ReadAsync(string? path, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var folder = System.IO.Path.TrimEndingDirectorySeparator(surroundings.FullPath(path ?? "mappings"));
        if (!Directory.Exists(folder))
        {
            throw new CliFailure(path is null
                ? $"There is no folder 'mappings' in {surroundings.WorkingDirectory}. Name the folder with the specs."
                : $"{folder} is no folder. Name the folder with the specs.");
        }

        var files = Files(folder);
        var specs = new List<Spec>();
        var shared = new List<SharedFile>();
        var findings = new List<string>();
        foreach (var file in files)
        {
            var text = await TextAsync(file, cancellationToken);
            if (SpecFiles.KindOf(file, "true") == SpecFileKind.Shared)
            {
                var read = SpecReader.ReadShared(file, text);
                findings.AddRange(read.Diagnostics.Select(finding => Shown(file, finding, surroundings)));
                shared.Add(read);
                continue;
            }

            var spec = SpecReader.Read(file, text);
            findings.AddRange(spec.Diagnostics.Select(finding => Shown(file, finding, surroundings)));
            if (spec.Spec is not null)
                specs.Add(spec.Spec);
        }

        if (findings.Count > 0)
            throw new CliFailure("The specs cannot be read:" + string.Concat(findings.Take(MostListed).Select(static finding => Environment.NewLine + finding)) + (findings.Count > MostListed ? Environment.NewLine + $"and {findings.Count - MostListed} more" : ""));
        if (specs.Count == 0)
            throw new CliFailure($"{folder} has no specs (*.yaml).");

        var catalog = SpecCatalog.Of(specs, shared.SelectMany(static file => file.Entities).Select(static entity => entity.Value));
        if (specs.FirstOrDefault(spec => catalog.OtherOf(spec) is not null) is { } repeated)
            throw new CliFailure($"The entity '{repeated.Entity.Value}' is declared in {Paths.Shown(catalog.OtherOf(repeated)!.Path, surroundings.WorkingDirectory)} and in {Paths.Shown(repeated.Path, surroundings.WorkingDirectory)}. Rename one of the two or merge the files.");

        return new SpecFolder(folder, [.. specs.OrderBy(static spec => spec.Entity.Value, StringComparer.Ordinal)], shared, catalog);
    }

    private static List<string> Files(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 16 };
        var files = Directory.EnumerateFiles(folder, "*", options)
            .Where(static file => System.IO.Path.GetExtension(file).ToUpperInvariant() is ".YAML" or ".YML")
            .Take(MostFiles + 1)
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count <= MostFiles ? files : throw new CliFailure($"{folder} has more than {MostFiles} YAML files. Name the folder with the specs.");
    }

    private static async Task<string> TextAsync(string file, CancellationToken cancellationToken)
    {
        if (new FileInfo(file).Length > LargestFile)
            throw new CliFailure($"{file} is larger than {LargestFile / 1024 / 1024} MB, which is no spec.");

        return await File.ReadAllTextAsync(file, Encoding.UTF8, cancellationToken);
    }

    private static string Shown(string file, SpecDiagnostic finding, Surroundings surroundings)
    {
        var message = string.Format(CultureInfo.InvariantCulture, DiagnosticDescriptors.Of(finding.Id).MessageFormat.ToString(CultureInfo.InvariantCulture), [.. finding.Arguments]);
        return $"{Paths.Shown(file, surroundings.WorkingDirectory)}({finding.Span.Line + 1},{finding.Span.Column + 1}): error {finding.Id}: {message}";
    }
}
