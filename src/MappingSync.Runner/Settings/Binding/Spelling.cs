namespace MappingSync.Runner.Settings.Binding;

/// <summary>Finds the name that a person probably meant.</summary>
internal static class Spelling
{
    /// <summary>The nearest known name that is at most a third of its letters away; null when none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> known) =>
        written.Length > 60
            ? null
            : known
                .Select(name => (name, distance: Distance(written.ToLowerInvariant(), name)))
                .Where(candidate => candidate.distance <= Math.Max(1, candidate.name.Length / 3))
                .OrderBy(candidate => candidate.distance)
                .ThenBy(candidate => candidate.name, StringComparer.Ordinal)
                .Select(candidate => candidate.name)
                .FirstOrDefault();

    /// <summary>Damerau's edit distance (optimal string alignment): a swap of neighbours counts as one.</summary>
    private static int Distance(string left, string right)
    {
        var cost = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            cost[i, 0] = i;
        }

        for (var j = 0; j <= right.Length; j++)
        {
            cost[0, j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j] + 1, cost[i, j - 1] + 1), cost[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[left.Length, right.Length];
    }
}
