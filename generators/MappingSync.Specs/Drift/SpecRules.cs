using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Drift;

/// <summary>Everything that is to be said about one spec besides what resolving it says.</summary>
internal static class SpecRules
{
    public static IEnumerable<SpecDiagnostic> Check(Spec spec, SpecCatalog catalog, SharedExclusions shared, DayOfBuild today, Compilation compilation)
    {
        var contracts = new SpecContracts(spec, compilation);
        var paths = new SidePaths(spec, contracts, compilation);
        return FlowRules.Check(spec)
            .Concat(CycleRules.Check(spec, catalog))
            .Concat(DriftRules.Check(spec, contracts, shared).Select(static finding => finding.Diagnostic))
            .Concat(FlowSilenceRules.Check(spec, contracts, shared))
            .Concat(EnumRules.Check(spec, paths).Select(static finding => finding.Diagnostic))
            .Concat(LimitRules.Check(spec, paths))
            .Concat(AlternativeRules.Check(spec, paths))
            .Concat(ValueMapRules.Check(spec))
            .Concat(WholeObjectRules.Check(spec, paths))
            .Concat(ExclusionRules.Check(spec, contracts, shared))
            .Concat(ExpiryRules.Check(spec, today))
            .Concat(CarriedRules.Check(spec, catalog))
            .Concat(InputRules.Check(spec, catalog))
            .Concat(RetiredRules.Check(spec));
    }
}
