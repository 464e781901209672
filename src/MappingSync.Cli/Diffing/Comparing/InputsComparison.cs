using MappingSync.Specs.Model;

namespace MappingSync.Cli.Diffing;

/// <summary>Compares the inputs of a flow: members of a generated record, by position.</summary>
internal static class InputsComparison
{
    public static void Compare(SpecPair pair, string flow)
    {
        var (before, after) = (Of(pair.Old, flow), Of(pair.New, flow));
        foreach (var old in before)
        {
            var name = old.Name.Value;
            if (after.FirstOrDefault(input => input.Name.Value == name) is not { } @new)
            {
                pair.Add(FlowRules.InputRemoved, $"'{flow}' takes the input '{name}' no longer.", new Said(old.Type.Value, old.Span), Said.Nothing, flow, name);
                continue;
            }

            pair.AddIfChanged(FlowRules.InputTypeChanged, $"The type of the input '{name}'", Said.Of(old.Type), Said.Of(@new.Type), flow, name);
            if (old.Optional != @new.Optional)
            {
                pair.Add(
                    @new.Optional ? FlowRules.InputOptional : FlowRules.InputDemanded, $"The input '{name}' {(@new.Optional ? "need not be there any more" : "must be there now")}.",
                    new Said(old.Optional ? "optional" : "there", old.Span), new Said(@new.Optional ? "optional" : "there", @new.Span), flow, name);
            }
        }

        foreach (var added in after.Where(input => before.All(other => other.Name.Value != input.Name.Value)))
            pair.Add(FlowRules.InputAdded, $"'{flow}' takes the input '{added.Name.Value}' now.", Said.Nothing, new Said(added.Type.Value, added.Span), flow, added.Name.Value);

        var (kept, left) = (Order(before, after), Order(after, before));
        if (kept != left)
            pair.AddIfChanged(FlowRules.InputsReordered, $"The order of the inputs of '{flow}'", new Said(kept, before[0].Span), new Said(left, after[0].Span), flow);
    }

    private static List<SpecInput> Of(Spec spec, string flow) => [.. spec.Inputs.Where(input => input.AppliesTo(flow))];

    private static string Order(List<SpecInput> inputs, List<SpecInput> others) =>
        string.Join(", ", inputs.Select(static input => input.Name.Value).Where(name => others.Exists(other => other.Name.Value == name)));
}
