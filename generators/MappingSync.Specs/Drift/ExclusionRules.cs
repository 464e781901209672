using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Drift;

/// <summary>Keeps the lists of what is left out true: every entry exists, has a reason, is needed, and contradicts no field.</summary>
internal static class ExclusionRules
{
    public static IReadOnlyList<SpecDiagnostic> Check(Spec spec, SpecContracts contracts, SharedExclusions shared)
    {
        var findings = new List<SpecDiagnostic>();
        CheckReasons(spec, findings);
        foreach (var system in spec.Systems)
        {
            if (contracts.Of(system.Name.Value) is not { } contract)
                continue;

            var entries = new List<ResolvedEntry>();
            foreach (var entry in SpecMentions.LeftOut(spec, system.Name.Value))
            {
                if (ContractPath.Follow(contract, entry.Path.Segments, out var broken) is { } properties)
                {
                    entries.Add(new ResolvedEntry(entry, properties.Select(static property => property.Name).ToArray(), ContractProperties.WireName(properties[properties.Count - 1])));
                }
                else
                {
                    var names = ContractProperties.All(broken!.Type).Select(ContractProperties.WireName);
                    var remedy = Nearest.To(broken.Segment, names) is { } nearest ? "did you mean '" + nearest + "'? If not, remove the entry" : "remove the entry";
                    findings.Add(Findings.StaleEntry(entry.Path.Span, entry.Path.Text, system.Name.Value, entry.List, broken.Type.Name, broken.Segment, remedy)
                        .About(system.Name.Value, entry.Path, entry.Section, entry.Name));
                }
            }

            CheckNeeded(spec, system.Name.Value, entries, shared, findings);
            CheckContradictions(spec, system.Name.Value, contract, entries, findings);
        }

        return findings;
    }

    /// <summary>Reasons in a file of shared exclusions.</summary>
    public static IEnumerable<SpecDiagnostic> Check(SharedFile file)
    {
        string? reported = null;
        foreach (var exclusion in file.Excluded)
        {
            if (exclusion.Reason is null && exclusion.Name.Value != reported)
            {
                reported = exclusion.Name.Value;
                yield return Findings.ExclusionWithoutReason(exclusion.Name.Span, "shared exclusion", exclusion.Name.Value, "its properties are not synced");
            }
        }
    }

    private static void CheckReasons(Spec spec, List<SpecDiagnostic> findings)
    {
        foreach (var exclusion in spec.Excluded)
        {
            if (exclusion.Reason is null)
                findings.Add(Findings.ExclusionWithoutReason(exclusion.Name.Span, "exclusion", exclusion.Name.Value, "its properties are not synced"));
        }

        foreach (var row in spec.Unavailable)
        {
            if (row.Reason is null)
                findings.Add(Findings.ExclusionWithoutReason(row.Name.Span, "unavailable row", row.Name.Value, "no property holds it"));
        }

        foreach (var field in spec.Retired)
        {
            if (field.Reason is null)
                findings.Add(Findings.ExclusionWithoutReason(field.Name.Span, "retired field", field.Name.Value, "it is gone"));
        }

        foreach (var participation in Participations(spec))
        {
            foreach (var leftOut in participation.LeftOut)
            {
                if (leftOut.Reason is null)
                    findings.Add(Findings.ExclusionWithoutReason(leftOut.Flow.Span, "left-out flow", leftOut.Flow.Value, "the flow does without it"));
            }
        }
    }

    private static IEnumerable<Participation> Participations(Spec spec) =>
        spec.Synced.Select(static field => field.Flows)
            .Concat(spec.Children.Select(static child => child.Flows))
            .Concat(spec.Verified.Select(static field => field.Flows))
            .Concat(spec.Constants.Select(static field => field.Flows))
            .Concat(spec.Excluded.Select(static exclusion => exclusion.Flows));

