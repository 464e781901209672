using MappingSync.Specs.Model;

namespace MappingSync.Cli.Diffing;

/// <summary>Compares value maps in the direction of the flow.</summary>
internal static class ValuesComparison
{
    public static void Compare(SpecPair pair, FieldInFlow old, FieldInFlow @new)
    {
        var (flow, field) = (@new.Flow.Name.Value, @new.Name);
        pair.AddIfChanged(ValueRules.MapChanged, $"The map of the values of '{field}'", Means(old.Field), Means(@new.Field), flow, field, "values");
        pair.AddIfChanged(ValueRules.MapChanged, $"What overrides the values of '{field}'", Override(old.Field), Override(@new.Field), flow, field, "values-override");
        if (!old.HasValues || !@new.HasValues)
            return;

        Pairs(pair, old, @new, flow, field);
        if (old.Unmapped == @new.Unmapped)
            return;

        var isSkipped = @new.Unmapped == Unmapped.Skip;
        pair.Add(
            isSkipped ? ValueRules.UnmappedSkipped : ValueRules.UnmappedRefused,
            isSkipped ? $"A value of '{field}' without counterpart is left out." : $"A value of '{field}' without counterpart is refused.",
            new Said(SpecWords.Of(old.Unmapped), old.Field.Unmapped?.Span ?? old.Field.Span), new Said(SpecWords.Of(@new.Unmapped), @new.Field.Unmapped?.Span ?? @new.Field.Span), flow, field);
    }

    private static Said Means(SyncedField field) => field.Values is not { } values ? Said.Nothing : new Said(values.Path?.Text ?? "a table", values.Span);

    private static Said Override(SyncedField field) => new(field.ValuesOverride?.Text, field.ValuesOverride?.Span);

    private static void Pairs(SpecPair pair, FieldInFlow old, FieldInFlow @new, string flow, string field)
    {
        // A table that became a setting, or the other way about, has been told as a whole.
        if (old.Field.Values?.Pairs is not { Count: > 0 } || @new.Field.Values?.Pairs is not { Count: > 0 })
            return;

        var (before, after) = (old.Values(), @new.Values());
        foreach (var (from, (to, span)) in before)
        {
            if (!after.TryGetValue(from, out var now))
            {
                pair.Add(
                    @new.Unmapped == Unmapped.Skip ? ValueRules.RemovedSkipped : ValueRules.Removed, $"The value '{from}' of '{field}', which was written as '{to}', has no counterpart any more.",
                    new Said(to, span), new Said(null, @new.Field.Values!.Span), flow, field, from);
            }
            else if (now.To != to)
            {
                pair.Add(ValueRules.Changed, $"The value '{from}' of '{field}' was written as '{to}' and is written as '{now.To}' now.", new Said(to, span), new Said(now.To, now.Span), flow, field, from);
            }
        }

        foreach (var (from, (to, span)) in after.Where(value => !before.ContainsKey(value.Key)))
            pair.Add(ValueRules.Added, $"The value '{from}' of '{field}' is written as '{to}' now.", new Said(null, old.Field.Values!.Span), new Said(to, span), flow, field, from);
    }
}
