using System.Globalization;
using System.Text;

namespace MappingSync.Cli.Init;

/// <summary>Writes the YAML of a draft.</summary>
internal static class SpecYaml
{
    private const int Width = 120;

    private static readonly HashSet<string> Words = new(["true", "false", "null", "yes", "no", "on", "off", "y", "n"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The text of a spec.</summary>
    /// <param name="request">The header.</param>
    /// <param name="fields">The synced fields; each is one line, in this order, from <see cref="FirstFieldLine"/> on.</param>
    /// <param name="key">The two key paths, or null.</param>
    /// <param name="leftOver">What is excluded.</param>
    /// <param name="schema">The path of the schema for editors, as the first line names it.</param>
    public static string Of(InitRequest request, IReadOnlyList<DraftedField> fields, (string Left, string Right)? key, IReadOnlyList<LeftOver> leftOver, string schema)
    {
        var (left, right) = (request.Left.System, request.Right.System);
        var text = new StringBuilder();
        text.Append("# yaml-language-server: $schema=").Append(schema).Append('\n');
        text.Append("# A first draft: look at each counterpart that was guessed, and give each exclusion its reason.\n");
        text.Append("entity: ").Append(request.Entity).Append('\n');
        text.Append("systems:\n");
        text.Append("  ").Append(left).Append(": ").Append(request.Left.Type).Append('\n');
        text.Append("  ").Append(right).Append(": ").Append(request.Right.Type).Append('\n');
        if (key is { } paths)
        {
            text.Append("key:\n");
            text.Append("  ").Append(left).Append(": { path: ").Append(Scalar(paths.Left)).Append(" }\n");
            text.Append("  ").Append(right).Append(": { path: ").Append(Scalar(paths.Right)).Append(" }\n");
        }

        text.Append("flows:\n");
        text.Append("  push: { from: ").Append(left).Append(", to: ").Append(right).Append(" }\n");
        if (request.BothWays)
            text.Append("  pull: { from: ").Append(right).Append(", to: ").Append(left).Append(" }\n");

        if (fields.Count > 0)
        {
            text.Append("\nsynced:\n");
            var width = Math.Min(40, fields.Max(static field => field.Name.Length) + 1);
            foreach (var field in fields)
            {
                text.Append("  ").Append((field.Name + ":").PadRight(width)).Append(" { ")
                    .Append(left).Append(": ").Append(Scalar(field.Left)).Append(", ")
                    .Append(right).Append(": ").Append(Scalar(field.Right))
                    .Append(field.IsKey ? ", write: create-only" : "").Append(" }\n");
            }
        }

        var rest = leftOver.Where(static side => side.Paths.Count > 0).ToList();
        if (rest.Count > 0)
        {
            text.Append("\nexcluded:\n");
            foreach (var side in rest)
            {
                text.Append("  ").Append(side.System).Append("-only:\n");
                Paths(text, "    " + side.System + ": ", side.Paths);
                text.Append("    reason: ''\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The zero-based line of the first synced field.</summary>
    public static int FirstFieldLine(string text)
    {
        var lines = text.Split('\n');
        return Array.IndexOf(lines, "synced:") + 1;
    }

    /// <summary>A scalar that YAML reads as text.</summary>
    public static string Scalar(string text)
    {
        var plain = text.Length > 0
            && (char.IsAsciiLetter(text[0]) || text[0] == '_')
            && text.All(static character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '-')
            && !Words.Contains(text)
            && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return plain ? text : "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
    }

    private static void Paths(StringBuilder text, string start, IReadOnlyList<string> paths)
    {
        var line = new StringBuilder(start).Append('[');
        for (var i = 0; i < paths.Count; i++)
        {
            var path = Scalar(paths[i]) + (i + 1 < paths.Count ? "," : "]");
            if (line.Length + path.Length + 1 > Width && line.ToString().Trim().Length > 1)
            {
                text.Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear().Append(' ', start.Length + 1);
            }

            line.Append(path).Append(' ');
        }

        text.Append(line.ToString().TrimEnd()).Append('\n');
    }
}
