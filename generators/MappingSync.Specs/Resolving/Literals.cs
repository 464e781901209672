using System.Globalization;
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
            case SpecialType.System_Byte:
                return Whole(value, byte.MinValue, byte.MaxValue);
            case SpecialType.System_Int16:
                return Whole(value, short.MinValue, short.MaxValue);
            case SpecialType.System_Int32:
                return Whole(value, int.MinValue, int.MaxValue);
            case SpecialType.System_Int64:
                return Whole(value, long.MinValue, long.MaxValue) is { } whole ? whole + "L" : null;
        }

        if (type.TypeKind == TypeKind.Enum && value.Kind == ScalarKind.Text)
        {
            foreach (var member in type.GetMembers(value.Text))
            {
                if (member is IFieldSymbol { HasConstantValue: true })
                    return ResolvedType.Of(type).Name + "." + CSharpText.Identifier(member.Name);
            }
        }

        return null;
    }

    private static string? Whole(ScalarValue value, decimal minimum, decimal maximum) =>
        Number(value) is { } number && number == decimal.Truncate(number) && number >= minimum && number <= maximum
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : null;

    private static decimal? Number(ScalarValue value) =>
        value.IsNumber && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
