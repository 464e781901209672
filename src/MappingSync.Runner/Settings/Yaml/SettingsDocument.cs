using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MappingSync.Runner.Settings.Yaml;

/// <summary>Reads the text of a settings file into nodes with places. Bounded in size, depth and count; no anchors, no tags.</summary>
internal sealed class SettingsDocument
{
    /// <summary>The most characters of a settings file.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>The deepest nesting.</summary>
    public const int MaxDepth = 16;

    /// <summary>The most values of a settings file.</summary>
    public const int MaxNodes = 50_000;

    private readonly string text;
    private readonly SecretSources secrets;
    private readonly SettingsProblems problems;
    private readonly Parser parser;
    private int nodes;

    private SettingsDocument(string text, SecretSources secrets, SettingsProblems problems)
    {
        this.text = text;
        this.secrets = secrets;
        this.problems = problems;
        parser = new Parser(new Scanner(new StringReader(Placeholders.Mask(text)), skipComments: true));
    }

    /// <summary>Reads the one mapping that a settings file is; null when it cannot be read, which is then reported.</summary>
    public static SettingsMapping? Read(string text, SecretSources secrets, SettingsProblems problems)
    {
        if (text.Length > MaxLength)
        {
            problems.Add(SourceSpot.Start, $"the file is longer than {MaxLength} characters", "Name the settings file of the runner");
            return null;
        }

        if (Placeholders.IsMasked(text))
        {
            problems.Add(SourceSpot.Start, "the file holds private-use characters (U+F100 to U+F17F)", "Remove them");
            return null;
        }

        var document = new SettingsDocument(text, secrets, problems);
        try
        {
            return document.ReadRoot();
        }
        catch (Unreadable failure)
        {
            problems.Add(failure.Spot, failure.Message, failure.Remedy);
        }
        catch (YamlException failure)
        {
            problems.Add(SpotOf(failure.Start), "this is not YAML: " + LowerFirst(failure.Message.TrimEnd('.')), "Correct the indentation, the quotes or the brackets");
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or FormatException)
        {
            // The scanner answers some broken flow mappings with these instead of its own exception.
            var spot = document.parser.Current is { } last ? SpotOf(last.End) : SourceSpot.Start;
            problems.Add(spot, "this is not YAML: the text cannot be read from here on", "Correct the indentation, the quotes or the brackets");
        }

        return null;
    }

    private SettingsMapping? ReadRoot()
    {
        Next();
        if (Next() is StreamEnd)
            throw new Unreadable(SourceSpot.Start, "the file is empty", "Write at least one agreement");
        Next();
        var root = ReadNode(depth: 1);
        Next();
        if (Next() is DocumentStart second)
            throw new Unreadable(SpotOf(second.Start), "a second document begins here", "Keep the settings in one document, without '---'");
        if (root is SettingsMapping mapping)
            return mapping;
        problems.Add(root.Spot, $"the settings are {root.Kind}, not a mapping of names", "Begin with 'listen:', 'store:' and 'agreements:'");
        return null;
    }

    private ParsingEvent Next() => parser.MoveNext()
        ? parser.Current!
        : throw new Unreadable(SourceSpot.Start, "the file ends too early", "Complete it");

    private SettingsNode ReadNode(int depth)
    {
        var current = parser.Current!;
        var spot = SpotOf(current.Start);
        if (++nodes > MaxNodes)
            throw new Unreadable(spot, $"the file holds more than {MaxNodes} values", "Name the settings file of the runner");
        if (depth > MaxDepth)
            throw new Unreadable(spot, $"the nesting is deeper than {MaxDepth}", "Compare with examples/settings.yaml");
        if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false })
            throw new Unreadable(spot, "anchors and aliases (& and *) are not read", "Write the value out, and quote it if it begins with & or *");
        if (current is NodeEvent { Tag.IsEmpty: false })
            throw new Unreadable(spot, "tags (!) are not read", "Remove the tag, and quote the value if it begins with !");
        return current switch
        {
            MappingStart => ReadMapping(spot, depth),
            SequenceStart => ReadList(spot, depth),
            Scalar scalar => ReadScalar(scalar, spot),
            _ => throw new Unreadable(spot, "a value was expected here", "Compare with examples/settings.yaml"),
        };
    }

    private SettingsMapping ReadMapping(SourceSpot spot, int depth)
    {
        var entries = new List<SettingsEntry>();
        var seen = new Dictionary<string, SourceSpot>(StringComparer.Ordinal);
        while (Next() is not MappingEnd)
        {
            var nameSpot = SpotOf(parser.Current!.Start);
            // Names are taken as written: nothing is put into them.
            if (parser.Current is not Scalar { Tag.IsEmpty: true, Anchor.IsEmpty: true } written)
                throw new Unreadable(nameSpot, "a name was expected here", "Write 'name: value'");
            var name = Placeholders.Unmask(written.Value);
            Next();
            var value = ReadNode(depth + 1);
            if (seen.TryAdd(name, nameSpot))
                entries.Add(new SettingsEntry(name, nameSpot, value));
            else
                problems.Add(nameSpot, $"{Quoted.Name(name)} is given twice; the first is in line {seen[name].Line}", "Keep one of the two");
        }

        return new SettingsMapping(spot, entries);
    }

    private SettingsList ReadList(SourceSpot spot, int depth)
    {
        var items = new List<SettingsNode>();
        while (Next() is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        return new SettingsList(spot, items);
    }

    private SettingsScalar ReadScalar(Scalar scalar, SourceSpot spot)
    {
        var written = Placeholders.Unmask(scalar.Value);
        if (scalar.Style == ScalarStyle.Plain && written is "" or "~" or "null")
            return new SettingsScalar(spot, null, written);
        var broken = false;
        var filled = false;
        var from = (int)scalar.Start.Index;
        var value = Placeholders.Written().Replace(written, match =>
        {
            filled = true;
            var at = text.IndexOf(match.Value, from, StringComparison.Ordinal);
            from = at < 0 ? from : at + match.Length;
            if (secrets.TryRead(match.Groups["inner"].Value, out var read, out var problem))
                return read;
            broken = true;
            problems.Add(at < 0 ? spot : SpotAt(at), problem.Text, problem.Remedy);
            return string.Empty;
        });
        return new SettingsScalar(spot, value, filled ? null : written, broken);
    }

    private SourceSpot SpotAt(int index)
    {
        var before = text.AsSpan(0, index);
        var lineStart = before.LastIndexOf('\n') + 1;
        return new SourceSpot(before.Count('\n') + 1, index - lineStart + 1);
    }

    private static SourceSpot SpotOf(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private sealed class Unreadable(SourceSpot spot, string text, string remedy) : Exception(text)
    {
        public SourceSpot Spot => spot;

        public string Remedy => remedy;
    }
}
