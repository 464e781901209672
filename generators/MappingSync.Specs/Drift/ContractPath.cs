using System.Collections.Generic;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Drift;

/// <summary>A property of a contract.</summary>
/// <param name="Path">Its wire path from the contract's root.</param>
/// <param name="Symbol">Its declaration.</param>
/// <param name="Owner">The type that has it.</param>
internal sealed record ContractProperty(string Path, IPropertySymbol Symbol, ITypeSymbol Owner);

/// <summary>A step of a path that leads nowhere.</summary>
internal sealed record BrokenStep(ITypeSymbol Type, string Segment);

/// <summary>Follows wire paths through contract types.</summary>
internal static class ContractPath
{
    public static IReadOnlyList<IPropertySymbol>? Follow(ITypeSymbol contract, IReadOnlyList<string> segments, out BrokenStep? broken)
    {
        var properties = new List<IPropertySymbol>(segments.Count);
        var type = contract;
        foreach (var segment in segments)
        {
            if (ContractProperties.Find(type, segment) is not { } property)
            {
                broken = new BrokenStep(type, segment);
                return null;
            }

            properties.Add(property);
            type = ResolvedType.Of(property.Type).Core;
        }

        broken = null;
        return properties;
    }
}
