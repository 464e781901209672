using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;

namespace MappingSync.Specs.Drift;

/// <summary>Inputs that a caller must hand over and nothing reads (MSYNC406). The specs of a record's rows read the record's inputs, too.</summary>
internal static class InputRules
{
    public static IEnumerable<SpecDiagnostic> Check(Spec spec, SpecCatalog catalog)
    {
        foreach (var input in spec.Inputs)
        {
            var flows = SpecFlows.Of(spec).Where(flow => input.AppliesTo(flow.Name.Value)).Select(static flow => flow.Name.Value).ToList();
            var idle = flows.Where(flow => !Reads(spec, input.Name.Value, flow) && !RowsOf(spec, flow, catalog).Any(rows => Reads(rows, input.Name.Value, flow))).ToList();
            if (flows.Count == 0 || idle.Count == 0)
                continue;

            if (idle.Count == flows.Count)
                yield return Findings.UnusedInput(input.Name.Span, input.Name.Value, "this spec");
            else
                yield return Findings.UnusedInput(input.Name.Span, input.Name.Value, (idle.Count == 1 ? "the flow '" : "the flows '") + string.Join("', '", idle) + "'");
        }
    }

    private static IEnumerable<Spec> RowsOf(Spec spec, string flow, SpecCatalog catalog)
    {
        foreach (var field in spec.Synced)
        {
            if (field.Items is { } items && field.Flows.Includes(flow) && catalog.Find(items.Value) is { } rows)
                yield return rows;
        }
    }

    private static bool Reads(Spec spec, string input, string flow)
    {
        var from = SpecFlows.Of(spec).FirstOrDefault(candidate => string.Equals(candidate.Name.Value, flow, StringComparison.Ordinal))?.From.Value;
        return from is not null && Paths(spec, flow, from).Any(path => string.Equals(path?.Input, input, StringComparison.Ordinal));
    }

    private static IEnumerable<SpecPath?> Paths(Spec spec, string flow, string from)
    {
        foreach (var field in spec.Synced)
        {
            if (!field.Flows.Includes(flow))
                continue;

            foreach (var path in Read(field.Side(from)?.Read))
                yield return path;

            yield return field.Side(from)?.Default?.Path;
            yield return field.Values?.Path;
            yield return field.ValuesOverride;
            yield return field.References?.Within;
        }

        foreach (var field in spec.Verified)
        {
            if (field.Flows.Includes(flow))
                yield return field.Tolerance?.Path;
        }
    }

    private static IEnumerable<SpecPath> Read(SideValue? value) => value switch
    {
        PathValue single => [single.Path],
        FirstOfValue first => first.Paths,
        ListValue list => list.Parts.SelectMany(Read),
        _ => [],
    };
}
