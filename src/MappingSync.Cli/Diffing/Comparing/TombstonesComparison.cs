using MappingSync.Specs.Model;

namespace MappingSync.Cli.Diffing;

/// <summary>Compares tombstones, and documented rows that are not found among the fields.</summary>
internal static class TombstonesComparison
{
    public static void Compare(SpecPair pair)
    {
        var (both, removed, added) = NamedEntries.Match(pair.Old.Retired, pair.New.Retired, static entry => entry.Name.Value);
        foreach (var entry in removed)
            pair.Add(MappingRules.TombstoneRemoved, $"The tombstone of '{entry.Name.Value}' is gone.", new Said(Stone(entry), entry.Span), Said.Nothing, field: entry.Name.Value);

        // The tombstone of a field that was synced is told with the field.
        foreach (var entry in added.Where(entry => pair.Old.Synced.All(field => field.Name.Value != entry.Name.Value)))
            pair.Add(ListRules.RowsElsewhereChanged, $"The tombstone of '{entry.Name.Value}' is new.", Said.Nothing, new Said(Stone(entry), entry.Span), field: entry.Name.Value, part: "retired");

        foreach (var (old, @new) in both)
            pair.AddIfChanged(ListRules.RowsElsewhereChanged, $"The tombstone of '{old.Name.Value}'", new Said(Stone(old), old.Span), new Said(Stone(@new), @new.Span), field: old.Name.Value, part: "retired");

        Rows(pair, "elsewhere", Elsewhere(pair.Old), Elsewhere(pair.New));
        Rows(pair, "unavailable", Unavailable(pair.Old), Unavailable(pair.New));
    }

    private static string Stone(RetiredField entry) => $"{SpecWords.Of(entry.Since?.Value)} {entry.Reason?.Value}".Trim();

    private static void Rows(SpecPair pair, string list, Dictionary<string, Said> before, Dictionary<string, Said> after)
    {
        foreach (var row in before.Keys.Union(after.Keys))
            pair.AddIfChanged(ListRules.RowsElsewhereChanged, $"The row '{row}' of '{list}'", before.GetValueOrDefault(row), after.GetValueOrDefault(row), field: row, part: list);
    }

    private static Dictionary<string, Said> Elsewhere(Spec spec)
    {
        var rows = new Dictionary<string, Said>(StringComparer.Ordinal);
        foreach (var entry in spec.Elsewhere)
            rows.TryAdd(SpecWords.Of(entry.Label) ?? $"{entry.Entity?.Value}.{entry.Field?.Value}", new Said($"{SpecWords.Of(entry.As?.Value)} by {entry.Entity?.Value}.{entry.Field?.Value}", entry.Span));

        return rows;
    }

    private static Dictionary<string, Said> Unavailable(Spec spec)
    {
        var rows = new Dictionary<string, Said>(StringComparer.Ordinal);
        foreach (var entry in spec.Unavailable)
            rows.TryAdd(entry.Name.Value, new Said($"{SpecWords.Of(entry.As?.Value)}: {SpecWords.Of(entry.Label)}: {entry.Reason?.Value}", entry.Span));

        return rows;
    }
}
