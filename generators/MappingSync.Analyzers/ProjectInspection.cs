using System;
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
internal sealed class ProjectInspection(ProjectSpecs specs, Compilation compilation, InspectionMemory memory)
{
    private readonly SpecCatalog catalog = specs.Catalog();
    private readonly SharedExclusions shared = specs.SharedExclusions();
    private ILookup<ISymbol, SourceFinding>? findingsInSource;

    /// <summary>What is to be said at a file.</summary>
    public IEnumerable<SpecDiagnostic> Of(AdditionalText file, CancellationToken cancellation)
    {
        if (specs.SharedOf(file) is { } sharedFile)
            return sharedFile.Diagnostics.Concat(ExclusionRules.Check(sharedFile)).Concat(BesideSpecs(sharedFile));

        if (specs.SpecOf(file) is not { } specFile)
            return [];

        if (specFile.Diagnostics.Count > 0 || specFile.Spec is not { } spec)
            return specFile.Diagnostics;

        return memory.Of(spec.Path, specs, compilation, () =>
        {
            var resolution = SpecResolver.Resolve(spec, catalog, compilation, specs.RootNamespace, cancellation);
            return
            [
                .. resolution.Diagnostics,
                .. HiddenRules.Check(spec, resolution.Converted, shared),
                .. SpecRules.Check(spec, catalog, shared, specs.Today, compilation),
            ];
        });
    }

    /// <summary>What is to be said at a declaration of this project.</summary>
    public IEnumerable<SourceFinding> At(ISymbol symbol, CancellationToken cancellation)
    {
        findingsInSource ??= InSource(cancellation);
        return findingsInSource[symbol];
    }

    /// <summary>While a spec cannot be read, the contract that needs an exclusion may be unknown, and what is expected may be in it.</summary>
    private IEnumerable<SpecDiagnostic> BesideSpecs(SharedFile file)
    {
        var sound = specs.Sound.ToList();
        return sound.Count > 0 && sound.Count == specs.Files.Count() ? SharedRules.Check(file, sound, compilation).Concat(ExpectedRules.Check(file, catalog)) : [];
    }

    private ILookup<ISymbol, SourceFinding> InSource(CancellationToken cancellation)
    {
        var findings = new List<SourceFinding>();
        foreach (var spec in specs.Sound.OrderBy(static spec => spec.Path, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var contracts = new SpecContracts(spec, compilation);
            // A contract of another assembly holds no type of this one.
            if (spec.Systems.Any(system => IsOwn(contracts.Of(system.Name.Value))))
            {
                findings.AddRange(DriftRules.Check(spec, contracts, shared).Select(static finding => new SourceFinding(finding.Property.Symbol, finding.Diagnostic, finding.SpecPath)));
                findings.AddRange(EnumRules.Check(spec, new SidePaths(spec, contracts, compilation)).Select(static finding => new SourceFinding(finding.Member, finding.Diagnostic, finding.SpecPath)));
            }

            // A place in C#, from which dotnet format and light bulbs repair: both ignore places in YAML.
            if (TypeNames.FindNamed(compilation, MappingNames.FullClass(spec, specs.RootNamespace)) is { } mapping && IsOwn(mapping))
            {
                findings.AddRange(ExclusionRules.Check(spec, contracts, shared)
                    .Where(static finding => Repairs.Stale.Contains(finding.Id) && finding.Properties.ContainsKey(FindingProperties.List))
                    .Select(finding => new SourceFinding(mapping, finding, spec.Path)));
            }
        }

        return findings.Where(finding => IsOwn(finding.Symbol)).ToLookup(static finding => finding.Symbol, SymbolEqualityComparer.Default);
    }

    private bool IsOwn(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol?.ContainingAssembly, compilation.Assembly);
}

/// <summary>A finding that is also told at a declaration of the project.</summary>
/// <param name="Symbol">The property or enum member of a contract, or the mapping class that the user declared.</param>
/// <param name="Diagnostic">The finding in the spec.</param>
/// <param name="SpecPath">The path of the spec's file.</param>
internal sealed record SourceFinding(ISymbol Symbol, SpecDiagnostic Diagnostic, string SpecPath);
