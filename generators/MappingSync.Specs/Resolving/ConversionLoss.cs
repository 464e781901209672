using MappingSync.Specs.Emission;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Tells values that have a C# conversion which could lose something from those that have none.</summary>
internal static class ConversionLoss
{
    /// <summary>What would be lost, as a message says it, or null when no conversion loses anything because there is none.</summary>
    public static string? Of(Compilation compilation, ResolvedType from, ResolvedType to)
    {
        if (from.HasSameCore(to))
            return null;

        if (OfTime(from.Kind, to.Kind) is { } time)
            return time;

        if (!compilation.ClassifyCommonConversion(from.Core, to.Core).IsNumeric)
            return null;

        return HasDecimals(from.Core) && !HasDecimals(to.Core) ? "decimals" : "digits or numbers out of range";
    }

    /// <summary>Whether C# converts a number by itself although the other type has too few digits for it.</summary>
    public static bool IsSilent(ITypeSymbol from, ITypeSymbol to) => to.SpecialType switch
    {
        SpecialType.System_Single => from.SpecialType is not (SpecialType.System_Single or SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16),
        SpecialType.System_Double => from.SpecialType is SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr,
        _ => false,
    };

    private static string? OfTime(ValueKind from, ValueKind to) => (from, to) switch
    {
        (ValueKind.Timestamp, ValueKind.DateTime) => "the offset",
        (ValueKind.Timestamp, ValueKind.Date) => "the time of day and the offset",
        (ValueKind.Timestamp, ValueKind.Time) => "the date and the offset",
        (ValueKind.DateTime, ValueKind.Date) => "the time of day",
        (ValueKind.DateTime, ValueKind.Time) => "the date",
        _ => null,
    };

    private static bool HasDecimals(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single;
}
