using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;

namespace MappingSync.Specs.Drift;

/// <summary>Rows that another entity carries must be carried there: the entity is known, and its spec says of the field what this one says.</summary>
internal static class CarriedRules
{
    private const string Remedy = "add one, or name the entity under 'entities' of _shared.yaml";

    public static IEnumerable<SpecDiagnostic> Check(Spec spec, SpecCatalog catalog)
    {
        foreach (var child in spec.Children)
        {
            if (child.Entity is { } entity && !catalog.IsEntity(entity.Value))
                yield return Findings.UnknownReference(entity.Span, child.Name.Value, entity.Value, Remedy);
        }

        foreach (var row in spec.Elsewhere)
        {
            if (row.Entity is not { } entity)
                continue;

            if (!catalog.IsEntity(entity.Value))
                yield return Findings.UnknownReference(entity.Span, "elsewhere", entity.Value, Remedy);
            else if (row is { Field: { } field, As: { } carried } && catalog.Find(entity.Value) is { } carrier && Missing(spec, carrier, field.Value, carried.Value) is { } problem)
                yield return Findings.CarriedNowhere(field.Span, Name(row), carried.Value == CarriedAs.Synced ? "synced" : "excluded", entity.Value, problem, Suggestion(carrier, field.Value, carried.Value));
        }
    }

    private static string? Missing(Spec spec, Spec carrier, string field, CarriedAs carried)
    {
        if (carried == CarriedAs.Excluded)
            return Excluded(carrier).Any(name => Is(name, field)) ? null : "its spec leaves out no '" + field + "'";

        var carriers = Synced(carrier).Where(candidate => Is(candidate.Name, field)).ToList();
        if (carriers.Count == 0)
            return "its spec syncs no '" + field + "'";

        // What this spec's records need from the other entity must go the same way as they do.
        var systems = SpecFlows.Of(spec).Select(static flow => flow.To.Value).ToList();
        return SpecFlows.Of(carrier).Any(flow => systems.Contains(flow.To.Value) && carriers.Exists(candidate => candidate.Flows.Includes(flow.Name.Value)))
            ? null
            : "its spec syncs '" + field + "' in no flow to " + string.Join(" or ", systems.Distinct());
    }

    private static IEnumerable<(string Name, Participation Flows)> Synced(Spec carrier) =>
        carrier.Synced.Select(static entry => (entry.Name.Value, entry.Flows))
            .Concat(carrier.Children.Select(static entry => (entry.Name.Value, entry.Flows)))
            .Concat(carrier.Verified.Select(static entry => (entry.Name.Value, entry.Flows)))
            .Concat(carrier.Unavailable.Where(static entry => entry.As?.Value == CarriedAs.Synced).Select(static entry => (entry.Name.Value, Participation.Everywhere)));

    private static IEnumerable<string> Excluded(Spec carrier) =>
        carrier.Excluded.Select(static entry => entry.Name.Value)
            .Concat(carrier.Unavailable.Where(static entry => entry.As?.Value == CarriedAs.Excluded).Select(static entry => entry.Name.Value))
            .Concat(carrier.Synced.Where(static entry => entry.Flows.LeftOut.Count > 0).Select(static entry => entry.Name.Value));

    private static string Suggestion(Spec carrier, string field, CarriedAs carried)
    {
        var names = carried == CarriedAs.Excluded ? Excluded(carrier) : Synced(carrier).Select(static entry => entry.Name);
        return Nearest.To(field, names.Where(name => !Is(name, field))) is { } nearest ? "did you mean '" + nearest + "'?" : "correct 'field' and 'as', or remove the row";
    }

    private static string Name(ElsewhereEntry row) =>
        (row.Label?.English ?? (row.Label is { Danish: [var danish, ..] } ? danish : null)) is { } label ? "'" + Reading.SpecProblems.Shorten(label.Value) + "'" : "of this entry";

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
