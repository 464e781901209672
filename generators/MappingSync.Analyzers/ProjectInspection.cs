using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Drift;
using MappingSync.Specs.Editing;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Analyzers;

/// <summary>Judges the specs of a project against its contracts. A file that could not be read as a whole is not judged further.</summary>
internal sealed class ProjectInspection(ProjectSpecs specs, Compilation compilation)
{
    private readonly SpecCatalog catalog = specs.Catalog();
    private readonly SharedExclusions shared = specs.SharedExclusions();
    private readonly ConcurrentDictionary<string, IReadOnlyList<DriftFinding>> drift = new(StringComparer.Ordinal);
    private ILookup<ISymbol, DriftFinding>? driftInSource;

    /// <summary>What is to be said at a file.</summary>
    public IEnumerable<SpecDiagnostic> Of(AdditionalText file, CancellationToken cancellation)
    {
        if (specs.SharedOf(file) is { } sharedFile)
            return sharedFile.Diagnostics.Concat(ExclusionRules.Check(sharedFile)).Concat(Unused(sharedFile));

        if (specs.SpecOf(file) is not { } specFile)
            return [];

        if (specFile.Diagnostics.Count > 0 || specFile.Spec is not { } spec)
            return specFile.Diagnostics;

        var resolution = SpecResolver.Resolve(spec, catalog, compilation, specs.RootNamespace, cancellation);
        return resolution.Diagnostics
            .Concat(ExclusionsOf(spec))
            .Concat(CarriedRules.Check(spec, catalog))
            .Concat(DriftOf(spec).Select(static finding => finding.Diagnostic));
    }

    /// <summary>What is to be said at a property that this project declares.</summary>
    public IEnumerable<DriftFinding> DriftOf(IPropertySymbol property, CancellationToken cancellation)
    {
        driftInSource ??= DriftInSource(cancellation);
        return driftInSource[property];
    }

    /// <summary>
    /// What a spec keeps in its lists to no purpose, at the class that the user declared for it: a place in C#, from which <c>dotnet format</c> and
    /// light bulbs repair, because both ignore places in YAML.
    /// </summary>
    public IEnumerable<(string SpecPath, SpecDiagnostic Diagnostic)> StaleOf(INamedTypeSymbol declared, CancellationToken cancellation)
    {
        foreach (var spec in specs.Sound)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!string.Equals(MappingNames.ClassOf(spec), declared.Name, StringComparison.Ordinal) || !IsInRoot(declared))
                continue;

            foreach (var diagnostic in ExclusionsOf(spec).Where(static diagnostic => Repairs.Stale.Contains(diagnostic.Id) && diagnostic.Properties.ContainsKey(FindingProperties.List)))
                yield return (spec.Path, diagnostic);
        }
    }

    private bool IsInRoot(INamedTypeSymbol type) =>
        type.ContainingType is null && string.Equals(type.ContainingNamespace.IsGlobalNamespace ? string.Empty : type.ContainingNamespace.ToDisplayString(), specs.RootNamespace, StringComparison.Ordinal);

    private IReadOnlyList<SpecDiagnostic> ExclusionsOf(Spec spec) => ExclusionRules.Check(spec, new SpecContracts(spec, compilation), shared);

    /// <summary>While a spec cannot be read, the contract that needs an exclusion may be unknown.</summary>
    private IEnumerable<SpecDiagnostic> Unused(SharedFile file)
    {
        var sound = specs.Sound.ToList();
        return sound.Count > 0 && sound.Count == specs.Files.Count() ? SharedRules.Check(file, sound, compilation) : [];
    }

    private ILookup<ISymbol, DriftFinding> DriftInSource(CancellationToken cancellation)
    {
        var findings = new List<DriftFinding>();
        foreach (var spec in specs.Sound.OrderBy(static spec => spec.Path, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            findings.AddRange(DriftOf(spec).Where(finding => SymbolEqualityComparer.Default.Equals(finding.Property.Symbol.ContainingAssembly, compilation.Assembly)));
        }

        return findings.ToLookup(static finding => (ISymbol)finding.Property.Symbol, SymbolEqualityComparer.Default);
    }

    private IReadOnlyList<DriftFinding> DriftOf(Spec spec) =>
        drift.GetOrAdd(spec.Path, _ => DriftRules.Check(spec, new SpecContracts(spec, compilation), shared));
}
