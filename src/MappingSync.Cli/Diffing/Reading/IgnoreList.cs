using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MappingSync.Cli.Diffing;

/// <summary>A change that is known and wanted.</summary>
internal sealed record IgnoredChange(string Fingerprint, string Reason);

/// <summary>Changes that are known and wanted, from a YAML file: a list of <c>fingerprint</c> and <c>reason</c>.</summary>
internal sealed class IgnoreList(IReadOnlyList<IgnoredChange> entries)
{
    private const int MaxBytes = 1024 * 1024;

    public static IgnoreList Empty { get; } = new([]);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; at most 1 MiB.</param>
    /// <exception cref="CliFailure">The file cannot be read, or an entry lacks its fingerprint or its reason.</exception>
    public static IgnoreList Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MaxBytes)
                throw new CliFailure(FormattableString.Invariant($"{path} is larger than {MaxBytes / 1024} KiB."));

            return Parse(path, File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliFailure($"{path} cannot be read: {exception.Message}");
        }
    }

    public static IgnoreList Parse(string path, string text)
    {
        try
        {
            var entries = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).WithDuplicateKeyChecking().Build().Deserialize<List<Entry>?>(text) ?? [];
            return new IgnoreList([.. entries.Select((entry, at) => Checked(path, at, entry))]);
        }
        catch (YamlException exception)
        {
            throw new CliFailure(FormattableString.Invariant($"{path}:{exception.Start.Line}:{exception.Start.Column}: {exception.InnerException?.Message ?? exception.Message}"));
        }
    }

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

    private static IgnoredChange Checked(string path, int at, Entry? entry)
    {
        var place = FormattableString.Invariant($"{path}: entry {at + 1}");
        if (string.IsNullOrWhiteSpace(entry?.Fingerprint))
            throw new CliFailure($"{place} needs a fingerprint, as 'mappingsync diff' prints it.");

        return string.IsNullOrWhiteSpace(entry.Reason)
            ? throw new CliFailure($"{place} ({entry.Fingerprint}) needs a reason.")
            : new IgnoredChange(entry.Fingerprint.Trim(), entry.Reason.Trim());
    }

    private sealed class Entry
    {
        public string? Fingerprint { get; set; }

        public string? Reason { get; set; }
    }
}
