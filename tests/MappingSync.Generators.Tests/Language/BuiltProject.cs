using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using MappingSync.Analyzers;
using MappingSync.Generator;
using MappingSync.Generators.Tests.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MappingSync.Generators.Tests.Language;

/// <summary>A project built as the compiler builds it: the generator adds its sources, and the analyzer looks at the whole.</summary>
internal sealed partial class BuiltProject
{
    public const string RootNamespace = "My.Mappings";

    private readonly Compilation output;

    private BuiltProject(Compilation output, IReadOnlyList<string> findings, IReadOnlyList<string> emitted)
    {
        this.output = output;
        Findings = findings;
        Emitted = emitted;
    }

    /// <summary>What the analyzer says, as a build prints it: <c>mappings/customer.yaml(3,1): error MSYNC401: …</c>.</summary>
    public IReadOnlyList<string> Findings { get; }

    /// <summary>The emitted files.</summary>
    public IReadOnlyList<string> Emitted { get; }

    public static async Task<BuiltProject> BuildAsync(IEnumerable<string> code, IEnumerable<(string Path, string Text)> files)
    {
        var texts = files.Select(static AdditionalText (file) => new SpecText(file.Path, file.Text)).ToImmutableArray();
        var options = new ProjectOptions(RootNamespace);
        var compilation = MappingProject.Compile("Project", [.. code]).AddReferences(Mapperly.Abstractions);
        var driver = CSharpGeneratorDriver.Create([new MappingGenerator().AsSourceGenerator(), Mapperly.Generator().AsSourceGenerator()], texts, MappingProject.ParseOptions, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var generatorDiagnostics);
        Assert.Empty(generatorDiagnostics);
        Assert.All(driver.GetRunResult().Results, static result => Assert.Null(result.Exception));

        Exception? thrown = null;
        var analyzed = await output.WithAnalyzers(
            [new MappingSpecAnalyzer()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions(texts, options), (exception, _, _) => thrown = exception, concurrentAnalysis: false, logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync();
        Assert.Null(thrown);

        var findings = analyzed
            .Where(static diagnostic => diagnostic.Location.Kind == LocationKind.ExternalFile)
            .OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition)
            .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(static diagnostic => diagnostic.ToString());
        return new BuiltProject(output, [.. findings], [.. driver.GetRunResult().Results[0].GeneratedSources.Select(static source => source.SourceText.ToString())]);
    }

    /// <summary>What the compiler says of contracts and emitted code.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. output.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id is not ("CS1591" or "CS1701"))
            .Select(static diagnostic => diagnostic.ToString()),
    ];

    /// <summary>Runs statements and compares each line that is written with the comment beside it.</summary>
    public void Run(string statements, string place)
    {
        var image = Emit(output);
        var probe = MappingProject.Compile("Probe", "using My.Mappings; using Shop; using Books;\n"
            + "public static class Probe { public static List<string> Run() {\n" + statements + "\nreturn Console.Lines; }\n"
            + "private static class Console { public static List<string> Lines { get; } = []; public static void WriteLine(object? value) => Lines.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, \"{0}\", value ?? \"null\")); } }\n"
            + "namespace My.Mappings { internal static class NoMapping; } namespace Shop { internal static class NoShop; } namespace Books { internal static class NoBooks; }")
            .AddReferences(MetadataReference.CreateFromImage(image));
        var problems = probe.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.ToString()).ToList();
        Assert.True(problems.Count == 0, place + "\n" + string.Join('\n', problems));

        var context = new AssemblyLoadContext("probe", isCollectible: true);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            context.LoadFromStream(new MemoryStream(image));
            var run = context.LoadFromStream(new MemoryStream(Emit(probe))).GetType("Probe")!.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!;
            var written = (List<string>)run.Invoke(null, null)!;
            Assert.Equal(Claims(statements), written);
        }
        catch (TargetInvocationException problem) when (problem.InnerException is not null)
        {
            throw new InvalidOperationException(place + "\n" + problem.InnerException, problem.InnerException);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            context.Unload();
        }
    }

    /// <summary>What the comments claim; a line that writes and claims nothing would prove nothing.</summary>
    private static IEnumerable<string> Claims(string statements)
    {
        foreach (var line in statements.Split('\n').Where(static line => line.Contains("Console.WriteLine(", StringComparison.Ordinal)))
        {
            var claim = Claim().Match(line);
            Assert.True(claim.Success, "No comment says what this writes: " + line);
            yield return claim.Groups[1].Value;
        }
    }

    private static byte[] Emit(Compilation compilation)
    {
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        return stream.ToArray();
    }

    [GeneratedRegex(@"\);\s+// (.+)$")]
    private static partial Regex Claim();
}
