using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MappingSync.Specs.Emission;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Finds the object types that a flow writes as a whole, and what they are made of.</summary>
internal sealed class ShapeCollector(SpecContext context)
{
    private readonly Dictionary<ITypeSymbol, ShapeDescriptor?> shapes = new(SymbolEqualityComparer.Default);
    private readonly List<ITypeSymbol> order = [];

    public void Add(ResolvedType type, int depth = 0)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        if (type.Collection() is { } collection)
        {
            if (depth == ResolvedType.MaximumNesting)
                return;

            Add(ResolvedType.Of(collection.Element), depth + 1);
            if (collection.Key is { } key)
                Add(ResolvedType.Of(key), depth + 1);

            return;
        }

        if (type.Kind != ValueKind.Object || shapes.ContainsKey(type.Core))
            return;

        // Entered before its members, so that a type that holds itself ends.
        shapes.Add(type.Core, null);
        order.Add(type.Core);
        var members = new List<ShapeMember>();
        foreach (var property in ContractProperties.All(type.Core))
        {
            var member = ResolvedType.Of(property.Type);
            members.Add(new ShapeMember(CSharpText.Identifier(property.Name), member.Describe()));
            Add(member);
        }

        shapes[type.Core] = new ShapeDescriptor(type.Name, Stem(type.Core), members.ToEquatableArray(), IsRecursive: false, type.Core.IsValueType);
    }

    public EquatableArray<ShapeDescriptor> ToDescriptors() =>
        order.Select(type => shapes[type]! with { IsRecursive = Reaches(type, type, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default)) }).ToEquatableArray();

    private static bool Reaches(ITypeSymbol from, ITypeSymbol sought, HashSet<ITypeSymbol> seen)
    {
        foreach (var property in ContractProperties.All(from))
        {
            foreach (var held in Held(ResolvedType.Of(property.Type)))
            {
                if (SymbolEqualityComparer.Default.Equals(held.Core, sought) || held.Kind == ValueKind.Object && seen.Add(held.Core) && Reaches(held.Core, sought, seen))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The types of the values that a value holds, however deep in lists and dictionaries.</summary>
    public static IEnumerable<ResolvedType> Held(ResolvedType type, int depth = 0)
    {
        if (type.Collection() is not { } collection)
            return [type];

        return depth == ResolvedType.MaximumNesting ? []
            : Held(ResolvedType.Of(collection.Element), depth + 1).Concat(collection.Key is { } key ? Held(ResolvedType.Of(key), depth + 1) : []);
    }

    private string Stem(ITypeSymbol type)
    {
        var same = 0;
        foreach (var other in order)
        {
            if (SymbolEqualityComparer.Default.Equals(other, type))
                break;

            if (other.Name == type.Name)
                same++;
        }

        return same == 0 ? type.Name : type.Name + (same + 1).ToString(CultureInfo.InvariantCulture);
    }
}
