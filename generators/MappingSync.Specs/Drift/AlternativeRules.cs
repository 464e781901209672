using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Drift;

/// <summary>Alternatives and defaults behind a value that is always there (MSYNC305).</summary>
internal static class AlternativeRules
{
    public static IEnumerable<SpecDiagnostic> Check(Spec spec, SidePaths paths)
    {
        foreach (var field in spec.Synced)
        {
            foreach (var side in field.Sides)
            {
                // A side that no flow reads is a finding of the flows.
                if (!paths.Flows(field.Flows).Any(flow => string.Equals(flow.From.Value, side.System.Value, StringComparison.Ordinal)))
                    continue;

                foreach (var finding in Check(field, side, paths))
                    yield return finding;
            }
        }
    }

    private static IEnumerable<SpecDiagnostic> Check(SyncedField field, FieldSide side, SidePaths paths)
    {
        var system = side.System.Value;
        IReadOnlyList<SideValue> parts = side.Read switch
        {
            null => [],
            ListValue list => list.Parts,
            var single => [single],
        };
        foreach (var part in parts)
        {
            IReadOnlyList<SpecPath> choices = part switch
            {
                PathValue single => [single.Path],
                FirstOfValue first => first.Paths,
                _ => [],
            };
            var certain = choices.TakeWhile(path => !paths.AlwaysHasValue(system, path)).Count();
            if (certain == choices.Count)
                continue;

            if (certain < choices.Count - 1)
                yield return Findings.UnusedAlternative(choices[certain + 1].Span, "'" + choices[certain + 1].Text + "'", field.Name.Value, choices[certain].Text, system);

            // A default of several values stands in for what the converter makes of them.
            if (side.Default is { } standIn && parts.Count == 1)
                yield return Findings.UnusedAlternative(standIn.Span, "The 'default'", field.Name.Value, choices[certain].Text, system);
        }
    }
}
