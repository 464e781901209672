using MappingSync.Specs.Emission;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Cli.Init;

/// <summary>A property of a contract that could be one side of a field.</summary>
/// <param name="Path">Its wire path.</param>
/// <param name="Name">The last name of the path.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Depth">How many objects it lies in.</param>
/// <param name="Order">Its place in the contract.</param>
internal sealed record ContractLeaf(string Path, string Name, ValueKind Kind, int Depth, int Order)
{
    private const int DeepestObject = 4;
    private const int MostLeaves = 5_000;

    /// <summary>The values of a contract, also those in objects; lists are none of them.</summary>
    public static IReadOnlyList<ContractLeaf> Of(INamedTypeSymbol contract)
    {
        var leaves = new List<ContractLeaf>();
        Add(contract, "", [], leaves);
        return leaves;
    }

    private static void Add(ITypeSymbol type, string prefix, List<ITypeSymbol> above, List<ContractLeaf> leaves)
    {
        above.Add(type);
        foreach (var property in ContractProperties.All(type))
        {
            if (leaves.Count >= MostLeaves)
                break;

            var resolved = ResolvedType.Of(property.Type);
            var name = NameOf(type, property);
            if (resolved.Kind == ValueKind.Object)
            {
                if (above.Count <= DeepestObject && !above.Any(other => SymbolEqualityComparer.Default.Equals(other, resolved.Core)))
                    Add(resolved.Core, prefix + name + ".", above, leaves);
            }
            else if (resolved.Kind is not (ValueKind.List or ValueKind.Other))
            {
                leaves.Add(new ContractLeaf(prefix + name, name, resolved.Kind, above.Count - 1, leaves.Count));
            }
        }

        above.RemoveAt(above.Count - 1);
    }

    /// <summary>The wire name, unless a path cannot hold it or it means another property.</summary>
    private static string NameOf(ITypeSymbol type, IPropertySymbol property)
    {
        var wire = ContractProperties.WireName(property);
        var fits = wire.Length > 0 && wire.All(static character => char.IsLetterOrDigit(character) || character is '_' or '-' or '@')
            && SymbolEqualityComparer.Default.Equals(ContractProperties.Find(type, wire), property);
        return fits ? wire : property.Name;
    }
}
