using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Emission;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Whether values of a type can be compared by what they hold.</summary>
internal static class Comparability
{
    /// <summary>A type in the value that has no equality by content, so that every record would seem changed; or null.</summary>
    public static string? Incomparable(ResolvedType type) => Incomparable(type, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));

    private static string? Incomparable(ResolvedType type, HashSet<ITypeSymbol> seen, int depth = 0)
    {
        if (type.Collection() is { } collection)
        {
            return depth == ResolvedType.MaximumNesting ? type.Display
                : Incomparable(ResolvedType.Of(collection.Element), seen, depth + 1) ?? (collection.Key is { } key ? Incomparable(ResolvedType.Of(key), seen, depth + 1) : null);
        }

        if (type.Kind == ValueKind.Other)
            return HasInvariantText(type.Core) ? null : type.Display;

        if (type.Kind != ValueKind.Object || !seen.Add(type.Core))
            return null;

        return ContractProperties.All(type.Core).Select(property => Incomparable(ResolvedType.Of(property.Type), seen)).FirstOrDefault(static found => found is not null);
    }

    /// <summary>Values that are equal by content and have a text that is the same in every culture, by which they can be hashed.</summary>
    private static bool HasInvariantText(ITypeSymbol type) =>
        type.AllInterfaces.Any(candidate => candidate is { Name: "IEquatable", TypeArguments.Length: 1 } && SymbolEqualityComparer.Default.Equals(candidate.TypeArguments[0], type))
        && type.AllInterfaces.Any(static candidate => candidate is { Name: "IFormattable", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } });
}
