using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Drift;

/// <summary>
/// Objects that are written as a whole and hold their own type (MSYNC307): they are compared and hashed to their end, and one
/// that refers back to itself has none.
/// </summary>
internal static class WholeObjectRules
{
    public static IEnumerable<SpecDiagnostic> Check(Spec spec, SidePaths paths)
    {
        foreach (var field in spec.Synced)
        {
            if (field.Items is not null || field.References is not null)
                continue;

            foreach (var system in paths.Flows(field.Flows).Select(static flow => flow.To.Value).Distinct())
            {
                if (field.Side(system)?.Write is not { } write || paths.Of(system, write) is not { } type)
                    continue;

                foreach (var whole in ShapeCollector.Held(type).Where(static held => held.Kind == ValueKind.Object))
                {
                    if (WayBack(whole.Core) is not { } way)
                        continue;

                    yield return Findings.SelfContainingObject(write.Span, field.Name.Value, whole.WithNullability(false).Display, system, string.Join(".", way));
                    break;
                }
            }
        }
    }

    /// <summary>A path from a type to a property whose type lies above it, or null.</summary>
    private static List<string>? WayBack(ITypeSymbol type) =>
        WayBack(type, [], new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));

    private static List<string>? WayBack(ITypeSymbol type, List<ITypeSymbol> above, HashSet<ITypeSymbol> done)
    {
        above.Add(type);
        foreach (var property in ContractProperties.All(type))
        {
            foreach (var held in ShapeCollector.Held(ResolvedType.Of(property.Type)))
            {
                if (held.Kind != ValueKind.Object || done.Contains(held.Core))
                    continue;

                var name = ContractProperties.WireName(property);
                if (above.Exists(candidate => SymbolEqualityComparer.Default.Equals(candidate, held.Core)))
                    return [name];

                if (WayBack(held.Core, above, done) is { } deeper)
                    return [name, .. deeper];
            }
        }

        above.RemoveAt(above.Count - 1);
        done.Add(type);
        return null;
    }
}
