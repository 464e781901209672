using MappingSync.Specs.Model;

namespace MappingSync.Cli.Diffing;

/// <summary>The paths that a spec leaves out: excluded ones and read-only ones.</summary>
internal static class LeftOutPaths
{
    /// <summary>What covers a path: its own entry, or one of a path above it.</summary>
    public static (SpecSpan Span, Located<string>? Reason)? Find(Spec spec, string system, string? path)
    {
        if (path is null)
            return null;

        foreach (var exclusion in spec.Excluded)
        {
            if (Covering(exclusion.Paths, system, path) is { } excluded)
                return (excluded.Span, exclusion.Reason);
        }

        return Covering(spec.ReadOnly, system, path) is { } readOnly ? (readOnly.Span, new Located<string>("read-only", readOnly.Span)) : null;
    }

    /// <summary>Whether a flow of the spec writes the path or something below or above it.</summary>
    public static bool IsSynced(Spec spec, string system, string path) => spec.Synced.Any(field =>
        field.Side(system)?.Write is { } written && (Covers(written.Text, path) || Covers(path, written.Text)));

    private static SpecPath? Covering(IReadOnlyList<SystemPaths> entries, string system, string path) => entries
        .Where(entry => entry.System.Value == system)
        .SelectMany(static entry => entry.Paths)
        .FirstOrDefault(entry => Covers(entry.Text, path));

    private static bool Covers(string above, string path) => path == above || path.StartsWith(above + ".", StringComparison.Ordinal);
}
