using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;

namespace MappingSync.Generators.Tests.Reading;

/// <summary>The specs of this repository.</summary>
internal static class RepositorySpecs
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Paths() => Directory.EnumerateFiles(Path.Combine(Root, "mappings"), "*.yaml").Order(StringComparer.Ordinal);

    /// <summary>Every spec; the files of shared exclusions are none.</summary>
    public static IReadOnlyList<Spec> All() =>
        [.. Paths().Select(static path => Path.GetFileNameWithoutExtension(path)).Where(static name => !name.StartsWith('_')).Select(Read)];

    public static Spec Read(string entity)
    {
        var path = Path.Combine(Root, "mappings", entity + ".yaml");
        var file = SpecReader.Read(path, File.ReadAllText(path));
        Assert.Empty(file.Diagnostics);
        return file.Spec!;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MappingSync.sln")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
