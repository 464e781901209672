using System.Text;
using MappingSync.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MappingSync.Mappings.Tests.Generated;

/// <summary>What the generator makes of this repository's specs.</summary>
internal static class EmittedMappings
{
    public static string Source(string mappingClass)
    {
        // The contracts and converters come from the built project; only the mapping classes are made anew.
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("MappingSync.Mappings", [], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var specs = Directory.EnumerateFiles(Path.Combine(Root(), "mappings"), "*.yaml").Order(StringComparer.Ordinal).Select(static path => new SpecFile(path));
        var result = CSharpGeneratorDriver.Create([new MappingGenerator().AsSourceGenerator()], specs).RunGenerators(compilation).GetRunResult().Results.Single();

        Assert.Null(result.Exception);
        return result.GeneratedSources.Single(source => source.HintName == "MappingSync.Mappings." + mappingClass + ".g.cs").SourceText.ToString();
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MappingSync.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }

    private sealed class SpecFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path), Encoding.UTF8);
    }
}
