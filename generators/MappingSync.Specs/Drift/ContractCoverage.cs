using System;
using System.Collections.Generic;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Drift;

/// <summary>The properties of a contract that a spec mentions, as a tree. Mentioning a property mentions everything below it.</summary>
internal sealed class ContractCoverage(ITypeSymbol contract)
{
    private readonly Node root = new();

    /// <summary>Marks the property at the end of a path as mentioned.</summary>
    /// <returns>The properties along the path, or null when the path leads nowhere.</returns>
    public IReadOnlyList<IPropertySymbol>? Mention(IReadOnlyList<string> segments)
    {
        if (ContractPath.Follow(contract, segments, out _) is not { } properties)
            return null;

        var node = root;
        foreach (var property in properties)
            node = node.Below(property.Name);

        node.IsMentioned = true;
        return properties;
    }

    /// <summary>The properties that are not mentioned, each at the highest level at which nothing is.</summary>
    /// <param name="isExcluded">Whether a property is left out wherever it occurs, by its wire name.</param>
    public IEnumerable<ContractProperty> Gaps(Func<string, bool> isExcluded) => Gaps(contract, root, string.Empty, isExcluded, []);

    private static IEnumerable<ContractProperty> Gaps(ITypeSymbol type, Node node, string prefix, Func<string, bool> isExcluded, List<ITypeSymbol> above)
    {
        above.Add(type);
        foreach (var property in ContractProperties.All(type))
        {
            var name = ContractProperties.WireName(property);
            var below = node.Find(property.Name);
            if (below is { IsMentioned: true } || isExcluded(name))
                continue;

            var path = prefix + name;
            if (below is null)
            {
                if (!IsOnlyExcluded(property, isExcluded, above))
                    yield return new ContractProperty(path, property, type);

                continue;
            }

            foreach (var gap in Gaps(ResolvedType.Of(property.Type).Core, below, path + ".", isExcluded, above))
                yield return gap;
        }

        above.RemoveAt(above.Count - 1);
    }

    /// <summary>An object that holds nothing but excluded properties (a link, say) needs no mention of its own.</summary>
    private static bool IsOnlyExcluded(IPropertySymbol property, Func<string, bool> isExcluded, List<ITypeSymbol> above)
    {
        var type = ResolvedType.Of(property.Type);
        if (type.Kind != Emission.ValueKind.Object || Contains(above, type.Core))
            return false;

        above.Add(type.Core);
        var hasProperties = false;
        var isOnlyExcluded = true;
        foreach (var member in ContractProperties.All(type.Core))
        {
            hasProperties = true;
            if (!isExcluded(ContractProperties.WireName(member)) && !IsOnlyExcluded(member, isExcluded, above))
            {
                isOnlyExcluded = false;
                break;
            }
        }

        above.RemoveAt(above.Count - 1);
        return hasProperties && isOnlyExcluded;
    }

    private static bool Contains(List<ITypeSymbol> types, ITypeSymbol type)
    {
        foreach (var candidate in types)
        {
            if (SymbolEqualityComparer.Default.Equals(candidate, type))
                return true;
        }

        return false;
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? below;

        public bool IsMentioned { get; set; }

        public Node? Find(string name) => below is not null && below.TryGetValue(name, out var node) ? node : null;

        public Node Below(string name)
        {
            below ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!below.TryGetValue(name, out var node))
                below.Add(name, node = new Node());

            return node;
        }
    }
}
