using System;
using System.Globalization;
using System.Linq;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Writes a spec's literal as a C# constant of a type.</summary>
internal static class Literals
{
    /// <summary>The constant, or null when the literal is no value of the type.</summary>
    public static string? Of(ScalarValue value, ITypeSymbol type)
    {
        if (value.Kind == ScalarKind.Null)
            return null;

        switch (type.SpecialType)
        {
            case SpecialType.System_String:
                return CSharpText.Literal(value.Text);
            case SpecialType.System_Boolean:
                return value.Kind == ScalarKind.Boolean ? CSharpText.Literal(value.AsBoolean) : null;
            case SpecialType.System_Decimal:
                return Number(value) is { } number ? CSharpText.Literal(number) : null;
            case SpecialType.System_Double:
                return Number(value) is { } real ? real.ToString(CultureInfo.InvariantCulture) + "d" : null;
            case SpecialType.System_Single:
                return Number(value) is { } single ? single.ToString(CultureInfo.InvariantCulture) + "f" : null;
            case SpecialType.System_SByte:
                return Whole(value, sbyte.MinValue, sbyte.MaxValue);
            case SpecialType.System_UInt16:
                return Whole(value, ushort.MinValue, ushort.MaxValue);
            case SpecialType.System_UInt32:
                return Whole(value, uint.MinValue, uint.MaxValue) is { } unsigned ? unsigned + "U" : null;
            case SpecialType.System_UInt64:
                return Whole(value, ulong.MinValue, ulong.MaxValue) is { } large ? large + "UL" : null;
            case SpecialType.System_Byte:
                return Whole(value, byte.MinValue, byte.MaxValue);
            case SpecialType.System_Int16:
                return Whole(value, short.MinValue, short.MaxValue);
            case SpecialType.System_Int32:
                return Whole(value, int.MinValue, int.MaxValue);
            case SpecialType.System_Int64:
                return Whole(value, long.MinValue, long.MaxValue) is { } whole ? whole + "L" : null;
        }

        return type.TypeKind == TypeKind.Enum && Member(type, value.Text) is { } named ? ResolvedType.Of(type).Name + "." + CSharpText.Identifier(named.Name) : null;
    }

    /// <summary>The member of an enum by its C# name, or by the name that it has in JSON.</summary>
    private static IFieldSymbol? Member(ITypeSymbol type, string name)
    {
        IFieldSymbol? byWireName = null;
        foreach (var member in type.GetMembers())
        {
            if (member is not IFieldSymbol { HasConstantValue: true } field)
                continue;

            if (string.Equals(field.Name, name, StringComparison.Ordinal))
                return field;

            byWireName ??= field.GetAttributes().Any(attribute => IsWireName(attribute, name)) ? field : null;
        }

        return byWireName;
    }

    private static bool IsWireName(AttributeData attribute, string name) => attribute.AttributeClass?.Name switch
    {
        "JsonStringEnumMemberNameAttribute" => attribute.ConstructorArguments is [{ Value: string text }] && string.Equals(text, name, StringComparison.Ordinal),
        "EnumMemberAttribute" => attribute.NamedArguments.Any(argument => argument.Key == "Value" && argument.Value.Value is string text && string.Equals(text, name, StringComparison.Ordinal)),
        _ => false,
    };

    private static string? Whole(ScalarValue value, decimal minimum, decimal maximum) =>
        Number(value) is { } number && number == decimal.Truncate(number) && number >= minimum && number <= maximum
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : null;

    private static decimal? Number(ScalarValue value) =>
        value.IsNumber && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
