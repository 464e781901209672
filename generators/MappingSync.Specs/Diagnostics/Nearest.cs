using System;
using System.Collections.Generic;

namespace MappingSync.Specs.Diagnostics;

/// <summary>Finds what an author probably meant.</summary>
internal static class Nearest
{
    private const int LongestName = 80;

    /// <summary>The candidate that is fewest edits away, or null when none is near. Case does not count.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestName)
            return null;

        string? best = null;
        var limit = Math.Max(1, word.Length / 3);
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > LongestName || Math.Abs(candidate.Length - word.Length) > limit)
                continue;

            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < bestDistance)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>The remedy of a message: the nearest candidate, else the whole choice.</summary>
    public static string Remedy(string word, IReadOnlyCollection<string> candidates, string choice)
    {
        if (To(word, candidates) is { } nearest)
            return "did you mean '" + nearest + "'?";

        return candidates.Count == 0 ? "remove it" : choice + " " + string.Join(", ", candidates);
    }

    private static int Distance(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }
}
