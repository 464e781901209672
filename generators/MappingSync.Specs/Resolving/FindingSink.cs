using System.Collections.Generic;
using MappingSync.Specs.Diagnostics;

namespace MappingSync.Specs.Resolving;

/// <summary>Gathers findings; what two flows of a spec find alike is said once.</summary>
internal sealed class FindingSink
{
    private readonly HashSet<string> seen = [];

    public List<SpecDiagnostic> Findings { get; } = [];

    public void Add(SpecDiagnostic finding)
    {
        if (seen.Add(finding.Id + "@" + finding.Span.Start + ":" + string.Join("\u001f", finding.Arguments)))
            Findings.Add(finding);
    }
}
