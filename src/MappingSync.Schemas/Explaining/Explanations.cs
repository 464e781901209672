using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MappingSync.Schemas;

/// <summary>The explained differences of a project, read from a YAML file: a list of entries with <c>path</c>, <c>kind</c>, <c>reason</c> and <c>source</c>.</summary>
public sealed class Explanations
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly Dictionary<string, DifferenceKind> Kinds = new(StringComparer.Ordinal)
    {
        ["missing-in-contract"] = DifferenceKind.MissingInContract,
        ["missing-in-schema"] = DifferenceKind.MissingInSchema,
        ["type"] = DifferenceKind.Type,
        ["length"] = DifferenceKind.Length,
        ["required"] = DifferenceKind.Required,
        ["read-only"] = DifferenceKind.ReadOnly,
        ["decimals"] = DifferenceKind.Decimals,
    };

    /// <summary>Makes the explanations.</summary>
    /// <param name="entries">The entries.</param>
    public Explanations(IReadOnlyList<Explanation> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Entries = entries;
    }

    /// <summary>The entries in the order of the file.</summary>
    public IReadOnlyList<Explanation> Entries { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; at most 1 MiB.</param>
    /// <exception cref="SchemaReadException">The file is missing or too large, or an entry is not complete.</exception>
    public static Explanations Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var name = Path.GetFileName(path);
        try
        {
            if (new FileInfo(path).Length > MaxBytes) throw new SchemaReadException(name, null, $"larger than {MaxBytes / 1024} KiB.");
            var entries = new DeserializerBuilder()
                .WithNamingConvention(HyphenatedNamingConvention.Instance)
                .WithDuplicateKeyChecking()
                .Build()
                .Deserialize<List<Entry>?>(File.ReadAllText(path)) ?? [];
            return new([.. entries.Select((entry, index) => Checked(name, index, entry))]);
        }
        catch (YamlException exception)
        {
            throw new SchemaReadException(name, null, $"line {exception.Start.Line}: no list of explanations that can be read; each has 'path', 'kind', 'reason' and 'source', once, and nothing else.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SchemaReadException(name, null, $"cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Divides differences into those that no entry explains, and the entries that explain none of them.</summary>
    /// <param name="differences">All differences of the contracts that the entries speak of.</param>
    public (IReadOnlyList<Difference> Unexplained, IReadOnlyList<Explanation> Stale) Judge(IEnumerable<Difference> differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        var used = new HashSet<Explanation>(ReferenceEqualityComparer.Instance);
        var unexplained = new List<Difference>();
        foreach (var difference in differences)
        {
            var entries = Entries.Where(entry => entry.Explains(difference)).ToList();
            used.UnionWith(entries);
            if (entries.Count == 0) unexplained.Add(difference);
        }

        return (unexplained, [.. Entries.Where(entry => !used.Contains(entry))]);
    }

    private static Explanation Checked(string file, int index, Entry entry)
    {
        var place = $"/{index}";
        if (string.IsNullOrWhiteSpace(entry?.Path)) throw new SchemaReadException(file, place, "an explanation needs a path.");
        if (entry.Kind is null || !Kinds.TryGetValue(entry.Kind, out var kind)) throw new SchemaReadException(file, place, $"the kind is one of {string.Join(", ", Kinds.Keys)}.");
        if (string.IsNullOrWhiteSpace(entry.Reason)) throw new SchemaReadException(file, place, $"'{entry.Path}' needs a reason.");
        if (!Uri.TryCreate(entry.Source, UriKind.Absolute, out var source) || source.Scheme != Uri.UriSchemeHttps) throw new SchemaReadException(file, place, $"'{entry.Path}' needs a source: the https address that shows it.");
        return new(entry.Path, kind, entry.Reason, source);
    }

    private sealed class Entry
    {
        public string? Path { get; set; }

        public string? Kind { get; set; }

        public string? Reason { get; set; }

        public string? Source { get; set; }
    }
}
