using System.Globalization;
using MappingSync.Cli.Diffing;

namespace MappingSync.Cli.Tests.Diffing;

/// <summary>What a test file expects at a line: <c># &lt;- [ID] level flow field [@place]</c>, where the id is the file's when none is written.</summary>
internal sealed record ExpectedChange(string Id, string Level, string Flow, string Field, string File, int Line)
{
    public static ExpectedChange Of(Change change, ChangePlace place, string field) => new(
        change.Rule.Id, DiffPrinter.Word(change.Rule.Level), change.Subject.Flow ?? "-", field == "*" ? "*" : change.Subject.Field ?? "-", place.File, place.Line);
}

/// <summary>
/// A pair of small specs, a near-miss, and what is expected where. What every spec needs and the case is not about stands in
/// <see cref="Head"/>.
/// </summary>
internal sealed class RuleCase
{
    private static readonly string[] Head =
    [
        "entity: item",
        "systems: { shop: Shop.Item, ledger: Ledger.Item }",
        "key: { shop: { path: id }, ledger: { path: number } }",
        "flows: { push: { from: shop, to: ledger } }",
    ];

    private readonly Dictionary<(string Version, string File), List<string>> sections = [];
    private readonly string id;

    private RuleCase(string id) => this.id = id;

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Diffing", "Rules");

    public static RuleCase Load(string id)
    {
        var loaded = new RuleCase(id);
        List<string>? section = null;
        foreach (var line in File.ReadAllLines(Path.Combine(Folder, id + ".txt")))
        {
            if (line.StartsWith("=== ", StringComparison.Ordinal))
            {
                var parts = line.Split(' ');
                loaded.sections[(parts[1], parts.ElementAtOrDefault(2) ?? "item.yaml")] = section = [];
            }
            else
            {
                section?.Add(line);
            }
        }

        foreach (var text in loaded.sections.Where(entry => !entry.Key.File.StartsWith('_')))
        {
            foreach (var line in Head.Reverse().Where(line => !text.Value.Exists(own => own.StartsWith(line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)], StringComparison.Ordinal) || own.StartsWith("entity:", StringComparison.Ordinal))))
                text.Value.Insert(0, line);
        }

        return loaded;
    }

    public SpecSet Set(string version) => SpecSet.Read(sections
        .Where(section => section.Key.Version == version)
        .Select(section => new SpecText(section.Key.File, string.Join('\n', section.Value) + "\n")));

    /// <summary>The marks of a version, each at its line or at the line of the entry that it names.</summary>
    public IReadOnlyList<ExpectedChange> Expected(string version)
    {
        var expected = new List<ExpectedChange>();
        foreach (var ((_, file), lines) in sections.Where(section => section.Key.Version == version))
        {
            for (var at = 0; at < lines.Count; at++)
            {
                if (lines[at].Split("# <- ") is not [_, var marks])
                    continue;

                foreach (var mark in marks.Split("; "))
                {
                    var words = mark.Split(' ').ToList();
                    var (ruleId, line) = (id, at + 1);
                    if (words[0].StartsWith("MSYNC", StringComparison.Ordinal))
                    {
                        ruleId = words[0];
                        words.RemoveAt(0);
                    }

                    if (words[^1].StartsWith('@'))
                    {
                        line = lines.FindIndex(other => other.StartsWith(words[^1][1..] + ":", StringComparison.Ordinal)) + 1;
                        words.RemoveAt(words.Count - 1);
                    }

                    Assert.True(words.Count == 3, string.Create(CultureInfo.InvariantCulture, $"{id}: '{mark}' is no mark."));
                    expected.Add(new ExpectedChange(ruleId, words[0], words[1], words[2], file, line));
                }
            }
        }

        return expected;
    }
}
