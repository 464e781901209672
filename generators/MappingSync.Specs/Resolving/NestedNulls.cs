using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>
/// Where two types that convert disagree about what in them may be null: <c>List&lt;string?&gt;</c> and
/// <c>List&lt;string&gt;</c>. The compiler would warn of it in emitted code, where nobody can answer.
/// </summary>
internal static class NestedNulls
{
    /// <summary>Whether something in the first may be null that must not be null in the second.</summary>
    public static bool AreLost(ITypeSymbol from, ITypeSymbol to) =>
        Pairs(from, to, 0).Any(static pair => pair.From.NullableAnnotation == NullableAnnotation.Annotated && pair.To.NullableAnnotation == NullableAnnotation.NotAnnotated);

    /// <summary>Whether the two disagree at all.</summary>
    public static bool Differ(ITypeSymbol from, ITypeSymbol to) =>
        Pairs(from, to, 0).Any(static pair => pair.From.NullableAnnotation != pair.To.NullableAnnotation && pair.From.NullableAnnotation != NullableAnnotation.None && pair.To.NullableAnnotation != NullableAnnotation.None);

    /// <summary>What the two hold at the same places, as far as it can be null by its annotation alone.</summary>
    private static IEnumerable<(ITypeSymbol From, ITypeSymbol To)> Pairs(ITypeSymbol from, ITypeSymbol to, int depth)
    {
        if (depth == ResolvedType.MaximumNesting)
            yield break;

        foreach (var (held, wanted) in Arguments(from, to))
        {
            if (held.IsReferenceType && wanted.IsReferenceType)
                yield return (held, wanted);

            foreach (var deeper in Pairs(held, wanted, depth + 1))
                yield return deeper;
        }
    }

    private static IEnumerable<(ITypeSymbol From, ITypeSymbol To)> Arguments(ITypeSymbol from, ITypeSymbol to)
    {
        if (from is IArrayTypeSymbol array && to is IArrayTypeSymbol wanted)
            return [(array.ElementType, wanted.ElementType)];

        return to is INamedTypeSymbol { TypeArguments.Length: > 0 } named && As(from, named) is { } same
            ? same.TypeArguments.Zip(named.TypeArguments, static (held, asked) => (held, asked))
            : [];
    }

    /// <summary>The type itself, the base class or the interface that is made of the wanted definition.</summary>
    private static INamedTypeSymbol? As(ITypeSymbol type, INamedTypeSymbol wanted)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is INamedTypeSymbol named && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, wanted.OriginalDefinition))
                return named;
        }

        return type.AllInterfaces.FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, wanted.OriginalDefinition));
    }
}
