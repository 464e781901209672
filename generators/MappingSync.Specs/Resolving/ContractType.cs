using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>
/// What a contract type declares, read once: reading attributes is what resolving spends its time on. The symbols of a
/// referenced assembly are the same from one compilation to the next, so an edit of C# reads none of its types again.
/// </summary>
internal sealed class ContractType
{
    /// <summary>Lives as long as the assembly's symbols, and keeps none alive.</summary>
    private static readonly ConditionalWeakTable<IAssemblySymbol, ConcurrentDictionary<ITypeSymbol, ContractType>> Known = new();

    private readonly Dictionary<string, IPropertySymbol> byName;

    private ContractType(ITypeSymbol type)
    {
        Properties = ContractProperties.Read(type);
        byName = ContractProperties.ByName(Properties);
    }

    /// <summary>The public instance properties that can be read, inherited ones last, without extension data.</summary>
    public IReadOnlyList<IPropertySymbol> Properties { get; }

    public static ContractType Of(ITypeSymbol type)
    {
        // A generic type may be made of types of other assemblies, which must not live as long as its own.
        if (type is not INamedTypeSymbol { IsGenericType: false, ContainingAssembly: { } assembly })
            return new ContractType(type);

        return Known.GetValue(assembly, static _ => new(SymbolEqualityComparer.Default)).GetOrAdd(type, static type => new ContractType(type));
    }

    /// <summary>Finds a property by its JSON name, then by its C# name, also written in camelCase or snake_case.</summary>
    public IPropertySymbol? Find(string name) => byName.TryGetValue(name, out var property) ? property : null;
}
