using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>
/// The properties of the contract types that one spec touches, each type read once: reading attributes is what resolving
/// spends its time on.
/// </summary>
internal sealed class ContractIndex
{
    private readonly Dictionary<ITypeSymbol, Dictionary<string, IPropertySymbol>> types = new(SymbolEqualityComparer.Default);

    /// <summary>The property that <see cref="ContractProperties.Find"/> finds.</summary>
    public IPropertySymbol? Find(ITypeSymbol type, string name)
    {
        if (!types.TryGetValue(type, out var properties))
            types.Add(type, properties = ContractProperties.ByName(type));

        return properties.TryGetValue(name, out var property) ? property : null;
    }
}
