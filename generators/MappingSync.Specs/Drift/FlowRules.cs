using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;

namespace MappingSync.Specs.Drift;

/// <summary>
/// What contradicts the flows (MSYNC113): entries that take part in none, and parts of an entry that no flow of it reaches.
/// They would cover properties and look as if they did something.
/// </summary>
internal static class FlowRules
{
    public static IReadOnlyList<SpecDiagnostic> Check(Spec spec)
    {
        var findings = new List<SpecDiagnostic>();
        var flows = SpecFlows.Of(spec);
        foreach (var field in spec.Synced)
        {
            if (TakesPart(field.Name, field.Flows, "list its paths under 'excluded' with a reason instead"))
                CheckReach(field, flows.Where(flow => field.Flows.Includes(flow.Name.Value)).ToList(), findings);
        }

        foreach (var child in spec.Children)
            TakesPart(child.Name, child.Flows, "remove it, or say under 'unavailable' why it is not carried");

        foreach (var field in spec.Verified)
            TakesPart(field.Name, field.Flows, "remove it instead");

        foreach (var constant in spec.Constants)
        {
            if (TakesPart(constant.Name, constant.Flows, "remove it instead"))
                CheckReach(spec, constant, flows.Where(flow => constant.Flows.Includes(flow.Name.Value)).ToList(), findings);
        }

        foreach (var exclusion in spec.Excluded)
            TakesPart(exclusion.Name, exclusion.Flows, "remove it instead");

        return findings;

        bool TakesPart(Located<string> name, Participation participation, string remedy)
        {
            var isClear = true;
            foreach (var leftOut in participation.LeftOut)
            {
                if (participation.Only is { } only && only.Any(flow => Is(flow, leftOut.Flow)))
                {
                    findings.Add(Findings.ContradictoryFlows(leftOut.Flow.Span, leftOut.Flow.Value, "'" + name.Value + "'", "it is in 'only' and in 'left-out'", "remove it from one of the two"));
                    isClear = false;
                }
            }

            if (!isClear || flows.Count == 0)
                return false;

            if (flows.Any(flow => participation.Includes(flow.Name.Value)))
                return true;

            findings.Add(Findings.ContradictoryFlows(name.Span, name.Value, "the spec", "it takes part in none of " + string.Join(", ", flows.Select(static flow => flow.Name.Value)), remedy));
            return false;
        }
    }

    private static void CheckReach(SyncedField field, List<SpecFlow> flows, List<SpecDiagnostic> findings)
    {
        foreach (var converter in field.Converters)
        {
            if (!flows.Exists(flow => Is(flow.To, converter.System)))
                findings.Add(Unreached(converter.System.Span, "via", field.Name, converter.System, "writes"));
        }

        foreach (var side in field.Sides)
        {
            var isRead = flows.Exists(flow => Is(flow.From, side.System));
            var isWritten = flows.Exists(flow => Is(flow.To, side.System));
            if (side.Default is { } @default && !isRead)
                findings.Add(Unreached(@default.Span, "default", field.Name, side.System, "reads"));

            // A single path is both what is read and what is written.
            if (side.Read is { } read && !isRead && !(read is PathValue path && string.Equals(path.Path.Text, side.Write?.Text, StringComparison.Ordinal)))
                findings.Add(Unreached(read.Span, "read", field.Name, side.System, "reads"));

            if (side.Write is { } write && !isWritten && side.Read is { } && !SpecMentions.Read(side.Read).Any(candidate => string.Equals(candidate.Text, write.Text, StringComparison.Ordinal)))
                findings.Add(Unreached(write.Span, "write", field.Name, side.System, "writes"));
        }
    }

    private static void CheckReach(Spec spec, ConstantField constant, List<SpecFlow> flows, List<SpecDiagnostic> findings)
    {
        foreach (var target in constant.Targets)
        {
            if (!flows.Exists(flow => Is(flow.To, target.System)))
                findings.Add(Unreached(target.System.Span, target.System.Value, constant.Name, target.System, "writes"));
        }

        if (constant.With is { } with
            && spec.Synced.FirstOrDefault(field => Is(field.Name, with)) is { } field
            && !flows.Exists(flow => field.Flows.Includes(flow.Name.Value)))
        {
            findings.Add(Findings.ContradictoryFlows(with.Span, "with", "'" + constant.Name.Value + "'", "the field '" + with.Value + "' takes part in none of its flows, so the constant is never written", "let the two share a flow, or remove the constant"));
        }
    }

    private static SpecDiagnostic Unreached(SpecSpan span, string key, Located<string> owner, Located<string> system, string verb) =>
        Findings.ContradictoryFlows(span, key, "'" + owner.Value + "'", "it is for " + system.Value + ", which none of them " + verb, "remove it, or let the field take part in a flow that does");

    private static bool Is(Located<string> left, Located<string> right) => string.Equals(left.Value, right.Value, StringComparison.Ordinal);
}
