namespace MappingSync.Benchmarks.Figures;

internal static class Medians
{
    /// <summary>The middle value; of an even number of values the mean of the two in the middle.</summary>
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
