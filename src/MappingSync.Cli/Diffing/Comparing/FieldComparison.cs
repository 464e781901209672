using MappingSync.Specs.Model;

namespace MappingSync.Cli.Diffing;

/// <summary>Compares one field that takes part in a flow in both versions.</summary>
internal static class FieldComparison
{
    public static void Compare(SpecPair pair, FieldInFlow old, FieldInFlow @new)
    {
        var (flow, field) = (@new.Flow.Name.Value, @new.Name);
        pair.AddIfChanged(FieldRules.SourceChanged, $"What '{field}' reads", old.Source, @new.Source, flow, field);
        pair.AddIfChanged(FieldRules.TargetChanged, $"What '{field}' writes", old.Target, @new.Target, flow, field);
        pair.AddIfChanged(FieldRules.ConverterChanged, $"The converter of '{field}'", old.Converter, @new.Converter, flow, field);
        pair.AddIfChanged(FieldRules.DefaultChanged, $"The default of '{field}'", old.Default, @new.Default, flow, field);
        Required(pair, old, @new, flow, field);
        Reference(pair, old.Field, @new.Field, flow, field);
        Writing(pair, old.Field, @new.Field, flow, field);
        Rows(pair, old.Field, @new.Field, flow, field);
        LimitsComparison.Compare(pair, old, @new);
        ValuesComparison.Compare(pair, old, @new);
    }

    private static void Required(SpecPair pair, FieldInFlow old, FieldInFlow @new, string flow, string field)
    {
        if (!old.IsRequired && @new.IsRequired)
            pair.Add(FieldRules.RequiredAdded, $"'{field}' is required now.", Said.Of(old.Field.Required), Said.Of(@new.Field.Required), flow, field);
        else if (old.IsRequired && !@new.IsRequired)
            pair.Add(FieldRules.RequiredRemoved, $"'{field}' is required no longer.", Said.Of(old.Field.Required), Said.Of(@new.Field.Required), flow, field);
    }

    private static void Reference(SpecPair pair, SyncedField old, SyncedField @new, string flow, string field)
    {
        if (old.References?.Entity.Value != @new.References?.Entity.Value)
        {
            pair.AddIfChanged(FieldRules.ReferenceChanged, $"The entity that '{field}' refers to", Said.Of(old.References?.Entity), Said.Of(@new.References?.Entity), flow, field);
            return;
        }

        if (old.References is not { } before || @new.References is not { } after)
            return;

        pair.AddIfChanged(FieldRules.LookupChanged, $"The key that '{field}' is looked up by", Said.Of(before.By), Said.Of(after.By), flow, field, "by");
        pair.AddIfChanged(
            FieldRules.LookupChanged, $"The record that the lookup of '{field}' is limited to", new Said(before.Within?.Text, before.Within?.Span), new Said(after.Within?.Text, after.Within?.Span), flow, field, "within");
        var (was, isNow) = (before.Unresolved?.Value ?? Unresolved.Error, after.Unresolved?.Value ?? Unresolved.Error);
        if (was != isNow)
        {
            pair.Add(
                isNow == Unresolved.Skip ? FieldRules.UnresolvedSkipped : FieldRules.UnresolvedRefused,
                isNow == Unresolved.Skip ? $"'{field}' is left out when its record is not found." : $"A record whose '{field}' is not found is refused.",
                new Said(SpecWords.Of(was), before.Unresolved?.Span ?? before.Span), new Said(SpecWords.Of(isNow), after.Unresolved?.Span ?? after.Span), flow, field);
        }
    }

    private static void Writing(SpecPair pair, SyncedField old, SyncedField @new, string flow, string field)
    {
        Word(pair, @new.Write?.Value == WriteMode.CreateOnly ? FieldRules.CreateOnly : FieldRules.WriteModeChanged, "'write'", WriteMode.Always, old, @new, old.Write, @new.Write, flow, field);
        Word(pair, FieldRules.WhenMissingChanged, "'when-missing'", WhenMissing.Clear, old, @new, old.WhenMissing, @new.WhenMissing, flow, field);
        Word(pair, FieldRules.WhenTargetHasValueChanged, "'when-target-has-value'", WhenTargetHasValue.Overwrite, old, @new, old.WhenTargetHasValue, @new.WhenTargetHasValue, flow, field);
        Word(pair, FieldRules.CompareChanged, "'compare'", Comparison.Exact, old, @new, old.Compare, @new.Compare, flow, field);
    }

    /// <summary>A word that has a meaning also where it is not written.</summary>
    private static void Word<T>(SpecPair pair, ChangeRule rule, string what, T unsaid, SyncedField old, SyncedField @new, Located<T>? before, Located<T>? after, string flow, string field)
        where T : struct, Enum
        => pair.AddIfChanged(
            rule, $"{what} of '{field}'",
            new Said(SpecWords.Of(before?.Value ?? unsaid), before?.Span ?? old.Span), new Said(SpecWords.Of(after?.Value ?? unsaid), after?.Span ?? @new.Span), flow, field);

    private static void Rows(SpecPair pair, SyncedField old, SyncedField @new, string flow, string field)
    {
        pair.AddIfChanged(FieldRules.RowsChanged, $"The entity that maps the rows of '{field}'", Said.Of(old.Items), Said.Of(@new.Items), flow, field);
        var (was, isNow) = (old.MinItems?.Value ?? 0, @new.MinItems?.Value ?? 0);
        if (was == isNow)
            return;

        pair.Add(
            isNow > was ? FieldRules.MinItemsRaised : FieldRules.MinItemsLowered, FormattableString.Invariant($"'{field}' needed at least {was} rows and needs {isNow} now."),
            new Said(SpecWords.Of(was), old.MinItems?.Span ?? old.Span), new Said(SpecWords.Of(isNow), @new.MinItems?.Span ?? @new.Span), flow, field);
    }
}
