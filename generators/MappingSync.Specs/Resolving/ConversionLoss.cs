using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Tells values that have a C# conversion which could lose something from those that have none.</summary>
internal static class ConversionLoss
{
    /// <summary>What would be lost, as a message says it, or null when no conversion loses anything because there is none.</summary>
    public static string? Of(Compilation compilation, ResolvedType from, ResolvedType to)
    {
        if (SymbolEqualityComparer.Default.Equals(from.Core, to.Core))
            return from.IsNullable && !to.IsNullable ? "the difference between no value and a default" : null;

        if (!compilation.ClassifyCommonConversion(from.Core, to.Core).IsNumeric)
            return null;

        return HasDecimals(from.Core) && !HasDecimals(to.Core) ? "decimals" : "digits or numbers out of range";
    }

    private static bool HasDecimals(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single;
}
