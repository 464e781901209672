using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Drift;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>Paths that no flow follows. They would cover properties and look as if they did something.</summary>
internal static class SilentParts
{
    /// <summary>A path counts as a mention of its property (MSYNC201), so it must lead somewhere even where no flow follows it.</summary>
    public static void Check(SpecContext context, Spec spec, IReadOnlyDictionary<string, INamedTypeSymbol?> types)
    {
        foreach (var system in spec.Systems)
        {
            if (!types.TryGetValue(system.Name.Value, out var type) || type is null)
                continue;

            var leftOut = new HashSet<SpecSpan>(SpecMentions.LeftOut(spec, system.Name.Value).Select(static entry => entry.Path.Span));
            foreach (var path in SpecMentions.Of(spec, system.Name.Value))
            {
                if (!leftOut.Contains(path.Span) && ContractPath.Follow(type, path.Segments, out var broken) is null)
                    context.Findings.Add(Findings.UnknownProperty(path.Span, path.Text, "'" + system.Name.Value + "'", ResolvedType.Of(broken!.Type).WithNullability(false).Display, broken.Segment, Suggestions.For(broken.Type, broken.Segment)));
            }
        }
    }
}
