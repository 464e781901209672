using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Emission;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>How objects of a type are made: which constructor takes which properties, and what an initializer can set.</summary>
internal sealed class Construction
{
    private readonly SpecContext context;
    private readonly INamedTypeSymbol type;
    private readonly List<Candidate> candidates;

    public Construction(SpecContext context, INamedTypeSymbol type)
    {
        this.context = context;
        this.type = type;
        Properties = [.. Hierarchy(type).SelectMany(static declaring => declaring.GetMembers().OfType<IPropertySymbol>())
            .Where(static property => property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null })
            .GroupBy(static property => property.Name, StringComparer.Ordinal)
            .Select(static group => group.First())];
        candidates = type.IsAbstract || type.TypeKind is not (TypeKind.Class or TypeKind.Struct) ? [] : [.. type.InstanceConstructors.Select(Read).OfType<Candidate>().OrderBy(static candidate => candidate.Parameters.Count)];
    }

    /// <summary>The public properties that can be read, those of base classes included.</summary>
    public IReadOnlyList<IPropertySymbol> Properties { get; }

    /// <summary>Whether objects of the type can be made at all.</summary>
    public bool IsPossible => candidates.Count > 0;

    /// <summary>Whether an assignment, an initializer or a <c>with</c> can set a property.</summary>
    public bool IsSettable(IPropertySymbol property) =>
        property.SetMethod is { } setter && context.Compilation.IsSymbolAccessibleWithin(setter, context.Compilation.Assembly);

    /// <summary>Whether a constructor takes a property.</summary>
    public bool IsTaken(IPropertySymbol property) => candidates.Exists(candidate => candidate.Takes(property.Name));

    /// <summary>The type of the constructor's parameter, where only the constructor sets the property.</summary>
    public ITypeSymbol? ParameterType(IPropertySymbol property) =>
        candidates.Find(candidate => candidate.Takes(property.Name)) is { } taking ? taking.Parameters.First(pair => pair.Property.Name == property.Name).Parameter.Type : null;

    /// <summary>The constructor with the fewest parameters that takes the properties, or null.</summary>
    public EquatableArray<ParameterDescriptor>? Taking(IReadOnlyCollection<string> properties)
    {
        foreach (var candidate in candidates)
        {
            if (properties.All(candidate.Takes))
                return candidate.Parameters.Select(pair => Describe(candidate, pair.Parameter, pair.Property)).ToEquatableArray();
        }

        return null;
    }

    /// <summary>What must be named in an initializer.</summary>
    public IEnumerable<string> Required(EquatableArray<ParameterDescriptor> constructor) =>
        candidates.Exists(candidate => candidate.SetsRequired && candidate.Parameters.Count == constructor.Count)
            ? []
            : Hierarchy(type).SelectMany(static declaring => declaring.GetMembers()).Where(static member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }).Select(static member => CSharpText.Identifier(member.Name)).Distinct();

    /// <summary>An expression that makes an object without values.</summary>
    public string Empty()
    {
        if (Taking([]) is not { } constructor)
            return "null!";

        var name = ResolvedType.Of(type).Name;
        var arguments = string.Join(", ", constructor.Where(static parameter => !parameter.IsOptional).Select(static parameter => parameter.Name + ": default!"));
        var members = string.Join(", ", Required(constructor).Select(static member => member + " = default!"));
        return "new " + name + (arguments.Length > 0 || members.Length == 0 ? "(" + arguments + ")" : "") + (members.Length == 0 ? "" : " { " + members + " }");
    }

    /// <summary>
    /// The values that only the object itself holds: properties without a setter that are stored, as far as can be seen. A
    /// property that is computed from others needs no copy.
    /// </summary>
    public IEnumerable<IPropertySymbol> Held() => Properties.Where(property => !IsSettable(property) && IsStored(property));

    private static ParameterDescriptor Describe(Candidate candidate, IParameterSymbol parameter, IPropertySymbol property) => new(
        CSharpText.Identifier(parameter.Name),
        CSharpText.Identifier(property.Name),
        parameter.IsOptional || parameter.IsParams,
        property.IsRequired && !candidate.SetsRequired,
        property.Type.IsReferenceType && property.NullableAnnotation == NullableAnnotation.Annotated && parameter.NullableAnnotation == NullableAnnotation.NotAnnotated);

    private Candidate? Read(IMethodSymbol constructor)
    {
        if (!context.Compilation.IsSymbolAccessibleWithin(constructor, context.Compilation.Assembly) || ObsoleteMember.IsRefused(constructor))
            return null;

        var parameters = new List<(IParameterSymbol, IPropertySymbol)>(constructor.Parameters.Length);
        foreach (var parameter in constructor.Parameters)
        {
            // Named arguments name what is passed, so what has a default may be left out.
            if (Match(parameter) is { } property)
                parameters.Add((parameter, property));
            else if (!parameter.IsOptional && !parameter.IsParams)
                return null;
        }

        var setsRequired = constructor.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute");
        return new Candidate(parameters, setsRequired);
    }

    private IPropertySymbol? Match(IParameterSymbol parameter)
    {
        if (parameter.RefKind is not (RefKind.None or RefKind.In))
            return null;

        return Properties.FirstOrDefault(property => Fits(property, StringComparison.Ordinal)) ?? Properties.FirstOrDefault(property => Fits(property, StringComparison.OrdinalIgnoreCase));

        bool Fits(IPropertySymbol property, StringComparison comparison) =>
            string.Equals(property.Name, parameter.Name, comparison) && context.Compilation.ClassifyCommonConversion(property.Type, parameter.Type) is { Exists: true, IsImplicit: true };
    }

    /// <summary>The compiler marks the accessors that it writes itself; in source it knows the field behind them.</summary>
    private static bool IsStored(IPropertySymbol property) =>
        property.GetMethod!.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute")
        || property.ContainingType.GetMembers().Any(member => member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static IEnumerable<INamedTypeSymbol> Hierarchy(INamedTypeSymbol type)
    {
        for (var current = type; current is not null && current.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); current = current.BaseType)
            yield return current;
    }

    /// <param name="Parameters">Each parameter with the property that it takes.</param>
    /// <param name="SetsRequired">Whether it sets what is <c>required</c>.</param>
    private sealed record Candidate(List<(IParameterSymbol Parameter, IPropertySymbol Property)> Parameters, bool SetsRequired)
    {
        public bool Takes(string property) => Parameters.Exists(pair => string.Equals(pair.Property.Name, property, StringComparison.Ordinal));
    }
}
