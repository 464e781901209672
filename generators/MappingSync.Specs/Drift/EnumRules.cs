using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Drift;

/// <summary>A member of an enum that a field reads and cannot carry.</summary>
/// <param name="Diagnostic">The finding at the path of the enum in the spec.</param>
/// <param name="Member">The member.</param>
/// <param name="SpecPath">The path of the spec's file.</param>
internal sealed record MemberFinding(SpecDiagnostic Diagnostic, IFieldSymbol Member, string SpecPath);

/// <summary>
/// Finds members of enums that <c>values</c> does not name (MSYNC203). A new member is drift: the first record that has it
/// would be refused. A field whose unmapped values are skipped, or that takes pairs from the settings, has said what becomes of it.
/// </summary>
internal static class EnumRules
{
    public static IReadOnlyList<MemberFinding> Check(Spec spec, SidePaths paths)
    {
        var findings = new List<MemberFinding>();
        foreach (var field in spec.Synced)
        {
            if (field.Values is not { Path: null, Pairs.Count: > 0 } values || field.ValuesOverride is not null || field.Unmapped?.Value == Unmapped.Skip)
                continue;

            foreach (var side in field.Sides)
            {
                // What a converter makes of the member is what is looked up, and that is not known here.
                var reading = paths.Flows(field.Flows).Where(flow => string.Equals(flow.From.Value, side.System.Value, StringComparison.Ordinal) && field.Converter(flow.To.Value) is null);
                if (!reading.Any() || SidePaths.Single(side.Read) is not { } path || paths.Of(side.System.Value, path) is not { Kind: ValueKind.Enum } type)
                    continue;

                var isFirst = string.Equals(spec.Systems[0].Name.Value, side.System.Value, StringComparison.Ordinal);
                var named = new HashSet<string>(values.Pairs.Select(pair => (isFirst ? pair.First : pair.Second).Text), StringComparer.Ordinal);
                foreach (var member in Unnamed(type.Core, named))
                {
                    var finding = Findings.MemberWithoutCounterpart(side.Span, member.Name, side.System.Value, type.WithNullability(false).Display, "'values'", field.Name.Value, "add a pair, or 'unmapped: skip' if the target shall stay empty")
                        .With(FindingProperties.System, side.System.Value)
                        .With(FindingProperties.PropertyPath, path.Text)
                        .With(FindingProperties.Entry, field.Name.Value);
                    findings.Add(new MemberFinding(finding, member, spec.Path));
                }
            }
        }

        return findings;
    }

    /// <summary>Several members may be names of one number; any of them stands for all.</summary>
    private static IEnumerable<IFieldSymbol> Unnamed(ITypeSymbol type, HashSet<string> named)
    {
        var members = type.GetMembers().OfType<IFieldSymbol>().Where(static member => member.HasConstantValue).ToList();
        var covered = new HashSet<object>(members.Where(member => named.Contains(member.Name)).Select(static member => member.ConstantValue!));
        foreach (var member in members)
        {
            if (covered.Add(member.ConstantValue!))
                yield return member;
        }
    }
}
