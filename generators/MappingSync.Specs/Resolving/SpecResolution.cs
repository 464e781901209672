using System.Collections.Generic;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;

namespace MappingSync.Specs.Resolving;

/// <summary>What a spec means in a compilation.</summary>
/// <param name="Mapping">What is emitted: everything that is sound; null when nothing is.</param>
/// <param name="Diagnostics">What is wrong with the spec against the contracts.</param>
internal sealed record SpecResolution(MappingDescriptor? Mapping, IReadOnlyList<SpecDiagnostic> Diagnostics)
{
    /// <summary>The objects that converters take or make as a whole.</summary>
    public IReadOnlyList<ConvertedObject> Converted { get; init; } = [];
}
