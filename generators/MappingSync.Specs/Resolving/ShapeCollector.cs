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

    public void Add(ResolvedType type)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        if (type.RowType() is { } row)
        {
            Add(ResolvedType.Of(row));
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
            members.Add(new ShapeMember(CSharpText.Identifier(property.Name), member.Describe(), member.RowType() is { } element ? ResolvedType.Of(element).Describe() : null));
            Add(member);
        }

        shapes[type.Core] = new ShapeDescriptor(type.Name, Stem(type.Core), members.ToEquatableArray(), IsRecursive: false);
    }

    public EquatableArray<ShapeDescriptor> ToDescriptors() =>
        order.Select(type => shapes[type]! with { IsRecursive = Reaches(type, type, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default)) }).ToEquatableArray();

    private static bool Reaches(ITypeSymbol from, ITypeSymbol sought, HashSet<ITypeSymbol> seen)
    {
        foreach (var property in ContractProperties.All(from))
        {
            var member = ResolvedType.Of(property.Type);
            var core = member.RowType() is { } row ? ResolvedType.Of(row).Core : member.Core;
            if (SymbolEqualityComparer.Default.Equals(core, sought) || ResolvedType.Of(core).Kind == ValueKind.Object && seen.Add(core) && Reaches(core, sought, seen))
                return true;
        }

        return false;
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
