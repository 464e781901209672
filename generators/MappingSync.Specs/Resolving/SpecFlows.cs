using System.Collections.Generic;
using MappingSync.Specs.Model;

namespace MappingSync.Specs.Resolving;

/// <summary>The flows of a spec; a spec without <c>flows:</c> has one to each system.</summary>
internal static class SpecFlows
{
    public static IReadOnlyList<SpecFlow> Of(Spec spec)
    {
        if (spec.Flows.Count > 0 || spec.Systems.Count != 2)
            return spec.Flows;

        var (first, second) = (spec.Systems[0].Name, spec.Systems[1].Name);
        return
        [
            new SpecFlow(new Located<string>("to-" + second.Value, second.Span), first, second, second.Span),
            new SpecFlow(new Located<string>("to-" + first.Value, first.Span), second, first, first.Span),
        ];
    }
}
