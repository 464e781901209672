using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>The objects and properties that a flow writes, grown path by path.</summary>
internal sealed class TargetTree
{
    private readonly SpecContext context;
    private readonly string system;
    private readonly TargetNode root;

    public TargetTree(SpecContext context, string system, INamedTypeSymbol type, SpecSpan place)
    {
        this.context = context;
        this.system = system;
        root = TargetNode.Root(context, system, type, place);
    }

    /// <summary>Where a path leads: the object that holds the property, and the property.</summary>
    public Slot? Find(SpecPath path)
    {
        var node = root;
        var access = "";
        var mayBeMissing = false;
        for (var i = 0; i < path.Segments.Count; i++)
        {
            var segment = path.Segments[i];
            if (ContractProperties.Find(node.Type, segment) is not { } property)
                return Refuse(path, node.Type, segment, Suggestions.For(node.Type, segment));

            if (ObsoleteMember.IsRefused(property))
                return Refuse(path, node.Type, segment, "it is there but marked obsolete as an error; exclude it");

            var type = ResolvedType.Of(property.Type);
            var isLast = i == path.Segments.Count - 1;
            var isSettable = node.Construction.IsSettable(property);
            var filled = isLast && !isSettable && !node.Construction.IsTaken(property) ? Filled(type) : null;
            if (!isSettable && filled is null && !node.Construction.IsTaken(property))
                return Refuse(path, node.Type, segment, "it is there but cannot be set; give it an 'init' or 'set' accessor, or a constructor parameter of its name and type");

            access += (mayBeMissing && node.IsNullable ? "?." : ".") + CSharpText.Identifier(property.Name);
            if (isLast)
            {
                var writeType = filled ?? (isSettable ? type : ResolvedType.Of(node.Construction.ParameterType(property)!));
                return new Slot(node, property, access, type.WithNullability(type.IsNullable || mayBeMissing), writeType, filled is not null);
            }

            if (type.Core is not INamedTypeSymbol nested || type.Kind != ValueKind.Object || !new Construction(context, nested).IsPossible)
                return Refuse(path, node.Type, segment, "its type '" + type.Display + "' must be a class, record or struct whose constructor takes nothing or its properties for something in it to be written");

            node = node.Object(nested, property, type.IsNullable, path);
            mayBeMissing |= type.IsNullable;
        }

        return null;
    }

    /// <summary>The tree as it is emitted; null after a finding about an object that cannot be made or changed.</summary>
    public ObjectDescriptor? Freeze() => root.Freeze(mayMutate: true);

    /// <summary>A list that can be filled in place takes any values of its rows' type.</summary>
    private ResolvedType? Filled(ResolvedType type)
    {
        if (type.Collection() is null || type.Core is not INamedTypeSymbol named)
            return null;

        var changeable = TargetNode.Changeable(named);
        if (changeable is null)
            return null;

        return ResolvedType.Of(context.Compilation.GetSpecialType(SpecialType.System_Collections_Generic_IEnumerable_T).Construct(changeable.TypeArguments, changeable.TypeArgumentNullableAnnotations)).WithNullability(true);
    }

    private Slot? Refuse(SpecPath path, ITypeSymbol type, string segment, string remedy)
    {
        context.Findings.Add(Findings.UnknownProperty(path.Span, path.Text, "'" + system + "'", ResolvedType.Of(type).WithNullability(false).Display, segment, remedy));
        return null;
    }

    /// <summary>A property that can be written.</summary>
    /// <param name="Node">The object that holds it.</param>
    /// <param name="Property">The property.</param>
    /// <param name="Access">Reads it off a target, after the variable's name.</param>
    /// <param name="ReadType">Its type when it is read: nullable where an enclosing object may be missing.</param>
    /// <param name="WriteType">Its type when it is written.</param>
    /// <param name="IsFilled">Whether it has no setter and its list is filled in place.</param>
    internal sealed record Slot(TargetNode Node, IPropertySymbol Property, string Access, ResolvedType ReadType, ResolvedType WriteType, bool IsFilled);
}
