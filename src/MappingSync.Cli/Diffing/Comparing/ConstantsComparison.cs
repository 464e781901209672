using MappingSync.Specs.Model;

namespace MappingSync.Cli.Diffing;

/// <summary>Compares the constants.</summary>
internal static class ConstantsComparison
{
    public static void Compare(SpecPair pair)
    {
        var (both, removed, added) = NamedEntries.Match(pair.Old.Constants, pair.New.Constants, static entry => entry.Name.Value);
        foreach (var entry in removed)
            pair.Add(ListRules.ConstantRemoved, $"The constant '{entry.Name.Value}' is written no longer.", new Said(Value(entry), entry.Span), Said.Nothing, field: entry.Name.Value);

        foreach (var entry in added)
            pair.Add(ListRules.ConstantAdded, $"The constant '{entry.Name.Value}' is written now.", Said.Nothing, new Said(Value(entry), entry.Span), field: entry.Name.Value);

        foreach (var (old, @new) in both)
        {
            var name = old.Name.Value;
            Part("value", Value(old), Value(@new));
            Part("place", Targets(old), Targets(@new));
            Part("condition", old.With?.Value, @new.With?.Value);
            Part("flows", SpecWords.FlowsOf(pair.Old, old.Flows, pair.New), SpecWords.FlowsOf(pair.New, @new.Flows, pair.Old));

            void Part(string part, string? before, string? after) =>
                pair.AddIfChanged(ListRules.ConstantChanged, $"The {part} of the constant '{name}'", new Said(before, old.Span), new Said(after, @new.Span), field: name, part: part);
        }
    }

    private static string? Value(ConstantField constant) => constant.Value is { } value ? SpecWords.Of(value) : null;

    private static string Targets(ConstantField constant) => string.Join(", ", constant.Targets.Select(static target => target.System.Value + ": " + target.Path.Text).Order(StringComparer.Ordinal));
}
