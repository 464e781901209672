using MappingSync.Specs.Model;

namespace MappingSync.Cli.Diffing;

/// <summary>Compares what is verified after writing.</summary>
internal static class VerifiedComparison
{
    public static void Compare(SpecPair pair)
    {
        var (both, removed, added) = NamedEntries.Match(pair.Old.Verified, pair.New.Verified, static entry => entry.Name.Value);
        foreach (var entry in removed)
            pair.Add(ListRules.VerifiedRemoved, $"'{entry.Name.Value}' is compared no longer.", new Said(Sides(entry), entry.Span), Said.Nothing, field: entry.Name.Value);

        foreach (var entry in added)
            pair.Add(ListRules.VerifiedAdded, $"'{entry.Name.Value}' is compared after writing now.", Said.Nothing, new Said(Sides(entry), entry.Span), field: entry.Name.Value);

        foreach (var (old, @new) in both)
        {
            var name = old.Name.Value;
            pair.AddIfChanged(ListRules.VerifiedChanged, $"What '{name}' compares", new Said(Sides(old), old.Span), new Said(Sides(@new), @new.Span), field: name);
            Flows(pair, old, @new, name);
            Tolerance(pair, old, @new, name);
            MappingComparison.Words(pair, name, MappingComparison.Label(old.Label), old.Documented, MappingComparison.Label(@new.Label), @new.Documented, new Said(null, old.Span), new Said(null, @new.Span));
        }
    }

    private static string Sides(VerifiedField field) => string.Join(", ", field.Sides.Select(static side => side.System.Value + ": " + side.Path.Text).Order(StringComparer.Ordinal));

    private static void Flows(SpecPair pair, VerifiedField old, VerifiedField @new, string name)
    {
        var (before, after) = (SpecWords.FlowsOf(pair.Old, old.Flows, pair.New).Split(", "), SpecWords.FlowsOf(pair.New, @new.Flows, pair.Old).Split(", "));
        foreach (var flow in before.Except(after).Where(static flow => flow.Length > 0))
            pair.Add(ListRules.VerifiedRemoved, $"'{name}' is compared in '{flow}' no longer.", new Said(flow, old.Span), new Said(null, @new.Span), flow, name);

        foreach (var flow in after.Except(before).Where(static flow => flow.Length > 0))
            pair.Add(ListRules.VerifiedAdded, $"'{name}' is compared in '{flow}' now.", new Said(null, old.Span), new Said(flow, @new.Span), flow, name);
    }

    private static void Tolerance(SpecPair pair, VerifiedField old, VerifiedField @new, string name)
    {
        var (before, after) = (old.Tolerance?.Amount ?? 0, @new.Tolerance?.Amount ?? 0);
        var isNamed = old.Tolerance?.Path is not null || @new.Tolerance?.Path is not null;
        if (!isNamed && before == after)
            return;

        // What a setting allows is not known here: it may be more.
        var rule = isNamed || after > before ? ListRules.ToleranceWidened : ListRules.ToleranceNarrowed;
        pair.AddIfChanged(rule, $"The tolerance of '{name}'", Told(old), Told(@new), field: name);
    }

    private static Said Told(VerifiedField field) => new(field.Tolerance?.Path?.Text ?? SpecWords.Of(field.Tolerance?.Amount ?? 0), field.Tolerance?.Span ?? field.Span);
}
