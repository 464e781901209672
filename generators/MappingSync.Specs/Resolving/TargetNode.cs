using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>An object that a flow writes: the record itself or a value object in it, and how it is made and changed.</summary>
internal sealed class TargetNode
{
    private readonly SpecContext context;
    private readonly string system;
    private readonly string property;
    private readonly string wireName;
    private readonly string stem;
    private readonly HashSet<string> stems;
    private readonly SpecSpan place;
    private readonly List<LeafDescriptor> leaves = [];
    private readonly List<ConstantDescriptor> constants = [];
    private readonly List<TargetNode> objects = [];

    /// <summary>The properties that something writes, and whether a change of the record writes them, too.</summary>
    private readonly List<(IPropertySymbol Property, bool IsApplied)> written = [];
    private IPropertySymbol? holder;

    private TargetNode(SpecContext context, string system, INamedTypeSymbol type, string property, string wireName, string stem, HashSet<string> stems, SpecSpan place)
    {
        this.context = context;
        this.system = system;
        this.property = property;
        this.wireName = wireName;
        this.stem = stem;
        this.stems = stems;
        this.place = place;
        Type = type;
        Construction = new Construction(context, type);
    }

    public INamedTypeSymbol Type { get; }

    public Construction Construction { get; }

    public bool IsNullable { get; private set; }

    public bool IsReplaced { get; set; }

    private bool IsRoot => property.Length == 0;

    /// <summary>Whether anything in it is written; a path that was refused later leaves an empty object behind.</summary>
    private bool IsUsed => leaves.Count > 0 || constants.Count > 0 || objects.Exists(static node => node.IsUsed);

    private bool IsApplied => written.Exists(static entry => entry.IsApplied) || objects.Exists(static node => node.IsApplied);

    public static TargetNode Root(SpecContext context, string system, INamedTypeSymbol type, SpecSpan place) =>
        new(context, system, type, "", system, "", new HashSet<string>(StringComparer.Ordinal), place);

    public void Add(LeafDescriptor leaf, IPropertySymbol leafProperty, bool isApplied)
    {
        leaves.Add(leaf);
        written.Add((leafProperty, isApplied));
    }

    public void Add(ConstantDescriptor constant, IPropertySymbol constantProperty, bool isApplied)
    {
        constants.Add(constant);
        written.Add((constantProperty, isApplied));
    }

    public TargetNode Object(INamedTypeSymbol objectType, IPropertySymbol objectProperty, bool isNullable, SpecPath path)
    {
        var name = CSharpText.Identifier(objectProperty.Name);
        foreach (var node in objects)
        {
            if (string.Equals(node.property, name, StringComparison.Ordinal))
                return node;
        }

        // 'A.BC' and 'AB.C' would name their methods alike.
        var free = stem + objectProperty.Name;
        for (var i = 2; !stems.Add(free); i++)
            free = stem + objectProperty.Name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var added = new TargetNode(context, system, objectType, name, ContractProperties.WireName(objectProperty), free, stems, path.Span) { IsNullable = isNullable, holder = objectProperty };
        objects.Add(added);
        return added;
    }

    /// <summary>The <c>ICollection</c> through which a list can be filled in place, or null.</summary>
    public static INamedTypeSymbol? Changeable(INamedTypeSymbol type) =>
        type.IsValueType || type.Name.StartsWith("ReadOnly", StringComparison.Ordinal) || type.Name.StartsWith("Immutable", StringComparison.Ordinal) || type.Name.StartsWith("Frozen", StringComparison.Ordinal)
            ? null
            : type.AllInterfaces.Add(type).FirstOrDefault(static candidate => candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_ICollection_T);

