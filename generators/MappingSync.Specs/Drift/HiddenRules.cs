using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Drift;

/// <summary>
/// Finds objects that a converter takes or makes as a whole and of whose properties the spec is silent (MSYNC202): a
/// property that the contract gains would be lost without a word, because mentioning the object mentions it.
/// </summary>
internal static class HiddenRules
{
    private const int NamedLeaves = 8;

    public static IEnumerable<SpecDiagnostic> Check(Spec spec, IReadOnlyList<ConvertedObject> converted, SharedExclusions shared)
    {
        var said = new HashSet<(SpecSpan, string, bool)>();
        foreach (var hidden in converted)
        {
            // Two flows may use one converter alike.
            if (hidden.IsWatched || !said.Add((hidden.Converter.Span, hidden.Path.Text, hidden.IsMade)))
                continue;

            var mentions = new HashSet<string>(SpecMentions.Of(spec, hidden.System).Where(path => path.Segments.Count > hidden.Path.Segments.Count).Select(static path => path.Text));
            var leaves = Leaves(hidden.Type, hidden.Path.Text, hidden.System, mentions, shared, []).ToList();
            if (leaves.Count == 0)
                continue;

            var named = string.Join(", ", leaves.Take(NamedLeaves).Select(static leaf => "'" + leaf + "'")) + (leaves.Count > NamedLeaves ? " and " + (leaves.Count - NamedLeaves).ToString(System.Globalization.CultureInfo.InvariantCulture) + " more" : "");
            yield return Findings.HiddenByConverter(hidden.Converter.Span, hidden.Converter.Value, hidden.Field, hidden.IsMade ? "makes" : "takes", hidden.Path.Text, hidden.System, named)
                .With(FindingProperties.System, hidden.System)
                .With(FindingProperties.PropertyPath, hidden.Path.Text);
        }
    }

    private static IEnumerable<string> Leaves(ITypeSymbol type, string path, string system, HashSet<string> mentions, SharedExclusions shared, List<ITypeSymbol> above)
    {
        above.Add(type);
        foreach (var property in ContractProperties.All(type))
        {
            var name = ContractProperties.WireName(property);
            if (shared.Find(system, name, out _) is not null || ContractProperties.Spellings(property).Prepend(name).Any(candidate => mentions.Contains(path + "." + candidate)))
                continue;

            var leaf = path + "." + name;
            var held = ResolvedType.Of(property.Type);
            if (held.Kind != ValueKind.Object || above.Contains(held.Core, SymbolEqualityComparer.Default))
            {
                yield return leaf;
                continue;
            }

            foreach (var below in Leaves(held.Core, leaf, system, mentions, shared, above))
                yield return below;
        }

        above.RemoveAt(above.Count - 1);
    }
}
