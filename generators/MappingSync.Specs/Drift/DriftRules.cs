using System.Collections.Generic;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Drift;

/// <summary>A property that no list of a spec mentions.</summary>
/// <param name="Diagnostic">The finding at the system's type in the spec.</param>
/// <param name="Property">The property.</param>
/// <param name="SpecPath">The path of the spec's file.</param>
internal sealed record DriftFinding(SpecDiagnostic Diagnostic, ContractProperty Property, string SpecPath);

/// <summary>Finds contract properties about which the spec is silent (MSYNC201).</summary>
internal static class DriftRules
{
    public static IReadOnlyList<DriftFinding> Check(Spec spec, SpecContracts contracts, SharedExclusions shared)
    {
        var findings = new List<DriftFinding>();
        foreach (var system in spec.Systems)
        {
            var name = system.Name.Value;
            if (contracts.Of(name) is not { } contract)
                continue;

            var coverage = new ContractCoverage(contract);
            foreach (var path in SpecMentions.Of(spec, name))
                coverage.Mention(path.Segments);

            foreach (var gap in coverage.Gaps(property => shared.Find(name, property, out _) is not null))
            {
                var finding = Findings.PropertyNotMentioned(system.Type.Span, gap.Path, name, system.Type.Value, spec.Entity.Value)
                    .With(FindingProperties.System, name)
                    .With(FindingProperties.PropertyPath, gap.Path);
                findings.Add(new DriftFinding(finding, gap, spec.Path));
            }
        }

        return Counterparts.AddTo(findings, spec);
    }
}
