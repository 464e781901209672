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

    private static string? Incomparable(ResolvedType type, HashSet<ITypeSymbol> seen)
    {
        if (type.RowType() is { } row)
            return ResolvedType.Of(row).Kind == ValueKind.List ? type.Display : Incomparable(ResolvedType.Of(row), seen);

        if (type.Kind == ValueKind.Other)
            return type.Core.AllInterfaces.Any(candidate => candidate is { Name: "IEquatable", TypeArguments.Length: 1 } && SymbolEqualityComparer.Default.Equals(candidate.TypeArguments[0], type.Core)) ? null : type.Display;

        if (type.Kind != ValueKind.Object || !seen.Add(type.Core))
            return null;

        return ContractProperties.All(type.Core).Select(property => Incomparable(ResolvedType.Of(property.Type), seen)).FirstOrDefault(static found => found is not null);
    }
}
