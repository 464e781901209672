using System.Collections.Immutable;
using System.Runtime.Loader;
using MappingSync.Generator;
using MappingSync.Generators.Tests.Generation;
using MappingSync.Specs.Reading;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MappingSync.Generators.Tests.Properties;

/// <summary>Random specs with their mappings, compiled together and loaded.</summary>
internal sealed class Subjects
{
    private readonly Dictionary<RandomSpec, ISubject> subjects = [];

    /// <param name="specs">The specs.</param>
    /// <param name="mutate">Changes the emitted code, to see whether the laws notice.</param>
    public Subjects(IReadOnlyList<RandomSpec> specs, Func<string, string>? mutate = null)
    {
        var files = specs.SelectMany(static spec => spec.Files).Select(static AdditionalText (file) => new SpecText(file.Path, file.Text)).ToImmutableArray();
        var contracts = MappingProject.Compile("Random", [.. specs.Select(static spec => spec.Contracts)]);
        AssertSound(files, contracts);

        var emitted = CSharpGeneratorDriver.Create([new MappingGenerator().AsSourceGenerator()], files, MappingProject.ParseOptions, new ProjectOptions("My.Mappings"))
            .RunGenerators(contracts).GetRunResult().GeneratedTrees;
        Assert.Equal(files.Length, emitted.Length);
        var compilation = contracts
            .AddReferences(MetadataReference.CreateFromFile(typeof(ISubject).Assembly.Location))
            .AddSyntaxTrees(emitted.Select(tree => CSharpSyntaxTree.ParseText(mutate?.Invoke(tree.ToString()) ?? tree.ToString(), MappingProject.ParseOptions)))
            .AddSyntaxTrees(specs.Select(static spec => CSharpSyntaxTree.ParseText("#nullable enable\n" + spec.Code, MappingProject.ParseOptions)))
            .WithOptions(contracts.Options.WithOptimizationLevel(OptimizationLevel.Release));

        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        stream.Position = 0;
        var assembly = new AssemblyLoadContext("random", isCollectible: true).LoadFromStream(stream);
        foreach (var spec in specs)
            subjects.Add(spec, (ISubject)Activator.CreateInstance(assembly.GetType(spec.Adapter)!)!);
    }

    public ISubject this[RandomSpec spec] => subjects[spec];

    /// <summary>A spec with a finding would be mapped in part, and the laws would hold for the rest.</summary>
    private static void AssertSound(ImmutableArray<AdditionalText> files, Compilation contracts)
    {
        var read = files.Select(static file => SpecReader.Read(file.Path, file.GetText()!.ToString())).ToList();
        Assert.Empty(read.SelectMany(static file => file.Diagnostics).Select(static finding => finding.ToString()));
        var catalog = SpecCatalog.Of(read.Select(static file => file.Spec!), ["other"]);
        foreach (var file in read)
        {
            var found = SpecResolver.Resolve(file.Spec!, catalog, contracts, "My.Mappings", CancellationToken.None).Diagnostics;
            Assert.True(found.Count == 0, file.Path + ": " + string.Join('\n', found.Select(static finding => finding.Id + " " + string.Join(", ", finding.Arguments))));
        }
    }
}
