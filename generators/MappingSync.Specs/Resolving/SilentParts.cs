using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Drift;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Resolving;

/// <summary>
/// What no flow asks for: fields that take part in none, options for a system that a field never writes or reads, and
/// paths that nothing follows. They would cover properties and look as if they did something.
/// </summary>
internal static class SilentParts
{
    public static void Check(SpecContext context, Spec spec, IReadOnlyDictionary<string, INamedTypeSymbol?> types)
    {
        var flows = SpecFlows.Of(spec);
        foreach (var field in spec.Synced)
        {
            var own = flows.Where(flow => field.Flows.Includes(flow.Name.Value)).ToList();
            if (own.Count == 0)
                context.Findings.Add(NoFlow(field.Name, "list its paths under 'excluded' with a reason instead"));
            else
                CheckOptions(context, field, own);
        }

        foreach (var field in spec.Verified)
        {
            if (!flows.Any(flow => field.Flows.Includes(flow.Name.Value)))
                context.Findings.Add(NoFlow(field.Name, "remove it instead"));
        }

        foreach (var constant in spec.Constants)
        {
            foreach (var target in constant.Targets)
            {
                if (!flows.Any(flow => constant.Flows.Includes(flow.Name.Value) && flow.To.Value == target.System.Value))
                    context.Findings.Add(Findings.WrongForm(target.System.Span, target.System.Value, "a system that a flow of '" + constant.Name.Value + "' writes", "none of its flows' target"));
            }
        }

        CheckPaths(context, spec, types);
    }

    private static SpecDiagnostic NoFlow(Located<string> name, string remedy) =>
        Findings.WrongForm(name.Span, name.Value, "a field of at least one flow (" + remedy + ")", "left out of all");

    private static void CheckOptions(SpecContext context, SyncedField field, List<SpecFlow> flows)
    {
        foreach (var converter in field.Converters)
            Written(converter.System);

        foreach (var limits in field.Limits)
            Written(limits.System);

        foreach (var side in field.Sides)
        {
            if (side.Default is { } @default && !flows.Exists(flow => flow.From.Value == side.System.Value))
                context.Findings.Add(Findings.WrongForm(@default.Span, "default", "beside what a flow of '" + field.Name.Value + "' reads", "on '" + side.System.Value + "', which none of them reads"));
        }

        void Written(Located<string> system)
        {
            if (!flows.Exists(flow => flow.To.Value == system.Value))
                context.Findings.Add(Findings.WrongForm(system.Span, system.Value, "a system that a flow of '" + field.Name.Value + "' writes", "none of its flows' target"));
        }
    }

    /// <summary>A path counts as a mention of its property (MSYNC201), so it must lead somewhere even where no flow follows it.</summary>
    private static void CheckPaths(SpecContext context, Spec spec, IReadOnlyDictionary<string, INamedTypeSymbol?> types)
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
