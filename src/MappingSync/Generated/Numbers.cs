namespace MappingSync.Generated;

/// <summary>Rounding and tests of numbers; halves go away from zero, as both systems' documents compute.</summary>
public static class Numbers
{
    /// <summary>The number rounded half away from zero.</summary>
    /// <param name="value">The number; null stays null.</param>
    /// <param name="decimals">The decimals that are kept, 0 to 28.</param>
    public static decimal? Round(decimal? value, int decimals) => value is { } number ? Round(number, decimals) : null;

    /// <summary>The number rounded half away from zero.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">The decimals that are kept, 0 to 28.</param>
    public static decimal Round(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Whether a number has digits other than 0 beyond the given decimals.</summary>
    /// <param name="value">The number; null has none.</param>
    /// <param name="decimals">The decimals that are allowed, 0 to 28.</param>
    public static bool HasMoreDecimals(decimal? value, int decimals) => value is { } number && decimal.Round(number, decimals) != number;

    /// <summary>Whether two amounts lie further apart than allowed. An amount against none always does; none against none never.</summary>
    /// <param name="expected">The source's amount.</param>
    /// <param name="actual">The target's amount.</param>
    /// <param name="tolerance">The largest difference that is accepted.</param>
    public static bool Differ(decimal? expected, decimal? actual, decimal tolerance) =>
        expected is { } left && actual is { } right ? Distance(left, right) > tolerance : expected.HasValue != actual.HasValue;

    /// <summary>Amounts of opposite signs may lie further apart than a decimal can say.</summary>
    private static decimal Distance(decimal left, decimal right)
    {
        var (larger, smaller) = left > right ? (left, right) : (right, left);
        return smaller < 0m && larger > decimal.MaxValue + smaller ? decimal.MaxValue : larger - smaller;
    }
}
