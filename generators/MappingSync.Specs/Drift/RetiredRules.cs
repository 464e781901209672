using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Drift;

/// <summary>A retired name stays retired (MSYNC501): changes, violations and messages that were stored under it mean the old field.</summary>
internal static class RetiredRules
{
    public static IEnumerable<SpecDiagnostic> Check(Spec spec)
    {
        if (spec.Retired.Count == 0)
            yield break;

        foreach (var (name, user) in Names(spec))
        {
            if (spec.Retired.FirstOrDefault(retired => string.Equals(retired.Name.Value, name.Value, StringComparison.Ordinal)) is { } retired)
                yield return Findings.RetiredNameReused(name.Span, name.Value, retired.Since?.Value, user);
        }
    }

    private static IEnumerable<(Located<string> Name, string User)> Names(Spec spec) =>
        spec.Synced.Select(static entry => (entry.Name, "a synced field"))
            .Concat(spec.Children.Select(static entry => (entry.Name, "a child")))
            .Concat(spec.Verified.Select(static entry => (entry.Name, "a verified field")))
            .Concat(spec.Constants.Select(static entry => (entry.Name, "a constant")))
            .Concat(spec.Excluded.Select(static entry => (entry.Name, "an exclusion")))
            .Concat(spec.Unavailable.Select(static entry => (entry.Name, "an unavailable row")));
}
