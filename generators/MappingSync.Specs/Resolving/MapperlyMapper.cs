using System.Linq;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>
/// Classes that Mapperly implements, as far as their declarations tell. A strict one warns of each property that neither a
/// mapping nor an attribute of it names.
/// </summary>
internal static class MapperlyMapper
{
    private const string Strategy = "RequiredMappingStrategy";

    /// <summary>The bits of Mapperly's <c>RequiredMappingStrategy</c>; both are its default.</summary>
    private const int SourceBit = 1;
    private const int TargetBit = 2;
    private const int Both = -1;

    /// <summary>Whether a class that holds the method has a mapping by Mapperly that is strict about a type.</summary>
    /// <param name="method">The converter: a mapping itself, or a method that calls one.</param>
    /// <param name="type">The object's type.</param>
    /// <param name="isMade">Whether the object is the target of the mapping, rather than the source.</param>
    public static bool IsStrict(IMethodSymbol method, ITypeSymbol type, bool isMade)
    {
        if (Find(method.ContainingType, "MapperAttribute") is not { } mapper)
            return false;

        return method.ContainingType.GetMembers().OfType<IMethodSymbol>().Any(mapping =>
            mapping.IsPartialDefinition && IsMapperlys(mapping)
            && Is(isMade ? mapping.ReturnType : mapping.Parameters.FirstOrDefault()?.Type, type)
            && (StrategyOf(mapping, mapper) & (isMade ? TargetBit : SourceBit)) != 0);
    }

    /// <summary>Whether Mapperly gives the method its body; an analyzer sees it there already, with Mapperly's name on it.</summary>
    private static bool IsMapperlys(IMethodSymbol mapping) =>
        mapping.PartialImplementationPart is not { } body
        || body.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.ConstructorArguments is [{ Value: "Riok.Mapperly" }, ..]);

    private static int StrategyOf(IMethodSymbol mapping, AttributeData mapper) =>
        Find(mapping, "MapperRequiredMappingAttribute") is { ConstructorArguments: [{ Value: int own }] } ? own
        : Named(mapper) ?? (Find(mapping.ContainingAssembly, "MapperDefaultsAttribute") is { } defaults ? Named(defaults) : null) ?? Both;

    private static int? Named(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == Strategy).Value.Value as int?;

    /// <summary>The type itself, or a list of it.</summary>
    private static bool Is(ITypeSymbol? candidate, ITypeSymbol type)
    {
        if (candidate is null)
            return false;

        var held = ResolvedType.Of(candidate);
        for (var depth = 0; depth < ResolvedType.MaximumNesting && held.Collection() is { } collection; depth++)
            held = ResolvedType.Of(collection.Element);

        return SymbolEqualityComparer.Default.Equals(held.Core, type);
    }

    private static AttributeData? Find(ISymbol symbol, string name) => symbol.GetAttributes().FirstOrDefault(attribute =>
        attribute.AttributeClass?.Name == name && attribute.AttributeClass.ContainingNamespace?.ToDisplayString() == "Riok.Mapperly.Abstractions");
}
