using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MappingSync.Packages.Tests.Contents;

/// <summary>A package, opened.</summary>
internal sealed class PackageFile(string path) : IDisposable
{
    private readonly ZipArchive archive = ZipFile.OpenRead(path);

    /// <summary>The paths of its files, without what the format itself brings.</summary>
    public IReadOnlyList<string> Paths =>
    [
        .. archive.Entries.Select(static entry => entry.FullName)
            .Where(static name => name is not ("_rels/.rels" or "[Content_Types].xml") && !name.StartsWith("package/services/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The assemblies among them.</summary>
    public IEnumerable<string> Assemblies => Paths.Where(static name => name.EndsWith(".dll", StringComparison.Ordinal));

    /// <summary>The text of a file.</summary>
    public string Text(string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)?.Open() ?? throw new FileNotFoundException($"No '{name}' in {path}."));
        return reader.ReadToEnd();
    }

    /// <summary>What an assembly references, as name and version.</summary>
    public IReadOnlyList<string> References(string name)
    {
        using var assembly = Open(name);
        var metadata = assembly.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
                .Select(reference => $"{metadata.GetString(reference.Name)} {reference.Version}")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The name that the compiler and the runtime know an assembly by.</summary>
    public string Identity(string name)
    {
        using var assembly = Open(name);
        var metadata = assembly.GetMetadataReader();
        return metadata.GetString(metadata.GetAssemblyDefinition().Name);
    }

    public void Dispose() => archive.Dispose();

    private PEReader Open(string name)
    {
        var copy = new MemoryStream();
        using (var source = archive.GetEntry(name)!.Open())
            source.CopyTo(copy);

        copy.Position = 0;
        return new PEReader(copy);
    }
}
