using System.Globalization;
using System.Text;

namespace MappingSync.Cli.Fixing;

/// <summary>
/// The difference of two texts as <c>git apply</c> and <c>patch</c> take it. Line ends count, and so does their absence at the end of a file, which the
/// renderers of the diff libraries leave out.
/// </summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The diff, or an empty text when the two are the same.</summary>
    /// <param name="path">The file's path with forward slashes.</param>
    /// <param name="before">The text that was.</param>
    /// <param name="after">The text that is.</param>
    public static string Of(string path, string before, string after)
    {
        var edits = Edits(Lines(before), Lines(after));
        var result = new StringBuilder();
        for (var i = 0; i < edits.Count;)
        {
            if (edits[i].Mark == ' ')
            {
                i++;
                continue;
            }

            if (result.Length == 0)
                result.Append("--- a/").Append(path).Append("\n+++ b/").Append(path).Append('\n');

            var start = Math.Max(0, i - Context);
            var end = EndOfHunk(edits, i);
            AppendHunk(result, edits, start, end);
            i = end;
        }

        return result.ToString();
    }

    /// <summary>Changes that are no farther apart than their context share a hunk.</summary>
    private static int EndOfHunk(List<Edit> edits, int first)
    {
        var last = first;
        for (var i = first; i < edits.Count && i - last <= 2 * Context; i++)
        {
            if (edits[i].Mark != ' ')
                last = i;
        }

        return Math.Min(edits.Count, last + 1 + Context);
    }

    private static void AppendHunk(StringBuilder result, List<Edit> edits, int start, int end)
    {
        var hunk = edits.GetRange(start, end - start);
        var oldBefore = edits.Take(start).Count(static edit => edit.Mark != '+');
        var newBefore = edits.Take(start).Count(static edit => edit.Mark != '-');
        var oldCount = hunk.Count(static edit => edit.Mark != '+');
        var newCount = hunk.Count(static edit => edit.Mark != '-');
        result.Append(CultureInfo.InvariantCulture, $"@@ -{Place(oldBefore, oldCount)} +{Place(newBefore, newCount)} @@\n");
        foreach (var (mark, line) in hunk)
        {
            result.Append(mark).Append(line);
            if (!line.EndsWith('\n'))
                result.Append("\n\\ No newline at end of file\n");
        }
    }

    private static string Place(int before, int count) => string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? before : before + 1)}{(count == 1 ? "" : "," + count.ToString(CultureInfo.InvariantCulture))}");

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    /// <summary>The shortest way from one to the other (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986).</summary>
    private static List<Edit> Edits(List<string> before, List<string> after)
    {
        var limit = before.Count + after.Count;
        var reach = new Dictionary<int, int> { [1] = 0 };
        var trace = new List<Dictionary<int, int>>();
        for (var distance = 0; distance <= limit; distance++)
        {
            trace.Add(new Dictionary<int, int>(reach));
            for (var diagonal = -distance; diagonal <= distance; diagonal += 2)
            {
                var down = diagonal == -distance || (diagonal != distance && reach[diagonal - 1] < reach[diagonal + 1]);
                var x = down ? reach[diagonal + 1] : reach[diagonal - 1] + 1;
                while (x < before.Count && x - diagonal < after.Count && string.Equals(before[x], after[x - diagonal], StringComparison.Ordinal))
                    x++;

                reach[diagonal] = x;
                if (x >= before.Count && x - diagonal >= after.Count)
                    return Backtrack(before, after, trace);
            }
        }

        return [];
    }

    private static List<Edit> Backtrack(List<string> before, List<string> after, List<Dictionary<int, int>> trace)
    {
        var edits = new List<Edit>();
        var (x, y) = (before.Count, after.Count);
        for (var distance = trace.Count - 1; distance >= 0; distance--)
        {
            var reach = trace[distance];
            var diagonal = x - y;
            var down = diagonal == -distance || (diagonal != distance && reach[diagonal - 1] < reach[diagonal + 1]);
            var previous = down ? diagonal + 1 : diagonal - 1;
            var fromX = distance == 0 ? 0 : reach[previous];
            var fromY = distance == 0 ? 0 : fromX - previous;
            for (; x > fromX && y > fromY; y--)
                edits.Add(new Edit(' ', before[--x]));

            if (distance > 0)
                edits.Add(down ? new Edit('+', after[--y]) : new Edit('-', before[--x]));
        }

        edits.Reverse();
        return edits;
    }

    private readonly record struct Edit(char Mark, string Line);
}
