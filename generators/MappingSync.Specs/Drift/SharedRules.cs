using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Drift;

/// <summary>A shared exclusion must leave something out: one that is misspelt or left over would wait for a property of that name and hide it.</summary>
internal static class SharedRules
{
    public static IEnumerable<SpecDiagnostic> Check(SharedFile file, IReadOnlyList<Spec> specs, Compilation compilation)
    {
        var names = Names(specs, compilation);
        foreach (var exclusion in file.Excluded)
        {
            foreach (var property in exclusion.Properties)
            {
                var isUsed = exclusion.System is { } system
                    ? names.TryGetValue(system.Value, out var own) && own.Contains(property.Value)
                    : names.Values.Any(known => known.Contains(property.Value));
                if (!isUsed)
                    yield return Findings.WrongForm(property.Span, property.Value, "the name of a property in a contract of " + (exclusion.System is { } named ? "'" + named.Value + "'" : "any system"), "in none; correct it or remove it")
                        .With(FindingProperties.System, exclusion.System?.Value ?? SharedExclusion.EverySystem)
                        .With(FindingProperties.PropertyPath, property.Value)
                        .With(FindingProperties.List, "excluded")
                        .With(FindingProperties.Entry, exclusion.Name.Value)
                        .With(FindingProperties.Position, property.Span.Start.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>The wire names of all properties at any depth, by system.</summary>
    private static Dictionary<string, HashSet<string>> Names(IReadOnlyList<Spec> specs, Compilation compilation)
    {
        var names = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var spec in specs)
        {
            var contracts = new SpecContracts(spec, compilation);
            foreach (var system in spec.Systems)
            {
                if (!names.TryGetValue(system.Name.Value, out var known))
                    names.Add(system.Name.Value, known = new HashSet<string>(StringComparer.Ordinal));

                if (contracts.Of(system.Name.Value) is { } contract)
                    Gather(contract, known, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));
            }
        }

        return names;
    }

    private static void Gather(ITypeSymbol type, HashSet<string> names, HashSet<ITypeSymbol> seen)
    {
        if (!seen.Add(type))
            return;

        foreach (var property in ContractProperties.All(type))
        {
            names.Add(ContractProperties.WireName(property));
            var held = ResolvedType.Of(property.Type);
            held = held.RowType() is { } row ? ResolvedType.Of(row) : held;
            if (held.Kind == Emission.ValueKind.Object)
                Gather(held.Core, names, seen);
        }
    }
}
