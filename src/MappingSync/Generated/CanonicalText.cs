namespace MappingSync.Generated;

/// <summary>Texts as a target keeps them: compared, cut and tested without allocation.</summary>
public static class CanonicalText
{
    /// <summary>Whether two texts count as the same.</summary>
    public static bool AreSame(string? left, string? right, TextComparison comparison = TextComparison.Exact) =>
        left == right || HaveSameLines(left, right, comparison);

    /// <summary>The text, or null when it is empty or white space.</summary>
    public static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>The text cut to a length in UTF-16 code units, and one unit earlier where the cut would split a surrogate pair.</summary>
    /// <param name="text">The text; null stays null.</param>
    /// <param name="maxLength">The most code units that are kept, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxLength"/> is negative.</exception>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static string? Truncate(string? text, int maxLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxLength);
        if (text is null || text.Length <= maxLength)
        {
            return text;
        }

        var splitsPair = maxLength > 0 && char.IsHighSurrogate(text[maxLength - 1]) && char.IsLowSurrogate(text[maxLength]);
        return text[..(splitsPair ? maxLength - 1 : maxLength)];
    }

    private static bool HaveSameLines(string? left, string? right, TextComparison comparison)
    {
        var leftLines = new CanonicalLines(left, comparison);
        var rightLines = new CanonicalLines(right, comparison);
        while (true)
        {
            var hasLeft = leftLines.MoveNext();
            var hasRight = rightLines.MoveNext();
            if (hasLeft != hasRight)
            {
                return false;
            }

            if (!hasLeft)
            {
                return true;
            }

            if (!leftLines.Current.SequenceEqual(rightLines.Current))
            {
                return false;
            }
        }
    }
}
