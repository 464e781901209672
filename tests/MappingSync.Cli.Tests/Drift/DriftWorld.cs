using Basic.Reference.Assemblies;
using MappingSync.Cli.Drift;
using MappingSync.Schemas;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MappingSync.Cli.Tests.Drift;

/// <summary>Contracts in memory and files in a folder of their own.</summary>
internal sealed class DriftWorld : IDisposable
{
    private readonly List<DriftSource> sources = [];
    private readonly List<Spec> specs = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("mappingsync-drift").FullName;

    public string Contracts { get; set; } = "";

    public HashSet<string> Converted { get; } = [];

    public HashSet<string> ReadOnly { get; } = [];

    public List<Explanation> Explanations { get; } = [];

    public string Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public DriftWorld Source(string contract, string files, string? place = null, SourceKind kind = SourceKind.Detect, Direction direction = Direction.Both)
    {
        sources.Add(new DriftSource { Contract = contract, Files = [files], Folder = Folder, Place = place, Kind = kind, Direction = direction });
        return this;
    }

    public DriftWorld Side(string entity, string system, string files)
    {
        sources.Add(new DriftSource { Side = (entity, system), Files = [files], Folder = Folder });
        return this;
    }

    public DriftWorld Spec(string text)
    {
        var file = SpecReader.Read("mappings/spec.yaml", text);
        Assert.Empty(file.Diagnostics);
        specs.Add(file.Spec!);
        return this;
    }

    public DriftReport Run() => DriftComparison.Run(Compile(Contracts), specs, sources, new ContractConventions(Converted, ReadOnly), new Explanations(Explanations), Folder, CancellationToken.None);

    /// <summary>What was found, in few words.</summary>
    public IEnumerable<string> Found() => Run().Findings.Select(finding => $"{finding.Difference.Path}: {finding.Difference.Kind}{(finding.IsInfo ? " info" : "")}");

    public static Compilation Compile(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Contracts", [CSharpSyntaxTree.ParseText("#nullable enable\nusing System; using System.Collections.Generic; using System.ComponentModel.DataAnnotations; using System.Text.Json; using System.Text.Json.Serialization;\n" + source)],
            Net100.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
