using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using MappingSync.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MappingSync.Generators.Tests.Generation;

/// <summary>A small project with contracts and specs, built in memory with the generator.</summary>
internal sealed class MappingProject
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Text.Json.Serialization; global using MappingSync; [assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Probe\")]";

    private readonly CSharpCompilation compilation;
    private readonly Lazy<byte[]> image;
    private readonly IReadOnlyList<AdditionalText> specs;

    /// <param name="contracts">C# of the contracts and converters; lies in namespace <c>Shop</c> where it says so.</param>
    /// <param name="specs">The specs; each becomes a file named by its entity.</param>
    public MappingProject(string contracts, params string[] specs)
    {
        compilation = Compile("Shop.Mappings", contracts);
        image = new(Build);
        this.specs = [.. specs.Select(static AdditionalText (text, index) => new SpecText("/repo/mappings/" + index + "/" + EntityOf(text, index) + ".yaml", text))];
    }

    public static CSharpCompilation Compile(string assembly, params string[] sources) => CSharpCompilation.Create(
        assembly,
        [.. sources.Prepend(Usings).Select(static source => CSharpSyntaxTree.ParseText(source, ParseOptions))],
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(RecordKey).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>The emitted source of a mapping class.</summary>
    public string Source(string mappingClass)
    {
        var result = Driver().RunGenerators(compilation).GetRunResult().Results.Single();
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
            .AddReferences(MetadataReference.CreateFromImage(image.Value));
        Assert.Empty(Problems(probe));

        var context = new AssemblyLoadContext("probe", isCollectible: true);
        try
        {
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

    private CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new MappingGenerator().AsSourceGenerator()],
        specs,
        ParseOptions,
        new ProjectOptions("Shop.Mappings"));

    private static string EntityOf(string text, int index) =>
        text.Split('\n').FirstOrDefault(static line => line.StartsWith("entity: ", StringComparison.Ordinal))?["entity: ".Length..].Trim() ?? "spec" + index;
}
