using MappingSync.Specs.Emission;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Cli.Init;

/// <summary>A property of a contract that could be one side of a field.</summary>
/// <param name="Path">The path as a spec writes it.</param>
/// <param name="Name">The last name of the path.</param>
/// <param name="Parent">The path of the object that it lies in; empty at the top.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Depth">How many objects it lies in.</param>
/// <param name="Order">Its place in the contract.</param>
internal sealed record ContractLeaf(string Path, string Name, string Parent, ValueKind Kind, int Depth, int Order);

/// <summary>The properties of a contract as a spec writes them.</summary>
internal sealed class ContractPaths
{
    private const int DeepestObject = 4;
    private const int MostPaths = 5_000;

    private readonly List<ContractLeaf> leaves = [];
    private readonly Dictionary<string, string> written = new(StringComparer.Ordinal);

    /// <summary>Walks through a contract.</summary>
    public ContractPaths(INamedTypeSymbol contract) => Add(contract, "", "", []);

    /// <summary>The values, also those in objects; lists are none of them.</summary>
    public IReadOnlyList<ContractLeaf> Leaves => leaves;

    /// <summary>The path that a spec writes for a wire path: some wire names have signs that a path cannot hold, and then the C# name stands for them.</summary>
    public string Written(string wirePath) => written.GetValueOrDefault(wirePath, wirePath);

    private void Add(ITypeSymbol type, string wirePrefix, string prefix, List<ITypeSymbol> above)
    {
        above.Add(type);
        foreach (var property in ContractProperties.All(type))
        {
            if (written.Count >= MostPaths)
                break;

            var resolved = ResolvedType.Of(property.Type);
            var name = NameOf(type, property);
            var wirePath = wirePrefix + ContractProperties.WireName(property);
            written[wirePath] = prefix + name;
            if (resolved.Kind == ValueKind.Object)
            {
                if (above.Count <= DeepestObject && !above.Any(other => SymbolEqualityComparer.Default.Equals(other, resolved.Core)))
                    Add(resolved.Core, wirePath + ".", prefix + name + ".", above);
            }
            else if (resolved.Kind is not (ValueKind.List or ValueKind.Other))
            {
                leaves.Add(new ContractLeaf(prefix + name, name, prefix.TrimEnd('.'), resolved.Kind, above.Count - 1, leaves.Count));
            }
        }

        above.RemoveAt(above.Count - 1);
    }

    /// <summary>The wire name, unless a path cannot hold it or it means another property.</summary>
    private static string NameOf(ITypeSymbol type, IPropertySymbol property)
    {
        var wire = ContractProperties.WireName(property);
        var fits = wire.Length > 0 && wire.All(static character => char.IsLetterOrDigit(character) || character is '_')
            && SymbolEqualityComparer.Default.Equals(ContractProperties.Find(type, wire), property);
        return fits ? wire : property.Name;
    }
}
