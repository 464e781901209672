using System.Globalization;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;

namespace MappingSync.Cli.Lists;

/// <summary>A small YAML file that steers the tool. It is read as specs are: bounded, without aliases and tags, and every mistake has its place.</summary>
internal sealed class YamlFile
{
    private const int MostFindings = 20;

    private readonly string path;
    private readonly SpecProblems problems = new();
    private readonly LineTable lines;
    private readonly YamlNode? root;

    private YamlFile(string path, string text)
    {
        this.path = path;
        lines = new LineTable(text);
        root = YamlTree.Read(text, lines, problems);
    }

    /// <summary>What is wrong with the file so far.</summary>
    public SpecProblems Problems => problems;

    /// <summary>Reads a file of the disk.</summary>
    /// <exception cref="CliFailure">It cannot be read.</exception>
    public static string TextOf(string path)
    {
        try
        {
            return new FileInfo(path).Length <= 4L * YamlTree.MaximumLength
                ? File.ReadAllText(path)
                : throw new CliFailure(string.Create(CultureInfo.InvariantCulture, $"{path} is longer than {YamlTree.MaximumLength} characters."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliFailure($"{path} cannot be read: {exception.Message}");
        }
    }

    /// <summary>Reads a file that is a list of mappings; an empty file is an empty list.</summary>
    /// <param name="path">The file, as messages call it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="read">Reads one entry; null when it is not complete, which it has reported.</param>
    /// <exception cref="CliFailure">Something is wrong with the file.</exception>
    public static IReadOnlyList<T> List<T>(string path, string text, Func<MappingReader, YamlFile, T?> read)
        where T : class
    {
        var file = new YamlFile(path, text);
        var entries = file.Entries(file.root, "file", read);
        file.RefuseProblems();
        return entries;
    }

    /// <summary>Reads a file that is a mapping.</summary>
    /// <inheritdoc cref="List{T}"/>
    public static T Mapping<T>(string path, string text, Func<MappingReader, YamlFile, T> read)
        where T : class
    {
        var file = new YamlFile(path, text);
        T? result = null;
        if (file.root is YamlMapping mapping)
        {
            var reader = new MappingReader(mapping, "the file", file.lines.FirstContent(), file.problems);
            result = read(reader, file);
            reader.RefuseOthers();
        }
        else if (file.problems.Found.Count == 0)
        {
            file.problems.Add(Findings.WrongForm(file.lines.FirstContent(), "file", "a mapping", "something else"));
        }

        file.RefuseProblems();
        return result!;
    }

    /// <summary>The entries of a list of mappings.</summary>
    public List<T> Entries<T>(YamlNode? node, string key, Func<MappingReader, YamlFile, T?> read)
        where T : class
    {
        var entries = new List<T>();
        if (node is null || (node is YamlScalar { IsNull: true } && ReferenceEquals(node, root)))
            return entries;

        if (node is not YamlSequence sequence)
        {
            problems.WrongForm(node, key, "a list");
            return entries;
        }

        foreach (var item in sequence.Items)
        {
            if (item is not YamlMapping mapping)
            {
                problems.WrongForm(item, key, "a list of mappings");
                continue;
            }

            var reader = new MappingReader(mapping, "an entry", mapping.Span, problems);
            if (read(reader, this) is { } entry)
                entries.Add(entry);

            reader.RefuseOthers();
        }

        return entries;
    }

    /// <summary>A reason, which must not be empty.</summary>
    public string? Reason(MappingReader entry)
    {
        if (entry.RequiredText("reason") is not { } reason)
            return null;

        if (!string.IsNullOrWhiteSpace(reason.Value))
            return reason.Value.Trim();

        problems.Missing(reason.Span, entry.Owner, "reason");
        return null;
    }

    /// <summary>Fails when there are findings, each with its place.</summary>
    public static void Refuse(string path, string what, IReadOnlyList<SpecDiagnostic> findings)
    {
        if (findings.Count == 0)
            return;

        var lines = findings.Take(MostFindings).Select(finding => $"{Place(path, finding.Span)}: {finding.Id}: {Message(finding)}").ToList();
        if (findings.Count > MostFindings)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"… and {findings.Count - MostFindings} more."));

        throw new CliFailure($"{path} {what}:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}");
    }

    private static string Place(string path, SpecSpan span) => string.Create(CultureInfo.InvariantCulture, $"{path}:{span.Line + 1}:{span.Column + 1}");

    private static string Message(SpecDiagnostic finding) => string.Format(
        CultureInfo.InvariantCulture, DiagnosticDescriptors.Of(finding.Id).MessageFormat.ToString(CultureInfo.InvariantCulture), [.. finding.Arguments]);

    private void RefuseProblems() => Refuse(path, "cannot be used", problems.Found);
}
