using MappingSync.Specs.Emission;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>A type that holds many values: a list, a set or a dictionary.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Form">How the rows of a list are reached.</param>
/// <param name="Element">The type of the values.</param>
/// <param name="Key">The type of a dictionary's keys.</param>
internal sealed record CollectionType(ValueKind Kind, ListForm Form, ITypeSymbol Element, ITypeSymbol? Key = null)
{
    private const string Generic = "System.Collections.Generic";

    public static CollectionType? Of(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return array.Rank == 1 ? new CollectionType(ValueKind.List, ListForm.Indexed, array.ElementType) : null;

        if (type.SpecialType == SpecialType.System_String || type is not INamedTypeSymbol named || named.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
            return null;

        if (named is { Name: "ImmutableArray", TypeArguments.Length: 1 } && IsIn(named, "System.Collections.Immutable"))
            return new CollectionType(ValueKind.List, ListForm.Immutable, named.TypeArguments[0]);

        return OfInterface(named) ?? OfInterfaces(named);
    }

    /// <summary>What the interfaces of a class say of it. A dictionary is a list of pairs, too, and a set a sequence.</summary>
    private static CollectionType? OfInterfaces(INamedTypeSymbol type)
    {
        CollectionType? best = null;
        foreach (var implemented in type.AllInterfaces)
        {
            if (OfInterface(implemented) is { } found && (best is null || Rank(found) < Rank(best)))
                best = found;
        }

        return best;
    }

    private static int Rank(CollectionType type) => type.Kind switch
    {
        ValueKind.Dictionary => 0,
        ValueKind.Set => 1,
        _ => type.Form switch
        {
            ListForm.Indexed => 2,
            ListForm.Changeable => 3,
            _ => 4,
        },
    };

    private static CollectionType? OfInterface(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Interface || type.TypeArguments.Length is 0 or > 2 || !IsIn(type, Generic))
            return null;

        // What extends a dictionary or a set is found by its interfaces.
        return type.Name switch
        {
            "IReadOnlyDictionary" or "IDictionary" => new CollectionType(ValueKind.Dictionary, ListForm.Sequence, type.TypeArguments[1], type.TypeArguments[0]),
            "IReadOnlySet" or "ISet" => new CollectionType(ValueKind.Set, ListForm.Sequence, type.TypeArguments[0]),
            "IReadOnlyList" => new CollectionType(ValueKind.List, ListForm.Indexed, type.TypeArguments[0]),
            "IList" => new CollectionType(ValueKind.List, ListForm.Changeable, type.TypeArguments[0]),
            "IEnumerable" or "ICollection" or "IReadOnlyCollection" => new CollectionType(ValueKind.List, ListForm.Sequence, type.TypeArguments[0]),
            _ => null,
        };
    }

    private static bool IsIn(ITypeSymbol type, string space) => type.ContainingNamespace?.ToDisplayString() == space;
}
