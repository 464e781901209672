using MappingSync.Cli.Lists;

namespace MappingSync.Cli.Diffing;

/// <summary>A change that is known and wanted.</summary>
internal sealed record IgnoredChange(string Fingerprint, string Reason);

/// <summary>Changes that are known and wanted, from a YAML file: a list of <c>fingerprint</c> and <c>reason</c>.</summary>
internal sealed class IgnoreList(IReadOnlyList<IgnoredChange> entries)
{
    public static IgnoreList Empty { get; } = new([]);

    /// <summary>Reads a file's text.</summary>
    /// <param name="path">The file, as messages call it.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="CliFailure">An entry lacks its fingerprint or its reason, or has something else.</exception>
    public static IgnoreList Parse(string path, string text) => new(YamlFile.List(path, text, static (entry, file) =>
    {
        var fingerprint = entry.RequiredText("fingerprint");
        var reason = file.Reason(entry);
        return fingerprint is null || reason is null ? null : new IgnoredChange(fingerprint.Value, reason);
    }));

    /// <summary>Divides changes into those that are told, those that an entry names, and entries that name none.</summary>
    public (IReadOnlyList<Change> Told, IReadOnlyList<(Change Change, string Reason)> Ignored, IReadOnlyList<IgnoredChange> Stale) Judge(IReadOnlyList<Change> changes)
    {
        var reasons = entries.GroupBy(static entry => entry.Fingerprint, StringComparer.Ordinal).ToDictionary(static same => same.Key, static same => same.First().Reason, StringComparer.Ordinal);
        var byFingerprint = changes.ToLookup(static change => change.Fingerprint, StringComparer.Ordinal);
        return (
            [.. changes.Where(change => !reasons.ContainsKey(change.Fingerprint))],
            [.. changes.Where(change => reasons.ContainsKey(change.Fingerprint)).Select(change => (change, reasons[change.Fingerprint]))],
            [.. entries.Where(entry => !byFingerprint.Contains(entry.Fingerprint))]);
    }
}
