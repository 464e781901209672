using MappingSync.Specs.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MappingSync.Cli.Loading;

/// <summary>A project as the compiler sees it, without having been built.</summary>
/// <param name="Path">The full path of the project file.</param>
/// <param name="Compilation">The project's compilation. Referenced projects are compilations, too: their source is read, not what they were built to.</param>
/// <param name="AdditionalTexts">All additional files, the specs among them.</param>
/// <param name="Options">What the compiler would know of the project and of each file: properties, metadata, and the keys of its config files.</param>
/// <param name="RootNamespace">The namespace of what the generator emits.</param>
internal sealed record LoadedProject(
    string Path,
    Compilation Compilation,
    IReadOnlyList<AdditionalText> AdditionalTexts,
    AnalyzerConfigOptionsProvider Options,
    string RootNamespace)
{
    /// <summary>The spec files among the additional files, shared ones included.</summary>
    public IEnumerable<AdditionalText> Specs => AdditionalTexts.Where(text =>
    {
        Options.GetOptions(text).TryGetValue(SpecFiles.MetadataKey, out var metadata);
        return SpecFiles.KindOf(text.Path, metadata) != SpecFileKind.Other;
    });
}
