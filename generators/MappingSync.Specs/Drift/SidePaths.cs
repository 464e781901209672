using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Drift;

/// <summary>Finds the types of what a spec's paths lead to. A path that leads nowhere has a finding of its own and no type.</summary>
internal sealed class SidePaths(Spec spec, SpecContracts contracts, Compilation compilation)
{
    public SpecContracts Contracts { get; } = contracts;

    /// <summary>What a path of a system, or into one of the spec's own inputs, holds.</summary>
    public ResolvedType? Of(string system, SpecPath path)
    {
        ITypeSymbol? root;
        if (path.IsInput)
            root = spec.Inputs.FirstOrDefault(input => string.Equals(input.Name.Value, path.Input, StringComparison.Ordinal)) is { } input ? TypeNames.Find(compilation, input.Type.Value) : null;
        else
            root = Contracts.Of(system);

        return root is not null && ContractPath.Follow(root, path.Segments, out _) is { Count: > 0 } properties ? ResolvedType.Of(properties[properties.Count - 1].Type) : null;
    }

    /// <summary>Whether a path always leads to a value. A text may be blank, which counts as none; an input that another spec declares is not known here.</summary>
    public bool AlwaysHasValue(string system, SpecPath path)
    {
        ITypeSymbol? root;
        if (path.IsInput)
            root = spec.Inputs.FirstOrDefault(input => string.Equals(input.Name.Value, path.Input, StringComparison.Ordinal)) is { Optional: false } input ? TypeNames.Find(compilation, input.Type.Value) : null;
        else
            root = Contracts.Of(system);

        return root is not null
            && ContractPath.Follow(root, path.Segments, out _) is { Count: > 0 } properties
            && properties.All(static property => !ResolvedType.Of(property.Type).IsNullable)
            && ResolvedType.Of(properties[properties.Count - 1].Type).Kind != Emission.ValueKind.Text;
    }

    /// <summary>The first path that a side reads by itself, not as one of a converter's arguments.</summary>
    public static SpecPath? Single(SideValue? value) => value switch
    {
        PathValue single => single.Path,
        FirstOfValue { Paths.Count: > 0 } first => first.Paths[0],
        _ => null,
    };

    /// <summary>The flows that an entry takes part in.</summary>
    public IEnumerable<SpecFlow> Flows(Participation participation) => SpecFlows.Of(spec).Where(flow => participation.Includes(flow.Name.Value));
}
