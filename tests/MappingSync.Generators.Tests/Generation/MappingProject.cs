using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using MappingSync.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MappingSync.Generators.Tests.Generation;

/// <summary>A small project with contracts and specs, built in memory with the generator.</summary>
internal sealed class MappingProject
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Text.Json.Serialization; global using MappingSync; [assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Probe\")]";

    private readonly CSharpCompilation compilation;
    private readonly Lazy<byte[]> image;
    private readonly IReadOnlyList<AdditionalText> specs;
    private readonly byte[]? referenced;
    private readonly IIncrementalGenerator[] others = [];

    /// <param name="contracts">C# of the contracts and converters; lies in namespace <c>Shop</c> where it says so.</param>
    /// <param name="specs">The specs; each becomes a file named by its entity.</param>
    public MappingProject(string contracts, params string[] specs)
    {
        compilation = Compile("Shop.Mappings", contracts);
        image = new(Build);
        this.specs = Files(specs);
    }

    private MappingProject(CSharpCompilation compilation, IReadOnlyList<AdditionalText> specs, byte[]? referenced, IIncrementalGenerator[] others)
    {
        this.compilation = compilation;
        this.specs = specs;
        this.referenced = referenced;
        this.others = others;
        image = new(Build);
    }

    private MappingProject(byte[] referenced, string own, string[] specs)
    {
        compilation = Compile("Shop.Mappings", own).AddReferences(MetadataReference.CreateFromImage(referenced));
        image = new(Build);
        this.specs = Files(specs);
        this.referenced = referenced;
    }

    /// <summary>A project that sees its contracts in another assembly.</summary>
    /// <param name="referenced">C# of the assembly that is referenced.</param>
    /// <param name="own">C# of the project itself.</param>
    /// <param name="specs">The specs.</param>
    public static MappingProject WithReference(string referenced, string own, params string[] specs)
    {
        var contracts = Compile("Shop.Contracts", referenced);
        Assert.Empty(Problems(contracts));
        return new MappingProject(Emit(contracts), own, specs);
    }

    public static CSharpCompilation Compile(string assembly, params string[] sources) => CSharpCompilation.Create(
        assembly,
        [.. sources.Prepend(Usings).Select(static source => CSharpSyntaxTree.ParseText(source, ParseOptions))],
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(RecordKey).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>The emitted source of a mapping class.</summary>
    public string Source(string mappingClass)
    {
        var result = Driver().RunGenerators(compilation).GetRunResult().Results[0];
        Assert.Null(result.Exception);
        return result.GeneratedSources.Single(source => source.HintName.EndsWith("." + mappingClass + ".g.cs", StringComparison.Ordinal)).SourceText.ToString();
    }

    /// <summary>The names of the emitted files.</summary>
    public string[] Files() =>
        [.. Driver().RunGenerators(compilation).GetRunResult().Results.Single().GeneratedSources.Select(static source => source.HintName)];

    /// <summary>Builds the project, loads it with a method body, runs the body and gives what it returns.</summary>
    /// <param name="body">C# statements that return a value; namespaces <c>Shop</c> and <c>Shop.Mappings</c> are in use.</param>
    public T Run<T>(string body)
    {
        var probe = Compile("Probe", "using Shop; using Shop.Mappings; public static class Probe { public static object? Run() { " + body + " } public static string Show(object? value) => value is null ? \"null\" : string.Format(System.Globalization.CultureInfo.InvariantCulture, \"{0}\", value); }")
            .AddReferences([MetadataReference.CreateFromImage(image.Value), .. referenced is null ? Array.Empty<MetadataReference>() : [MetadataReference.CreateFromImage(referenced)]]);
        Assert.Empty(Problems(probe));

        var context = new AssemblyLoadContext("probe", isCollectible: true);
        try
        {
            if (referenced is not null)
                context.LoadFromStream(new MemoryStream(referenced));

            context.LoadFromStream(new MemoryStream(image.Value));
            var run = context.LoadFromStream(new MemoryStream(Emit(probe))).GetType("Probe")!.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!;
            try
            {
                return (T)run.Invoke(null, null)!;
            }
            catch (TargetInvocationException problem) when (problem.InnerException is not null)
            {
                throw new InvalidOperationException(problem.InnerException.ToString(), problem.InnerException);
            }
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>Errors and warnings of the project with everything that is emitted.</summary>
    public string[] Problems()
    {
        Driver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return Problems(output);
    }

    /// <summary>What the analyzer says of the project with everything that is emitted, as <c>id place message</c>.</summary>
    public async Task<string[]> FindingsAsync()
    {
        Driver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var options = new AnalyzerOptions([.. specs], new ProjectOptions("Shop.Mappings"));
        var found = await output.WithAnalyzers([new MappingSync.Analyzers.MappingSpecAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return [.. found
            .Where(static diagnostic => diagnostic.Location.GetLineSpan().Path.EndsWith(".yaml", StringComparison.Ordinal))
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .Select(static diagnostic =>
            {
                var span = diagnostic.Location.GetLineSpan();
                return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{diagnostic.Id} ({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})-({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1}) {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
            })];
    }

    /// <summary>What the generator says itself.</summary>
    /// <param name="options">What the build passes besides the root namespace.</param>
    public string[] SaidByGenerator(params (string Key, string Value)[] options) =>
        [.. Driver(options).RunGenerators(compilation).GetRunResult().Diagnostics.Select(static diagnostic => diagnostic.ToString())];

    /// <summary>The project with other generators beside this one.</summary>
    public MappingProject Beside(MetadataReference reference, params IIncrementalGenerator[] generators) =>
        new(compilation.AddReferences(reference), specs, referenced, generators);

    private static AdditionalText[] Files(string[] specs) =>
        [.. specs.Select(static AdditionalText (text, index) => new SpecText("/repo/mappings/" + index + "/" + EntityOf(text, index) + ".yaml", text))];

    private byte[] Build()
    {
        Driver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out var generatorDiagnostics);
        Assert.Empty(generatorDiagnostics);
        Assert.Empty(Problems(output));
        return Emit(output);
    }

    private static byte[] Emit(Compilation output)
    {
        using var stream = new MemoryStream();
        Assert.True(output.Emit(stream).Success);
        return stream.ToArray();
    }

    private static string[] Problems(Compilation output) =>
        [.. output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id is not ("CS1591" or "CS1701")).Select(static diagnostic => diagnostic.ToString())];

    private CSharpGeneratorDriver Driver(params (string Key, string Value)[] options) => CSharpGeneratorDriver.Create(
        [new MappingGenerator().AsSourceGenerator(), .. others.Select(static other => other.AsSourceGenerator())],
        specs,
        ParseOptions,
        new ProjectOptions("Shop.Mappings", options));

    private static string EntityOf(string text, int index) =>
        text.Split('\n').FirstOrDefault(static line => line.StartsWith("entity: ", StringComparison.Ordinal))?["entity: ".Length..].Trim() ?? "spec" + index;
}
