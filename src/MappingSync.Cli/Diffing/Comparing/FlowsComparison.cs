using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;

namespace MappingSync.Cli.Diffing;

/// <summary>Compares the flows of a spec, and each flow that both versions have.</summary>
internal static class FlowsComparison
{
    public static void Compare(SpecPair pair, SpecSet old, SpecSet @new)
    {
        var (before, after) = (SpecFlows.Of(pair.Old), SpecFlows.Of(pair.New));
        var common = new List<(SpecFlow Old, SpecFlow New)>();
        foreach (var flow in before)
        {
            var name = flow.Name.Value;
            if (after.FirstOrDefault(other => other.Name.Value == name) is not { } same)
                pair.Add(FlowRules.FlowRemoved, $"The flow '{name}' is gone.", new Said(Direction(flow), flow.Span), Said.Nothing, name);
            else if (SystemNames.Counterpart(pair, flow.From.Value) != same.From.Value || SystemNames.Counterpart(pair, flow.To.Value) != same.To.Value)
                pair.AddIfChanged(FlowRules.FlowRedirected, $"The flow '{name}'", new Said(Direction(flow), flow.Span), new Said(Direction(same), same.Span), name);
            else
                common.Add((flow, same));
        }

        foreach (var flow in after.Where(flow => before.All(other => other.Name.Value != flow.Name.Value)))
            pair.Add(FlowRules.FlowAdded, $"The flow '{flow.Name.Value}' is new.", Said.Nothing, new Said(Direction(flow), flow.Span), flow.Name.Value);

        var renamed = RenamedFields.Of(pair, common);
        foreach (var (oldFlow, newFlow) in common)
        {
            InputsComparison.Compare(pair, newFlow.Name.Value);
            References(pair, old, @new, oldFlow, newFlow);
            FlowFieldsComparison.Compare(pair, oldFlow, newFlow, renamed);
        }
    }

    private static string Direction(SpecFlow flow) => flow.From.Value + " → " + flow.To.Value;

    private static void References(SpecPair pair, SpecSet old, SpecSet @new, SpecFlow before, SpecFlow after)
    {
        var (had, has) = (old.HasReferences(pair.Old, before.Name.Value), @new.HasReferences(pair.New, after.Name.Value));
        if (had != has)
            pair.Add(FlowRules.ReferencesParameter, $"The methods of '{after.Name.Value}' take resolved references {(has ? "now" : "no longer")}.", new Said(had ? "references" : null, before.Span), new Said(has ? "references" : null, after.Span), after.Name.Value);
    }
}
