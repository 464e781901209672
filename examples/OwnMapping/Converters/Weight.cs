namespace OwnMapping.Converters;

/// <summary>Weights: the shop counts in grams, the carrier in kilograms.</summary>
public static class Weight
{
    /// <summary>Grams as kilograms.</summary>
    public static decimal? Kilograms(int? grams) => grams / 1000m;
}
