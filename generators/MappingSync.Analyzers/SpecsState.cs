using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Drift;
using Microsoft.CodeAnalysis.Text;

namespace MappingSync.Analyzers;

/// <summary>All that a finding depends on besides the types of the compilation.</summary>
/// <param name="RootNamespace">Where the mappings are emitted.</param>
/// <param name="Today">The day of the build.</param>
/// <param name="Texts">The files and their texts, by path.</param>
internal sealed record SpecsState(string RootNamespace, DayOfBuild Today, IReadOnlyList<KeyValuePair<string, SourceText?>> Texts)
{
    public bool IsSameAs(SpecsState other) =>
        ReferenceEquals(this, other)
        || string.Equals(RootNamespace, other.RootNamespace, StringComparison.Ordinal)
        && Today == other.Today
        && Texts.Count == other.Texts.Count
        && Texts.Zip(other.Texts, static (own, its) => string.Equals(own.Key, its.Key, StringComparison.Ordinal) && Same(own.Value, its.Value)).All(static same => same);

    private static bool Same(SourceText? left, SourceText? right) => left is null ? right is null : right is not null && left.ContentEquals(right);
}