    /// <param name="mayMutate">Whether what holds the object is changed itself; what a new record holds must be new, too, or the old record would change.</param>
    public ObjectDescriptor? Freeze(bool mayMutate)
    {
        var used = objects.Where(static node => node.IsUsed).ToList();
        var applied = written.Where(static entry => entry.IsApplied).Select(static entry => entry.Property).Concat(used.Where(static node => node.IsApplied).Select(static node => node.holder!)).ToList();
        var all = written.Select(static entry => entry.Property).Concat(used.Select(static node => node.holder!)).ToList();
        if (Construction.Taking(all.Where(MustBeTaken).Select(static entry => entry.Name).ToList()) is not { } construction)
        {
            return Refuse(
                "no accessible constructor takes what is written" + Named(all.Where(MustBeTaken)),
                "give it a constructor that takes its own properties, by their names, and nothing else");
        }

        var style = Style(applied, mayMutate);
        EquatableArray<ParameterDescriptor> copying = [];
        EquatableArray<string> copied = [];
        EquatableArray<string> copiedLists = [];
        if (style == ChangeStyle.Copy)
        {
            var lists = Construction.Held().Where(held => !Construction.IsTaken(held) && IsFillable(held)).ToList();
            var carried = Construction.Held().Except<IPropertySymbol>(lists, SymbolEqualityComparer.Default).Select(static held => held.Name).Union(all.Where(MustBeTaken).Select(static entry => entry.Name)).ToList();
            if (Construction.Taking(carried) is not { } taking)
            {
                return Refuse(
                    "it can be changed only by making a new one, and no accessible constructor takes " + string.Join(", ", carried.Select(static name => "'" + name + "'")) + ", which would be lost",
                    "give it setters or a constructor that takes them all");
            }

            copying = taking;
            copied = Construction.Properties.Where(Construction.IsSettable).Select(static member => CSharpText.Identifier(member.Name)).Concat(Fields()).ToEquatableArray();
            copiedLists = lists.Select(static list => CSharpText.Identifier(list.Name)).ToEquatableArray();
        }

        var children = new List<ObjectDescriptor>();
        foreach (var node in used)
        {
            if (node.Freeze(style == ChangeStyle.Mutate) is not { } child)
                return null;

            children.Add(child);
        }

        var names = new HashSet<string>(all.Select(static entry => CSharpText.Identifier(entry.Name)), StringComparer.Ordinal);
        return new ObjectDescriptor
        {
            Type = ResolvedType.Of(Type).Name,
            Property = property,
            MethodStem = stem,
            Style = style,
            IsValueType = Type.IsValueType,
            IsNullable = IsNullable,
            IsReplaced = IsReplaced && !IsRoot,
            Leaves = leaves.ToEquatableArray(),
            Constants = constants.ToEquatableArray(),
            Objects = children.ToEquatableArray(),
            Construction = construction,
            Copying = copying,
            CopiedProperties = copied,
            CopiedLists = copiedLists,
            Empty = Construction.Empty(),
            UnmappedRequired = Construction.Required(construction).Where(name => !names.Contains(name)).ToEquatableArray(),
        };
    }

    private ChangeStyle Style(List<IPropertySymbol> applied, bool mayMutate)
    {
        // A list that is filled in place would be filled in the old record, too.
        if (Type.IsRecord || Type.IsValueType)
            return applied.TrueForAll(Construction.IsSettable) ? ChangeStyle.With : ChangeStyle.Copy;

        return mayMutate && applied.TrueForAll(entry => Construction.IsSettable(entry) ? !entry.SetMethod!.IsInitOnly : !MustBeTaken(entry)) ? ChangeStyle.Mutate : ChangeStyle.Copy;
    }

    /// <summary>Whether only a constructor sets a property.</summary>
    private bool MustBeTaken(IPropertySymbol entry) => !Construction.IsSettable(entry) && Construction.IsTaken(entry);

    private static bool IsFillable(IPropertySymbol entry) => entry.Type is INamedTypeSymbol named && Changeable(named) is not null;

    private IEnumerable<string> Fields()
    {
        for (var current = Type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IFieldSymbol { IsStatic: false, IsConst: false, IsReadOnly: false, DeclaredAccessibility: Accessibility.Public })
                    yield return CSharpText.Identifier(member.Name);
            }
        }
    }

    private ObjectDescriptor? Refuse(string problem, string remedy)
    {
        context.Findings.Add(Findings.CannotBeWritten(place, wireName, system, ResolvedType.Of(Type).WithNullability(false).Display, problem, remedy));
        return null;
    }

    private static string Named(IEnumerable<IPropertySymbol> properties)
    {
        var names = string.Join(", ", properties.Select(static entry => "'" + entry.Name + "'").Distinct());
        return names.Length == 0 ? "" : " (" + names + ")";
    }
}
