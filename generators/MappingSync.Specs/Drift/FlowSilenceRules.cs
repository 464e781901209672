using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;

namespace MappingSync.Specs.Drift;

/// <summary>
/// Finds properties that a spec knows and that one of its flows neither writes nor leaves out (MSYNC205): a field that is synced one way
/// only is a decision, and a decision is written down. It is also how a lost field shows whose properties other fields still mention.
/// </summary>
internal static class FlowSilenceRules
{
    public static IEnumerable<SpecDiagnostic> Check(Spec spec, SpecContracts contracts, SharedExclusions shared)
    {
        foreach (var flow in spec.Flows)
        {
            var system = flow.To.Value;
            if (contracts.Of(system) is not { } contract)
                continue;

            var known = new ContractCoverage(contract);
            foreach (var path in SpecMentions.Of(spec, system))
                known.Mention(path.Segments);

            var decided = new ContractCoverage(contract);
            foreach (var path in Decided(spec, flow.Name.Value, system))
                decided.Mention(path.Segments);

            // What no list mentions at all has a finding of its own (MSYNC201).
            var silent = new HashSet<string>(known.Gaps(IsShared).Select(static gap => gap.Path), StringComparer.Ordinal);
            foreach (var gap in decided.Gaps(IsShared))
            {
                if (!silent.Contains(gap.Path))
                    yield return Findings.SilentInFlow(flow.Name.Span, flow.Name.Value, gap.Path, system, spec.Entity.Value);
            }

            bool IsShared(string property) => shared.Find(system, property, out _) is not null;
        }
    }

    /// <summary>The paths of the target that the flow writes, or about which the spec says why it does not.</summary>
    private static IEnumerable<SpecPath> Decided(Spec spec, string flow, string system)
    {
        // A key that the caller gives must be written; who gives another is not said, or the server does.
        foreach (var key in spec.Key?.Systems ?? [])
        {
            if (Is(key.System, system) && key.AssignedBy?.Value != AssignedBy.Caller && key.Path is { } path)
                yield return path;
        }

        foreach (var field in spec.Synced)
        {
            if (field.Side(system) is not { } side)
                continue;

            // What a field reads under other names than it writes is the same thing.
            var isLeftOut = field.Flows.LeftOut.Any(entry => Is(entry.Flow, flow));
            if (!isLeftOut && (side.Write is null || !field.Flows.Includes(flow)))
                continue;

            foreach (var path in SpecMentions.Read(side.Read))
                yield return path;

            if (side.Write is { } written)
                yield return written;
        }

        foreach (var field in spec.Verified)
        {
            if (field.Side(system) is { } path)
                yield return path;
        }

        foreach (var (constant, path) in SpecMentions.Constants(spec, system))
        {
            if (constant.Flows.Includes(flow) || constant.Flows.LeftOut.Any(entry => Is(entry.Flow, flow)))
                yield return path;
        }

        foreach (var entry in SpecMentions.LeftOut(spec, system))
        {
            if (entry.Flows.Includes(flow))
                yield return entry.Path;
        }
    }

    private static bool Is(Located<string> name, string text) => string.Equals(name.Value, text, StringComparison.Ordinal);
}
