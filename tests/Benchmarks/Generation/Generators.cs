using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MappingSync.Benchmarks.Generation;

/// <summary>The generators as the compiler would load them, and what their projects refer to.</summary>
internal static class Generators
{
    public static string File(GeneratorName name) => Metadata(name + "Generator");

    /// <summary>The generator, the analyzer and the reader that both need.</summary>
    public static IEnumerable<string> MappingSyncComponents => [File(GeneratorName.MappingSync), Metadata("MappingSyncAnalyzers"), Metadata("MappingSyncYaml")];

    public static IEnumerable<string> MapperlyComponents => [File(GeneratorName.Mapperly), MapperlyAttributes];

    public static string MapperlyAttributes => Metadata("MapperlyAttributes");

    public static string MappingSyncRuntime => Metadata("MappingSyncRuntime");

    public static GeneratorDriver Driver(GeneratorName name, ImmutableArray<AdditionalText> specs)
    {
        // What a generator needs lies beside it.
        AssemblyLoadContext.Default.LoadFromAssemblyPath(name == GeneratorName.Mapperly ? MapperlyAttributes : Metadata("MappingSyncYaml"));

        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(File(name));
        var type = assembly.GetTypes().Single(static type => type.GetCustomAttribute<GeneratorAttribute>() is not null);
        var generator = ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator();
        return CSharpGeneratorDriver.Create([generator], specs, new CSharpParseOptions(LanguageVersion.Latest), new Options());
    }

    public static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Append(MapperlyAttributes)
            .Append(MappingSyncRuntime)
            .Select(static path => MetadataReference.CreateFromFile(path));

    private static string Metadata(string key) =>
        typeof(Generators).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.RootNamespace"] = "Shop" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new() { ["build_metadata.AdditionalFiles.MappingSyncSpec"] = "true" });

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public static Values None { get; } = new([]);

            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
