using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Finds types by the names that specs write.</summary>
internal static class TypeNames
{
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
