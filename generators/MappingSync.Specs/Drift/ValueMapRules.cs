using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;

namespace MappingSync.Specs.Drift;

/// <summary>Pairs of <c>values</c> that share a counterpart (MSYNC306): read backwards only the first of them is ever made.</summary>
internal static class ValueMapRules
{
    public static IEnumerable<SpecDiagnostic> Check(Spec spec)
    {
        if (spec.Systems.Count != 2)
            yield break;

        var second = spec.Systems[1].Name.Value;
        foreach (var field in spec.Synced)
        {
            if (field.Values is not { Pairs.Count: > 1 } values
                || SpecFlows.Of(spec).FirstOrDefault(flow => field.Flows.Includes(flow.Name.Value) && string.Equals(flow.From.Value, second, StringComparison.Ordinal)) is not { } backwards)
            {
                continue;
            }

            var firsts = new Dictionary<string, ScalarValue>(StringComparer.Ordinal);
            foreach (var pair in values.Pairs)
            {
                if (firsts.TryGetValue(pair.Second.Text, out var first))
                    yield return Findings.AmbiguousValue(pair.Second.Span, pair.Second.Text, second, first.Text, pair.First.Text, field.Name.Value, backwards.Name.Value);
                else
                    firsts.Add(pair.Second.Text, pair.First);
            }
        }
    }
}
