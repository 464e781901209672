using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;

namespace MappingSync.Specs.Drift;

/// <summary>Entities that lead back to themselves (MSYNC114): as rows of each other, or as records that each must find the other first.</summary>
internal static class CycleRules
{
    public static IReadOnlyList<SpecDiagnostic> Check(Spec spec, SpecCatalog catalog)
    {
        var findings = new List<SpecDiagnostic>();
        var isItemOfItself = CheckParents(spec, catalog, findings);
        if (!isItemOfItself)
            CheckRows(spec, catalog, findings);

        CheckReferences(spec, catalog, findings);
        return findings;
    }

    private static bool CheckParents(Spec spec, SpecCatalog catalog, List<SpecDiagnostic> findings)
    {
        if (spec.ItemOf is not { } itemOf)
            return false;

        var chain = Path(spec.Entity.Value, entity => catalog.Find(entity)?.ItemOf is { } parent ? [parent.Value] : []);
        if (chain is null)
            return false;

        findings.Add(Findings.Cycle(itemOf.Span, itemOf.Value, Words(chain, "is an item of"), "an item has one parent, which is no item of it; correct 'item-of'"));
        return true;
    }

    private static void CheckRows(Spec spec, SpecCatalog catalog, List<SpecDiagnostic> findings)
    {
        foreach (var field in spec.Synced)
        {
            if (field.Items is not { } items || Path(spec.Entity.Value, entity => RowsOf(catalog.Find(entity)), items.Value) is not { } chain)
                continue;

            findings.Add(Findings.Cycle(items.Span, items.Value, Words(chain, "has rows of"), "give the rows a spec of their own that has no such list"));
        }
    }

    private static IEnumerable<string> RowsOf(Spec? spec) =>
        spec?.Synced.Where(static field => field.Items is not null).Select(static field => field.Items!.Value) ?? [];

    /// <summary>Two records of which each must have the other's key before it can be created can never be created.</summary>
    private static void CheckReferences(Spec spec, SpecCatalog catalog, List<SpecDiagnostic> findings)
    {
        var reported = new HashSet<SpecSpan>();
        foreach (var flow in SpecFlows.Of(spec))
        {
            var system = flow.To.Value;
            foreach (var (place, entity) in Needs(spec, flow, catalog))
            {
                if (reported.Contains(place) || Path(spec.Entity.Value, next => NeedsIn(catalog.Find(next), system, catalog), entity) is not { } chain)
                    continue;

                reported.Add(place);
                findings.Add(Findings.Cycle(place, entity, Words(chain, "needs") + " before it can be created in " + system, "let one of the references be empty at first, by no 'required' or 'unresolved: skip'"));
            }
        }
    }

    private static IEnumerable<string> NeedsIn(Spec? spec, string system, SpecCatalog catalog) => spec is null ? [] :
        SpecFlows.Of(spec).Where(flow => string.Equals(flow.To.Value, system, StringComparison.Ordinal)).SelectMany(flow => Needs(spec, flow, catalog)).Select(static need => need.Entity);

    /// <summary>The entities that a record, or one of its rows, must refer to; each at the place of this spec that says so.</summary>
    private static IEnumerable<(SpecSpan Place, string Entity)> Needs(Spec spec, SpecFlow flow, SpecCatalog catalog)
    {
        foreach (var field in spec.Synced)
        {
            if (!field.Flows.Includes(flow.Name.Value))
                continue;

            if (IsNeeded(field, flow))
            {
                yield return (field.References!.Entity.Span, field.References.Entity.Value);
            }
            else if (field.Items is { } items && catalog.Find(items.Value) is { } rows && !ReferenceEquals(rows, spec))
            {
                foreach (var row in rows.Synced)
                {
                    if (row.Flows.Includes(flow.Name.Value) && IsNeeded(row, flow))
                        yield return (items.Span, row.References!.Entity.Value);
                }
            }
        }
    }

    /// <summary>A default can name a record that is there already.</summary>
    private static bool IsNeeded(SyncedField field, SpecFlow flow) =>
        field.References is { } reference
        && field.Required?.Value == true
        && reference.Unresolved?.Value != Unresolved.Skip
        && field.Side(flow.From.Value) is { Default: null };

    /// <summary>The shortest way from an entity back to itself, its ends included, or null. It begins with a step to <paramref name="first"/>, if given.</summary>
    private static List<string>? Path(string entity, Func<string, IEnumerable<string>> next, string? first = null)
    {
        var waiting = new Queue<List<string>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in first is null ? next(entity) : [first])
            waiting.Enqueue([entity, step]);

        while (waiting.Count > 0)
        {
            var way = waiting.Dequeue();
            var last = way[way.Count - 1];
            if (string.Equals(last, entity, StringComparison.Ordinal))
                return way;

            if (!seen.Add(last))
                continue;

            foreach (var step in next(last))
                waiting.Enqueue([.. way, step]);
        }

        return null;
    }

    private static string Words(List<string> chain, string verb) =>
        chain[0] + " " + verb + " " + string.Join(", which " + verb + " ", chain.Skip(1));
}
