using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Editing;
using MappingSync.Specs.Emission;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;

namespace MappingSync.Specs.Drift;

/// <summary>Finds, for a property about which a spec is silent, the property of the other system that it could be synced with as it is.</summary>
internal static class Counterparts
{
    /// <summary>A spec that has just been begun is silent about everything; then guesses help nobody and cost time.</summary>
    private const int MostPairs = 40_000;

    public static IReadOnlyList<DriftFinding> AddTo(IReadOnlyList<DriftFinding> findings, Spec spec)
    {
        if (spec.Systems.Count != 2)
            return findings;

        var first = findings.Where(finding => SystemOf(finding) == spec.Systems[0].Name.Value).ToList();
        var second = findings.Where(finding => SystemOf(finding) == spec.Systems[1].Name.Value).ToList();
        if (first.Count == 0 || second.Count == 0 || first.Count * second.Count > MostPairs)
            return findings;

        return [.. first.Select(finding => WithCounterpart(finding, second, spec)), .. second.Select(finding => WithCounterpart(finding, first, spec))];
    }

    private static DriftFinding WithCounterpart(DriftFinding finding, List<DriftFinding> others, Spec spec)
    {
        var candidates = others.Where(other => CanBeSynced(finding, other, spec)).Select(static other => other.Property.Path).ToList();
        if (CounterpartGuess.For(finding.Property.Path, spec.Entity.Value, candidates) is not { } guess)
            return finding;

        var diagnostic = finding.Diagnostic.With(FindingProperties.Counterpart, guess.Path);
        return finding with { Diagnostic = guess.IsSameName ? diagnostic.With(FindingProperties.IsSameName, bool.TrueString) : diagnostic };
    }

    /// <summary>Whether the two can be synced in every flow without a converter.</summary>
    private static bool CanBeSynced(DriftFinding one, DriftFinding other, Spec spec)
    {
        var left = ResolvedType.Of(one.Property.Symbol.Type);
        var right = ResolvedType.Of(other.Property.Symbol.Type);
        if (!left.HasSameCore(right) || left.Kind is ValueKind.Object or ValueKind.List or ValueKind.Other)
            return false;

        foreach (var flow in spec.Flows)
        {
            var isTarget = string.Equals(flow.To.Value, SystemOf(one), StringComparison.Ordinal);
            var target = isTarget ? one : other;
            var (from, to) = isTarget ? (right, left) : (left, right);
            if (target.Property.Symbol.SetMethod is not { DeclaredAccessibility: Accessibility.Public } || from.IsNullable && !to.IsNullable)
                return false;
        }

        return true;
    }

    private static string? SystemOf(DriftFinding finding) => finding.Diagnostic.Properties.TryGetValue(FindingProperties.System, out var system) ? system : null;
}
