using System;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Guesses what a misspelt property was meant to be.</summary>
internal static class Suggestions
{
    public static string For(ITypeSymbol type, string name)
    {
        string? best = null;
        var bestDistance = Math.Max(1, name.Length / 3) + 1;
        foreach (var property in ContractProperties.All(type))
        {
            var wireName = ContractProperties.WireName(property);
            var distance = Distance(wireName, name, bestDistance);
            if (distance < bestDistance)
            {
                best = wireName;
                bestDistance = distance;
            }
        }

        return best is null ? "correct the path or add the property to the contract" : "did you mean '" + best + "'?";
    }

    private static int Distance(string left, string right, int bound)
    {
        if (Math.Abs(left.Length - right.Length) >= bound)
            return bound;

        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            previous[j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
