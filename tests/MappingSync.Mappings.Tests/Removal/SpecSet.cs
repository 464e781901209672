using System.Collections.Frozen;
using MappingSync.Mappings.Tests.Generated;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Drift;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MappingSync.Mappings.Tests.Removal;

/// <summary>This repository's specs, each judged as the analyzer judges it, and again when one of them has changed.</summary>
internal sealed class SpecSet
{
    private const string RootNamespace = "MappingSync.Mappings";

    private readonly FrozenDictionary<string, string> texts;
    private readonly FrozenDictionary<string, Spec> specs;
    private readonly SharedFile sharedFile;
    private readonly CSharpCompilation compilation;

    public SpecSet()
    {
        var folder = Path.Combine(EmittedMappings.Root(), "mappings");
        texts = Directory.EnumerateFiles(folder, "*.yaml")
            .Where(static path => Path.GetFileName(path)[0] != '_')
            .ToFrozenDictionary(static path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);
        specs = texts.ToFrozenDictionary(static pair => pair.Key, pair => SpecReader.Read(PathOf(pair.Key), pair.Value).Spec!);
        sharedFile = SpecReader.ReadShared("_shared.yaml", File.ReadAllText(Path.Combine(folder, "_shared.yaml")));

        // The contracts and converters come from the built project.
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path));
        compilation = CSharpCompilation.Create(RootNamespace, [], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    /// <summary>Each entry of each spec, taken away.</summary>
    public IEnumerable<SpecRemoval> Removals => texts.OrderBy(static pair => pair.Key, StringComparer.Ordinal).SelectMany(static pair => SpecRemovals.Of(pair.Key, pair.Value));

    /// <summary>The spec files by name.</summary>
    public IEnumerable<string> Names => texts.Keys;

    /// <summary>The findings of a spec as it is.</summary>
    public IReadOnlyList<SpecDiagnostic> Judge(string name) => Judge(specs[name], Catalog(specs.Values));

    /// <summary>The findings of the shared file as the specs are.</summary>
    public IReadOnlyList<SpecDiagnostic> JudgeShared() => [.. sharedFile.Diagnostics, .. ExpectedRules.Check(sharedFile, Catalog(specs.Values))];

    /// <summary>The findings when one spec has changed: its own, those of the specs that name its entity, and what is expected and gone.</summary>
    public IReadOnlyList<SpecDiagnostic> Judge(string name, string text)
    {
        var read = SpecReader.Read(PathOf(name), text);
        if (read.Diagnostics.Count > 0 || read.Spec is not { } changed)
        {
            return read.Diagnostics;
        }

        var catalog = Catalog(specs.Where(pair => pair.Key != name).Select(static pair => pair.Value).Append(changed));
        var expected = ExpectedRules.Check(sharedFile, catalog).ToList();

        // Resolving is what takes time, and one finding is enough.
        return expected.Count > 0 ? expected : [.. Judge(changed, catalog), .. specs.Where(pair => pair.Key != name).SelectMany(pair => CarriedRules.Check(pair.Value, catalog))];
    }

    private IReadOnlyList<SpecDiagnostic> Judge(Spec spec, SpecCatalog catalog)
    {
        var shared = new SharedExclusions([sharedFile]);
        SpecDiagnostic[] found = [.. SpecRules.Check(spec, catalog, shared, DayOfBuild.Unknown, compilation)];

        // Resolving is what takes time.
        return found.Length > 0 ? found : SpecResolver.Resolve(spec, catalog, compilation, RootNamespace, CancellationToken.None).Diagnostics;
    }

    private SpecCatalog Catalog(IEnumerable<Spec> all) => SpecCatalog.Of(all, sharedFile.Entities.Select(static entity => entity.Value));

    private static string PathOf(string name) => name + ".yaml";
}
