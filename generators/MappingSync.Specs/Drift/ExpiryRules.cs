using System.Collections.Generic;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;

namespace MappingSync.Specs.Drift;

/// <summary>Exclusions that have ended (MSYNC404), when the build says which day it is.</summary>
internal static class ExpiryRules
{
    public static IEnumerable<SpecDiagnostic> Check(Spec spec, DayOfBuild today)
    {
        foreach (var exclusion in spec.Excluded)
        {
            if (exclusion.Until is not { } until)
                continue;

            if (today.Unreadable is { } text)
                yield return Findings.UnreadableToday(until.Span, exclusion.Name.Value, SpecProblems.Shorten(text));
            else if (today.Date > until.Value)
                yield return Findings.ExpiredExclusion(until.Span, exclusion.Name.Value, until.Value).With(FindingProperties.Entry, exclusion.Name.Value).With(FindingProperties.List, "excluded");
        }
    }
}
