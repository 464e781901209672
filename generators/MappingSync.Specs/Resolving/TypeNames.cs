using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Finds types by the names that specs write.</summary>
internal static class TypeNames
{
    /// <summary>Lives as long as the compilation: every spec names the same few types, many of them in every flow.</summary>
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, INamedTypeSymbol?>> Known = new();

    /// <summary>Resolving a spec never leaves its thread.</summary>
    [ThreadStatic]
    private static List<TypeLookup>? lookups;

    public static ITypeSymbol? Find(Compilation compilation, string name)
    {
        var special = name switch
        {
            "string" => SpecialType.System_String,
            "int" => SpecialType.System_Int32,
            "long" => SpecialType.System_Int64,
            "decimal" => SpecialType.System_Decimal,
            "bool" => SpecialType.System_Boolean,
            _ => SpecialType.None,
        };
        return special == SpecialType.None ? FindNamed(compilation, name) : compilation.GetSpecialType(special);
    }

    /// <summary>Finds a class or struct by its full name; nested types are written with dots.</summary>
    public static INamedTypeSymbol? FindNamed(Compilation compilation, string name)
    {
        var found = Known.GetValue(compilation, static _ => new(StringComparer.Ordinal)).GetOrAdd(name, name => Search(compilation, name));
        lookups?.Add(new TypeLookup(name, found));
        return found;
    }

    /// <summary>Does some work and tells of every type that it looked for in the compilation.</summary>
    public static T Recorded<T>(Func<T> work, out IReadOnlyList<TypeLookup> recorded)
    {
        var outer = lookups;
        var own = lookups = [];
        try
        {
            return work();
        }
        finally
        {
            lookups = outer;
            outer?.AddRange(own);
            recorded = own;
        }
    }

    private static INamedTypeSymbol? Search(Compilation compilation, string name)
    {
        var metadataName = name;
        while (true)
        {
            foreach (var type in compilation.GetTypesByMetadataName(metadataName))
            {
                if (compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
                    return type;
            }

            var dot = metadataName.LastIndexOf('.');
            if (dot < 0)
                return null;

            metadataName = metadataName.Substring(0, dot) + "+" + metadataName.Substring(dot + 1);
        }
    }
}

/// <summary>A name that was looked for, and the type that it is in the compilation, or null.</summary>
internal sealed record TypeLookup(string Name, INamedTypeSymbol? Type);
