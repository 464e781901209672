using System.Globalization;
using MappingSync.Specs.Model;

namespace MappingSync.Cli.Diffing;

/// <summary>Compares which fields take part in a flow, and each field that does in both versions.</summary>
internal static class FlowFieldsComparison
{
    public static void Compare(SpecPair pair, SpecFlow oldFlow, SpecFlow newFlow, IReadOnlyDictionary<string, string> renamed)
    {
        var (before, after) = (FieldInFlow.Of(pair.Old, oldFlow), FieldInFlow.Of(pair.New, newFlow));
        var flow = newFlow.Name.Value;
        foreach (var old in before)
        {
            var name = renamed.GetValueOrDefault(old.Name, old.Name);
            if (after.Find(field => field.Name == name) is not { } @new)
            {
                Gone(pair, flow, old, name);
                continue;
            }

            if (name != old.Name)
                pair.AddIfChanged(FieldRules.FieldRenamed, "The name of a field", Said.Of(old.Field.Name), Said.Of(@new.Field.Name), flow, old.Name);

            FieldComparison.Compare(pair, old, @new);
        }

        foreach (var added in after.Where(field => !before.Exists(old => renamed.GetValueOrDefault(old.Name, old.Name) == field.Name)))
            Added(pair, flow, added);

        Bits(pair, oldFlow, newFlow, before, after, renamed);
    }

    private static void Gone(SpecPair pair, string flow, FieldInFlow old, string name)
    {
        var was = new Said(old.Target.Text, old.Field.Span);
        if (pair.New.Synced.FirstOrDefault(field => field.Name.Value == name) is { } elsewhere)
        {
            var reason = elsewhere.Flows.LeftOut.FirstOrDefault(entry => entry.Flow.Value == flow)?.Reason;
            pair.Add(
                reason is null ? FieldRules.FieldLeavesFlow : FieldRules.FieldLeftOut, $"'{name}' takes no part in '{flow}' any more{Because(reason)}.",
                was, new Said(null, reason?.Span ?? (elsewhere.Flows.Only is [var only, ..] ? only.Span : elsewhere.Span)), flow, old.Name);
            return;
        }

        var tombstone = pair.New.Retired.FirstOrDefault(entry => entry.Name.Value == old.Name);
        if (tombstone is not null)
        {
            pair.Add(FieldRules.FieldRetired, $"'{old.Name}' is retired{Because(tombstone.Reason)}.", was, new Said(null, tombstone.Span), flow, old.Name);
            return;
        }

        if (LeftOutPaths.Find(pair.New, old.Flow.To.Value, old.Target.Text) is { } leftOut)
            pair.Add(ListRules.SyncedFieldExcluded, $"'{old.Name}' is gone, and '{old.Target.Text}', which it wrote, is left out{Because(leftOut.Reason)}.", was, new Said(null, leftOut.Span), flow, old.Name);
        else
            pair.Add(FieldRules.FieldRemoved, $"'{old.Name}' is gone: '{old.Target.Text}' is written no longer.", was, Said.Nothing, flow, old.Name);
    }

    private static void Added(SpecPair pair, string flow, FieldInFlow added)
    {
        var isRequired = added.IsRequired && added.Default.Text is null;
        var rule = isRequired ? FieldRules.RequiredFieldAdded : added.Write == WriteMode.CreateOnly ? FieldRules.CreateOnlyFieldAdded : FieldRules.FieldAdded;
        var old = pair.Old.Synced.FirstOrDefault(field => field.Name.Value == added.Name);
        pair.Add(
            rule, $"'{added.Name}' {(old is null ? "is new and" : "takes part in '" + flow + "' now and")} writes '{added.Target.Text}'{(isRequired ? "; a record without it is refused" : "")}.",
            new Said(null, old?.Span), new Said(added.Target.Text, added.Field.Span), flow, added.Name);
    }

    private static void Bits(SpecPair pair, SpecFlow oldFlow, SpecFlow newFlow, List<FieldInFlow> before, List<FieldInFlow> after, IReadOnlyDictionary<string, string> renamed)
    {
        var moved = before
            .Select((old, bit) => (Name: renamed.GetValueOrDefault(old.Name, old.Name), Bit: bit))
            .Select(old => (old.Name, Old: old.Bit, New: after.FindIndex(field => field.Name == old.Name)))
            .Where(field => field.New >= 0 && field.New != field.Old)
            .ToList();
        if (moved.Count == 0)
            return;

        var (name, from, to) = moved[0];
        pair.Add(
            FlowRules.BitsMoved,
            string.Create(CultureInfo.InvariantCulture, $"{moved.Count} {(moved.Count == 1 ? "field has" : "fields have")} another bit in the change sets of '{newFlow.Name.Value}'; '{name}' had {from} and has {to}."),
            new Said(Order(before), oldFlow.Span), new Said(Order(after), newFlow.Span), newFlow.Name.Value);
    }

    private static string Order(List<FieldInFlow> fields) => string.Join(", ", fields.Select(static field => field.Name));

    private static string Because(Located<string>? reason) => reason is null ? "" : $" ({reason.Value.TrimEnd('.')})";
}
