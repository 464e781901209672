using System.Linq;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Who sees a type.</summary>
internal static class Visibility
{
    /// <summary>Whether everybody does: the type, what it lies in and what it is made of are public.</summary>
    public static bool IsPublic(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return IsPublic(array.ElementType);

        for (ISymbol? current = type; current is ITypeSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.NotApplicable))
                return false;
        }

        return type is not INamedTypeSymbol { IsGenericType: true } named || named.TypeArguments.All(IsPublic);
    }
}
