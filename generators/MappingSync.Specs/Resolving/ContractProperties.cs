using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>The properties of a contract type by their wire names.</summary>
internal static class ContractProperties
{
    private const string JsonPropertyName = "JsonPropertyNameAttribute";
    private const string JsonExtensionData = "JsonExtensionDataAttribute";
    private const string JsonIgnore = "JsonIgnoreAttribute";

    /// <summary>Finds a property by its JSON name, then by its C# name, also written in camelCase or snake_case.</summary>
    public static IPropertySymbol? Find(ITypeSymbol type, string name) => ContractType.Of(type).Find(name);

    /// <summary>The public instance properties that can be read, inherited ones last, without extension data.</summary>
    public static IReadOnlyList<IPropertySymbol> All(ITypeSymbol type) => ContractType.Of(type).Properties;

    /// <summary>All names under which properties are found. A declared JSON name goes before any C# name.</summary>
    public static Dictionary<string, IPropertySymbol> ByName(IReadOnlyList<IPropertySymbol> all)
    {
        var properties = new Dictionary<string, IPropertySymbol>(StringComparer.Ordinal);
        foreach (var property in all)
        {
            if (DeclaredWireName(property) is { } declared && !properties.ContainsKey(declared))
                properties.Add(declared, property);
        }

        foreach (var property in all)
        {
            if (!properties.ContainsKey(property.Name))
                properties.Add(property.Name, property);
        }

        foreach (var property in all)
        {
            foreach (var name in Spellings(property))
            {
                if (!properties.ContainsKey(name))
                    properties.Add(name, property);
            }
        }

        return properties;
    }

    /// <summary>The C# name, also written in camelCase and in snake_case.</summary>
    public static IReadOnlyList<string> Spellings(IPropertySymbol property) => [property.Name, Camel(property.Name), Snake(property.Name)];

    /// <summary>Reads the properties of a type; <see cref="All"/> remembers them.</summary>
    public static IReadOnlyList<IPropertySymbol> Read(ITypeSymbol type)
    {
        var properties = new List<IPropertySymbol>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var declaring in Hierarchy(type))
        {
            foreach (var member in declaring.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null } property
                    && !property.IsImplicitlyDeclared
                    && !IsExtensionData(property)
                    && seen.Add(property.Name))
                {
                    properties.Add(property);
                }
            }
        }

        return properties;
    }

    /// <summary>The name in JSON: declared, or the C# name.</summary>
    public static string WireName(IPropertySymbol property) => DeclaredWireName(property) ?? property.Name;

    /// <summary>Whether the property catches the JSON properties that the contract does not declare, or is no part of the JSON at all.</summary>
    public static bool IsExtensionData(IPropertySymbol property) =>
        Attribute(property, JsonExtensionData) is not null
        || Attribute(property, JsonIgnore) is { } ignore && ignore.NamedArguments.IsEmpty;

    public static string Pascal(string name)
    {
        var text = new StringBuilder(name.Length);
        var startsWord = true;
        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character))
            {
                startsWord = true;
                continue;
            }

            text.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        if (text.Length == 0 || char.IsDigit(text[0]))
            text.Insert(0, '_');

        return text.ToString();
    }

    public static string Camel(string name)
    {
        var pascal = Pascal(name);
        return char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }

    private static IEnumerable<ITypeSymbol> Hierarchy(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            yield return type;
            foreach (var inherited in type.AllInterfaces)
                yield return inherited;

            yield break;
        }

        for (var current = type; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
            yield return current;
    }

    private static string? DeclaredWireName(IPropertySymbol property) =>
        Attribute(property, JsonPropertyName) is { ConstructorArguments: { Length: 1 } arguments } ? arguments[0].Value as string : null;

    private static AttributeData? Attribute(IPropertySymbol property, string name)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass is { } type
                && string.Equals(type.Name, name, StringComparison.Ordinal)
                && string.Equals(type.ContainingNamespace?.ToDisplayString(), "System.Text.Json.Serialization", StringComparison.Ordinal))
            {
                return attribute;
            }
        }

        return null;
    }

    private static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || i + 1 < name.Length && char.IsLower(name[i + 1])))
                text.Append('_');

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
