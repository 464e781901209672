using MappingSync.Specs.Model;

namespace MappingSync.Cli.Diffing;

/// <summary>Compares the resources below a record.</summary>
internal static class ChildrenComparison
{
    public static void Compare(SpecPair pair)
    {
        var (both, removed, added) = NamedEntries.Match(pair.Old.Children, pair.New.Children, static entry => entry.Name.Value);
        foreach (var entry in removed)
            pair.Add(ListRules.ChildRemoved, $"'{entry.Name.Value}' are synced no longer.", new Said(entry.Entity?.Value, entry.Span), Said.Nothing, field: entry.Name.Value);

        foreach (var entry in added)
            pair.Add(ListRules.ChildAdded, $"'{entry.Name.Value}' are synced now.", Said.Nothing, new Said(entry.Entity?.Value, entry.Span), field: entry.Name.Value);

        foreach (var (old, @new) in both)
        {
            var name = old.Name.Value;
            Part("entity", old.Entity?.Value, @new.Entity?.Value);
            Part("match", Match(old), Match(@new));
            Part("gone-at-source", SpecWords.Of(old.GoneAtSource?.Value ?? GoneAtSource.Keep), SpecWords.Of(@new.GoneAtSource?.Value ?? GoneAtSource.Keep));
            Part("flows", SpecWords.FlowsOf(pair.Old, old.Flows, pair.New), SpecWords.FlowsOf(pair.New, @new.Flows, pair.Old));
            ExclusionsComparison.LeftOut(pair, name, old.Flows, @new.Flows);
            MappingComparison.Words(pair, name, MappingComparison.Label(old.Label), old.Documented, MappingComparison.Label(@new.Label), @new.Documented, new Said(null, old.Span), new Said(null, @new.Span));

            void Part(string part, string? before, string? after) =>
                pair.AddIfChanged(ListRules.ChildChanged, $"'{part}' of '{name}'", new Said(before, old.Span), new Said(after, @new.Span), field: name, part: part);
        }
    }

    /// <summary>The order counts: the first that matches is taken.</summary>
    private static string Match(ChildResource child) => string.Join(", ", child.Match.Select(static by => SpecWords.Of(by.Value)));
}
