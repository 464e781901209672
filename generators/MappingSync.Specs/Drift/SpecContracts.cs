using System;
using System.Collections.Generic;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Drift;

/// <summary>The contract types of a spec's systems. A type that is missing has a finding of its own (MSYNC101) and no further ones.</summary>
internal sealed class SpecContracts
{
    private readonly Dictionary<string, INamedTypeSymbol> types = new(StringComparer.Ordinal);

    public SpecContracts(Spec spec, Compilation compilation)
    {
        foreach (var system in spec.Systems)
        {
            if (TypeNames.FindNamed(compilation, system.Type.Value) is { } type)
                types[system.Name.Value] = type;
        }
    }

    public INamedTypeSymbol? Of(string system) => types.TryGetValue(system, out var type) ? type : null;
}
