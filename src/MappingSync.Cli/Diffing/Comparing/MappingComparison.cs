using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;

namespace MappingSync.Cli.Diffing;

/// <summary>Compares two versions of one spec.</summary>
internal static class MappingComparison
{
    public static void Compare(SpecPair pair, SpecSet old, SpecSet @new)
    {
        Header(pair);
        Systems(pair);
        Keys(pair);
        foreach (var field in pair.Old.Synced)
        {
            if (pair.New.Synced.FirstOrDefault(other => other.Name.Value == field.Name.Value) is { } same)
                Words(pair, field.Name.Value, Label(field.Label), field.Documented, Label(same.Label), same.Documented, new Said(null, field.Span), new Said(null, same.Span));
        }

        FlowsComparison.Compare(pair, old, @new);
        VerifiedComparison.Compare(pair);
        ConstantsComparison.Compare(pair);
        ChildrenComparison.Compare(pair);
        ExclusionsComparison.Compare(pair);
        TombstonesComparison.Compare(pair);
    }

    /// <summary>The label of a field, a child or a verified pair, and how it stands in the document.</summary>
    public static void Words(SpecPair pair, string name, Said oldLabel, Located<Documented>? oldDocumented, Said newLabel, Located<Documented>? newDocumented, Said old, Said @new)
    {
        pair.AddIfChanged(FieldRules.LabelChanged, $"The label of '{name}'", oldLabel, newLabel, field: name, part: "label");
        pair.AddIfChanged(
            FieldRules.LabelChanged, $"How '{name}' is documented",
            new Said(SpecWords.Of(oldDocumented?.Value ?? Documented.Row), oldDocumented?.Span ?? old.Span), new Said(SpecWords.Of(newDocumented?.Value ?? Documented.Row), newDocumented?.Span ?? @new.Span),
            field: name, part: "documented");
    }

    public static Said Label(Label? label) => label is null ? Said.Nothing : new Said(SpecWords.Of(label), label.Span);

    private static void Header(SpecPair pair)
    {
        var (old, @new) = (pair.Old, pair.New);
        pair.AddIfChanged(MappingRules.ClassChanged, "The generated class", new Said(MappingNames.ClassOf(old), old.Class?.Span), new Said(MappingNames.ClassOf(@new), @new.Class?.Span));
        pair.AddIfChanged(MappingRules.ParentChanged, "The entity whose rows these are", Said.Of(old.ItemOf), Said.Of(@new.ItemOf));
        pair.AddIfChanged(MappingRules.TitleChanged, "The title", Label(old.Title), Label(@new.Title), part: "title");
        pair.AddIfChanged(MappingRules.TitleChanged, "The source document", Said.Of(old.Source), Said.Of(@new.Source), part: "source");
        pair.AddIfChanged(
            MappingRules.ConverterPlacesChanged, "Where converters are found",
            new Said(Places(old), old.Uses.Count > 0 ? old.Uses[0].Span : null), new Said(Places(@new), @new.Uses.Count > 0 ? @new.Uses[0].Span : null));

        static string? Places(Spec spec) => spec.Uses.Count == 0 ? null : string.Join(", ", spec.Uses.Select(static place => place.Value));
    }

    private static void Systems(SpecPair pair)
    {
        foreach (var old in pair.Old.Systems)
        {
            if (SystemNames.Counterpart(pair, old.Name.Value) is not { } name || pair.New.System(name) is not { } @new)
                continue;

            pair.AddIfChanged(MappingRules.SystemRenamed, "The name of a system", Said.Of(old.Name), Said.Of(@new.Name), field: old.Name.Value);
            pair.AddIfChanged(MappingRules.ContractChanged, $"The contract of '{name}'", Said.Of(old.Type), Said.Of(@new.Type), field: name);
        }
    }

    private static void Keys(SpecPair pair)
    {
        foreach (var name in pair.Old.Systems.Select(static system => system.Name.Value))
        {
            if (SystemNames.Counterpart(pair, name) is not { } newName)
                continue;

            var (old, @new) = (KeyOf(pair.Old, name), KeyOf(pair.New, newName));
            pair.AddIfChanged(MappingRules.KeyChanged, $"The key of '{newName}'", Path(old, pair.Old), Path(@new, pair.New), field: newName);
            if (old?.Path is null || @new?.Path is null)
                continue;

            pair.AddIfChanged(
                MappingRules.KeyAssignmentChanged, $"Who gives the key of '{newName}'",
                new Said(SpecWords.Of(old.AssignedBy?.Value ?? AssignedBy.Caller), old.AssignedBy?.Span ?? old.Span), new Said(SpecWords.Of(@new.AssignedBy?.Value ?? AssignedBy.Caller), @new.AssignedBy?.Span ?? @new.Span), field: newName);
            if (LimitsComparison.IsNarrower(old.Range?.Value, @new.Range?.Value) is { } isNarrower)
                pair.AddIfChanged(isNarrower ? MappingRules.KeyRangeNarrowed : MappingRules.KeyRangeWidened, $"The range of the key of '{newName}'", Said.Of(old.Range), Said.Of(@new.Range), field: newName);
        }

        static SystemKey? KeyOf(Spec spec, string system) => spec.Key is { IsNone: false } key ? key.Systems.FirstOrDefault(one => one.System.Value == system) : null;

        static Said Path(SystemKey? key, Spec spec) => key?.Path is { } path ? new Said(path.Text, path.Span) : new Said(null, spec.Key?.Span);
    }
}
