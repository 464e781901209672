using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using MappingSync.Analyzers;
using MappingSync.Generator;
using MappingSync.Generators.Tests.Generation;
using MappingSync.Generators.Tests.Reading;
using MappingSync.Specs.Drift;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MappingSync.Generators.Tests.Fuzzing;

/// <summary>A project with contracts and converters, to whose reader, generator and analyzer any file can be given.</summary>
internal sealed class FuzzProject
{
    private const string RootNamespace = "Fuzzed";
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks; global using MappingSync; global using System.Text.Json.Serialization;";

    private readonly CSharpCompilation compilation;
    private readonly ProjectOptions options = new(RootNamespace);

    private FuzzProject(IEnumerable<string> contracts, IEnumerable<string> converters)
    {
        MetadataReference[] references = [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(RecordKey).Assembly.Location)];
        var known = Compile("Contracts", contracts, references);
        compilation = Compile("Project", converters, [.. references, known.ToMetadataReference()]);
    }

    /// <summary>The contracts of this repository.</summary>
    public static FuzzProject OfRepository { get; } = new(
        Code("src/MappingSync.Rackbeat/Contracts").Concat(Code("src/MappingSync.Economic/Rest")).Concat(Code("src/MappingSync.Economic/Services")),
        Code("src/MappingSync.Mappings"));

    /// <summary>Contracts and converters that are given as text.</summary>
    public static FuzzProject Of(params string[] code) => new(code, []);

    /// <summary>What happens to a file, or null when all is well.</summary>
    /// <param name="text">The file.</param>
    /// <param name="beside">Other files of the project.</param>
    /// <param name="path">Where the file lies.</param>
    public async Task<string?> ComplaintAsync(string text, IReadOnlyList<AdditionalText> beside, string path = "/repo/mappings/fuzzed.yaml")
    {
        try
        {
            if (Costs(text, path) is { } cost)
                return cost;

            return await BuildAsync(new SpecText(path, text), beside);
        }
        catch (Exception exception)
        {
            return "it throws " + exception;
        }
    }

    /// <summary>The emitted sources.</summary>
    public IReadOnlyList<string> Emit(string text, string path) =>
        [.. Driver([new SpecText(path, text)]).RunGenerators(compilation).GetRunResult().GeneratedTrees.Select(static tree => tree.ToString())];

    private async Task<string?> BuildAsync(SpecText file, IReadOnlyList<AdditionalText> beside)
    {
        ImmutableArray<AdditionalText> files = [file, .. beside];
        var driver = Driver(files).RunGenerators(compilation);
        var result = driver.GetRunResult().Results.Single();
        if (result.Exception is not null)
            return "the generator throws " + result.Exception;

        foreach (var source in result.GeneratedSources)
        {
            if (EmittedShape.ComplaintOf(source.SyntaxTree) is { } complaint)
                return complaint + "\n" + source.SourceText;
        }

        Exception? thrown = null;
        await compilation.WithAnalyzers(
            [new MappingSpecAnalyzer()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions(files, options), (exception, _, _) => thrown = exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync();
        return thrown is null ? null : "the analyzer throws " + thrown;
    }

    /// <summary>
    /// Everything that is done for one file, on this thread, so that what is allocated can be told from what other tests
    /// allocate. The time is the best of three: a busy machine makes one run slow, and only a slow reader makes all of them slow.
    /// </summary>
    private string? Costs(string text, string path)
    {
        var shortest = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var start = Stopwatch.GetTimestamp();
            var before = GC.GetAllocatedBytesForCurrentThread();
            Once(text, path);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            var elapsed = Stopwatch.GetElapsedTime(start);
            shortest = elapsed < shortest ? elapsed : shortest;
            if (allocated > FuzzBounds.Allocated)
                return $"it takes {allocated / 1_000_000} MB";

            if (shortest < FuzzBounds.Time)
                return null;
        }

        return $"it takes {shortest.TotalSeconds:0.0} s";
    }

    private void Once(string text, string path)
    {
        _ = SpecReader.ReadShared(path, text);
        if (SpecReader.Read(path, text) is not { Spec: { } spec, Diagnostics.Count: 0 })
            return;

        var catalog = SpecCatalog.Of([spec], []);
        var resolution = SpecResolver.Resolve(spec, catalog, compilation, RootNamespace, CancellationToken.None);
        if (resolution.Mapping is { } mapping)
            _ = Specs.Emission.MappingEmitter.Emit(mapping);

        var contracts = new SpecContracts(spec, compilation);
        _ = ExclusionRules.Check(spec, contracts, new SharedExclusions([])).Count;
        _ = DriftRules.Check(spec, contracts, new SharedExclusions([])).Count;
        _ = CarriedRules.Check(spec, catalog).Count();
    }

    private CSharpGeneratorDriver Driver(ImmutableArray<AdditionalText> files) =>
        CSharpGeneratorDriver.Create([new MappingGenerator().AsSourceGenerator()], files, MappingProject.ParseOptions, options);

    private static CSharpCompilation Compile(string name, IEnumerable<string> code, IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        name,
        code.Prepend(Usings).Select(static text => CSharpSyntaxTree.ParseText(text, MappingProject.ParseOptions)),
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static IEnumerable<string> Code(string folder) => Directory
        .EnumerateFiles(Path.Combine(RepositorySpecs.Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(static file => File.ReadAllText(file, Encoding.UTF8));
}