    private static void CheckNeeded(Spec spec, string system, List<ResolvedEntry> entries, SharedExclusions shared, List<SpecDiagnostic> findings)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var path = entry.Entry.Path;
            if (shared.Find(system, entry.WireName, out var file) is { } exclusion)
            {
                findings.Add(Findings.MentionedTwice(path.Span, path.Text, system, entry.Entry.List, exclusion.Name.Value + "' in '" + file, exclusion.Span.Line + 1)
                    .About(system, path, entry.Entry.Section, entry.Entry.Name));
                continue;
            }

            for (var j = 0; j < entries.Count; j++)
            {
                var other = entries[j];
                var covers = Covers(other.Properties, entry.Properties) && (other.Properties.Length < entry.Properties.Length || j < i);
                if (i != j && covers && spec.Flows.Any(flow => other.Entry.Flows.Includes(flow.Name.Value) && entry.Entry.Flows.Includes(flow.Name.Value)))
                {
                    findings.Add(Findings.MentionedTwice(path.Span, path.Text, system, entry.Entry.List, other.Entry.List, other.Entry.Path.Span.Line + 1)
                        .About(system, path, entry.Entry.Section, entry.Entry.Name));
                    break;
                }
            }
        }
    }

    /// <summary>What is left out must not be synced. An entry below a synced object only narrows the object, which is no contradiction.</summary>
    private static void CheckContradictions(Spec spec, string system, ITypeSymbol contract, List<ResolvedEntry> entries, List<SpecDiagnostic> findings)
    {
        foreach (var use in Uses(spec, system, contract))
        {
            foreach (var entry in entries)
            {
                if (entry.IsReported || (entry.Entry.IsReadOnly && !use.IsWritten))
                    continue;

                if (!entry.Entry.Flows.Includes(use.Flow) || !Covers(entry.Properties, use.Properties))
                    continue;

                entry.IsReported = true;
                findings.Add(Findings.ExcludedAndSynced(entry.Entry.Path.Span, entry.Entry.Path.Text, system, entry.Entry.List, use.Field, use.Flow)
                    .About(system, entry.Entry.Path, entry.Entry.Section, entry.Entry.Name));
            }
        }
    }

    private static IEnumerable<PropertyUse> Uses(Spec spec, string system, ITypeSymbol contract)
    {
        foreach (var flow in spec.Flows)
        {
            var isTarget = string.Equals(flow.To.Value, system, StringComparison.Ordinal);
            foreach (var field in spec.Synced)
            {
                if (!field.Flows.Includes(flow.Name.Value) || field.Side(system) is not { } side)
                    continue;

                IEnumerable<SpecPath> paths = isTarget ? side.Write is { } written ? [written] : [] : SpecMentions.Read(side.Read);
                foreach (var path in paths)
                {
                    if (Properties(contract, path) is { } properties)
                        yield return new PropertyUse(field.Name.Value, flow.Name.Value, properties, isTarget);
                }
            }

            if (!isTarget)
                continue;

            foreach (var (constant, path) in SpecMentions.Constants(spec, system))
            {
                if (constant.Flows.Includes(flow.Name.Value) && Properties(contract, path) is { } properties)
                    yield return new PropertyUse(constant.Name.Value, flow.Name.Value, properties, IsWritten: true);
            }
        }
    }

    private static string[]? Properties(ITypeSymbol contract, SpecPath path) =>
        ContractPath.Follow(contract, path.Segments, out _)?.Select(static property => property.Name).ToArray();

    /// <summary>Whether the first path is the second or lies above it.</summary>
    private static bool Covers(string[] upper, string[] lower)
    {
        if (upper.Length > lower.Length)
            return false;

        for (var i = 0; i < upper.Length; i++)
        {
            if (!string.Equals(upper[i], lower[i], StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private sealed class ResolvedEntry(LeftOutEntry entry, string[] properties, string wireName)
    {
        public LeftOutEntry Entry { get; } = entry;

        /// <summary>The C# names along the path, so that two spellings of a property are one.</summary>
        public string[] Properties { get; } = properties;

        public string WireName { get; } = wireName;

        public bool IsReported { get; set; }
    }

    private sealed record PropertyUse(string Field, string Flow, string[] Properties, bool IsWritten);
}
