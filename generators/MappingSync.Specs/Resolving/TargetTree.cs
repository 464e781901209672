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
    private readonly Node root;

    public TargetTree(SpecContext context, string system, INamedTypeSymbol type)
    {
        this.context = context;
        this.system = system;
        root = new Node(type, "", "", new HashSet<string>(StringComparer.Ordinal));
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

            if (property.SetMethod is not { } setter || !context.Compilation.IsSymbolAccessibleWithin(setter, context.Compilation.Assembly))
                return Refuse(path, node.Type, segment, "it is there but cannot be set; give it an 'init' or 'set' accessor");

            var type = ResolvedType.Of(property.Type);
            access += (mayBeMissing && node.IsNullable ? "?." : ".") + CSharpText.Identifier(property.Name);
            if (i == path.Segments.Count - 1)
                return new Slot(node, property, access, type.WithNullability(type.IsNullable || mayBeMissing), type);

            if (type.Core is not INamedTypeSymbol { TypeKind: TypeKind.Class } nested || type.Kind != ValueKind.Object || !CanBeCreated(context.Compilation, nested))
                return Refuse(path, node.Type, segment, "its type '" + type.Display + "' must be a class or record with a parameterless constructor for something in it to be written");

            node = node.Object(nested, property, type.IsNullable);
            mayBeMissing |= type.IsNullable;
        }

        return null;
    }

    public ObjectDescriptor Freeze() => root.Freeze();

    public static bool CanBeCreated(Compilation compilation, INamedTypeSymbol type) =>
        !type.IsAbstract && (type.IsValueType || type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly)));

    /// <summary>The C# <c>required</c> members of a type.</summary>
    public static IEnumerable<string> Required(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
                    yield return CSharpText.Identifier(member.Name);
            }
        }
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
    internal sealed record Slot(Node Node, IPropertySymbol Property, string Access, ResolvedType ReadType, ResolvedType WriteType);

    internal sealed class Node(INamedTypeSymbol type, string property, string stem, HashSet<string> stems)
    {
        private readonly List<LeafDescriptor> leaves = [];
        private readonly List<ConstantDescriptor> constants = [];
        private readonly List<Node> objects = [];

        public INamedTypeSymbol Type { get; } = type;

        public bool IsNullable { get; private set; }

        public bool IsReplaced { get; set; }

        public bool IsRoot => property.Length == 0;

        public void Add(LeafDescriptor leaf) => leaves.Add(leaf);

        public void Add(ConstantDescriptor constant) => constants.Add(constant);

        public Node Object(INamedTypeSymbol objectType, IPropertySymbol objectProperty, bool isNullable)
        {
            var name = CSharpText.Identifier(objectProperty.Name);
            foreach (var node in objects)
            {
                if (string.Equals(node.Name, name, StringComparison.Ordinal))
                    return node;
            }

            // 'A.BC' and 'AB.C' would name their methods alike.
            var free = stem + objectProperty.Name;
            for (var i = 2; !stems.Add(free); i++)
                free = stem + objectProperty.Name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);

            var added = new Node(objectType, name, free, stems) { IsNullable = isNullable };
            objects.Add(added);
            return added;
        }

        private string Name => property;

        /// <summary>Whether anything in it is written; a path that was refused later leaves an empty object behind.</summary>
        private bool IsUsed => leaves.Count > 0 || constants.Count > 0 || objects.Exists(static node => node.IsUsed);

        public ObjectDescriptor Freeze()
        {
            var written = new HashSet<string>(leaves.Select(static leaf => leaf.Property).Concat(constants.Select(static constant => constant.Property)).Concat(objects.Where(static node => node.IsUsed).Select(static node => node.Name)), StringComparer.Ordinal);
            var style = Style();
            return new ObjectDescriptor
            {
                Type = ResolvedType.Of(Type).Name,
                Property = property,
                MethodStem = stem,
                Style = style,
                IsNullable = IsNullable,
                IsReplaced = IsReplaced && !IsRoot,
                Leaves = leaves.ToEquatableArray(),
                Constants = constants.ToEquatableArray(),
                Objects = objects.Where(static node => node.IsUsed).Select(static node => node.Freeze()).ToEquatableArray(),
                CopiedProperties = style == ChangeStyle.Copy ? Settable().Select(static member => CSharpText.Identifier(member.Name)).ToEquatableArray() : [],
                Required = Required(Type).ToEquatableArray(),
                UnmappedRequired = Required(Type).Where(name => !written.Contains(name)).ToEquatableArray(),
            };
        }

        private ChangeStyle Style() =>
            Type.IsRecord || Type.IsValueType ? ChangeStyle.With
            : Settable().Any(static member => member.SetMethod!.IsInitOnly) ? ChangeStyle.Copy
            : ChangeStyle.Mutate;

        private IEnumerable<IPropertySymbol> Settable()
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var current = Type; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
            {
                foreach (var member in current.GetMembers())
                {
                    if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null, SetMethod.DeclaredAccessibility: Accessibility.Public } settable && seen.Add(settable.Name))
                        yield return settable;
                }
            }
        }

    }
}
