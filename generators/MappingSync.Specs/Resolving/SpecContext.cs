using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>What every step of resolving needs.</summary>
internal sealed class SpecContext(Compilation compilation, SpecCatalog catalog, string rootNamespace, FindingSink findings, CancellationToken cancellation)
{
    private INamedTypeSymbol? resolvedReferences;

    public Compilation Compilation { get; } = compilation;

    public SpecCatalog Catalog { get; } = catalog;

    public string RootNamespace { get; } = rootNamespace;

    public FindingSink Findings { get; } = findings;

    /// <summary>The objects that converters take or make as a whole.</summary>
    public List<ConvertedObject> Converted { get; } = [];

    public CancellationToken Cancellation { get; } = cancellation;

    public INamedTypeSymbol? ResolvedReferences => resolvedReferences ??= TypeNames.FindNamed(Compilation, "MappingSync.ResolvedReferences");

    /// <summary>The same, for looking into another spec whose findings are its own.</summary>
    public SpecContext Silently() => new(Compilation, Catalog, RootNamespace, new FindingSink(), Cancellation);

    /// <summary>Whether a value converts without loss and without a decision: identity, wider numbers, base types.</summary>
    public bool Converts(ITypeSymbol from, ITypeSymbol to)
    {
        if (SymbolEqualityComparer.Default.Equals(from, to))
            return true;

        var conversion = Compilation.ClassifyCommonConversion(from, to);
        if (!conversion.Exists || !conversion.IsImplicit || conversion.IsUserDefined)
            return false;

        if (conversion.IsNumeric)
            return !ConversionLoss.IsSilent(from, to);

        return conversion.IsReference && to.SpecialType != SpecialType.System_Object;
    }
}
