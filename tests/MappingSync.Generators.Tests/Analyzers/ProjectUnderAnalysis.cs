using System.Collections.Immutable;
using System.Globalization;
using Basic.Reference.Assemblies;
using MappingSync.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MappingSync.Generators.Tests.Analyzers;

/// <summary>A small project, compiled in memory and looked at by the analyzer.</summary>
internal sealed class ProjectUnderAnalysis
{
    private readonly List<SyntaxTree> trees = [];
    private readonly List<AdditionalText> files = [];
    private readonly Dictionary<string, string> properties = [];
    private SyntaxTreeOptionsProvider? severities;
    private CSharpCompilation? compiled;
    private readonly List<MetadataReference> references = [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(MappingSync.RecordKey).Assembly.Location)];

    /// <summary>Adds a C# file.</summary>
    public ProjectUnderAnalysis With(string path, string code)
    {
        trees.Add(CSharpSyntaxTree.ParseText(code, path: path));
        return this;
    }

    /// <summary>Adds a YAML file.</summary>
    public ProjectUnderAnalysis WithYaml(string path, string text)
    {
        files.Add(new AdditionalYaml(path, text));
        return this;
    }

    /// <summary>Sets a property of the project that the compiler shows to components.</summary>
    public ProjectUnderAnalysis WithProperty(string name, string value)
    {
        properties["build_property." + name] = value;
        return this;
    }

    /// <summary>Sets what config files say of severities.</summary>
    public ProjectUnderAnalysis WithSeverities(SyntaxTreeOptionsProvider provider)
    {
        severities = provider;
        return this;
    }

    /// <summary>Edits a C# file as an editor does: what is not touched stays.</summary>
    public ProjectUnderAnalysis Edit(string path, string code)
    {
        var index = trees.FindIndex(tree => tree.FilePath == path);
        var edited = CSharpSyntaxTree.ParseText(code, path: path);
        compiled = compiled?.ReplaceSyntaxTree(trees[index], edited);
        trees[index] = edited;
        return this;
    }

    /// <summary>Edits a YAML file.</summary>
    public ProjectUnderAnalysis EditYaml(string path, string text)
    {
        files[files.FindIndex(file => file.Path == path)] = new AdditionalYaml(path, text);
        return this;
    }

    /// <summary>Adds C# that is compiled into an assembly of its own.</summary>
    public ProjectUnderAnalysis WithReference(string code)
    {
        var compilation = Compile("Contracts", [CSharpSyntaxTree.ParseText(code)]);
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        references.Add(MetadataReference.CreateFromImage(stream.ToArray()));
        return this;
    }

    /// <summary>Every finding as <c>id place message</c>, in the order of places.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync()
    {
        var diagnostics = await DiagnosticsAsync();
        return [.. diagnostics
            .OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition)
            .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .Select(Describe)];
    }

    /// <summary>Every finding.</summary>
    public Task<ImmutableArray<Diagnostic>> DiagnosticsAsync() => DiagnosticsAsync(new MappingSpecAnalyzer());

    /// <summary>Every finding of an analyzer that may have seen the project before.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(MappingSpecAnalyzer analyzer)
    {
        var compilation = compiled ??= Compile("Project", trees);
        Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files], new BuildProperties(properties)),
            onAnalyzerException: (exception, _, _) => thrown = exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync();
        Assert.Null(thrown);
        return diagnostics;
    }

    private CSharpCompilation Compile(string name, IEnumerable<SyntaxTree> sources) => CSharpCompilation.Create(
        name,
        sources,
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable).WithSyntaxTreeOptionsProvider(severities));

    private static string Describe(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnostic.Id} {span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})-({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1}) {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }
}
