using System;
using System.Collections.Generic;
using System.Linq;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Documentation;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;
using MappingSync.Specs.Resolving;

namespace MappingSync.Specs.Drift;

/// <summary>
/// What a shared file expects of the specs must be there. An entry without a property (a row that another entity carries, one that no
/// system has, a resource below the record) and a whole flow are missed by no contract, only by whoever asked for them.
/// </summary>
internal static class ExpectedRules
{
    private const string Remedy = "add it, or correct what is expected";

    /// <param name="file">The shared file.</param>
    /// <param name="catalog">All specs of the project, each of which reads without findings.</param>
    public static IEnumerable<SpecDiagnostic> Check(SharedFile file, SpecCatalog catalog)
    {
        var tables = new Dictionary<string, DocumentedTable>(StringComparer.Ordinal);
        string? reported = null;
        foreach (var expected in file.Expected)
        {
            var entity = expected.Entity.Value;
            if (catalog.Find(entity) is not { } spec)
            {
                if (!string.Equals(reported, entity, StringComparison.Ordinal))
                    yield return Findings.ExpectedMissing(expected.Entity.Span, "entity '" + entity + "'", "no spec has it", Suggestion(entity, catalog.Specs.Select(static known => known.Entity.Value)));

                reported = entity;
                continue;
            }

            if (!tables.TryGetValue(entity, out var table))
                tables.Add(entity, table = DocumentedRows.Of(spec, catalog));

            foreach (var finding in Check(expected, table))
                yield return finding;
        }
    }

    private static IEnumerable<SpecDiagnostic> Check(ExpectedFlow expected, DocumentedTable table)
    {
        var flow = expected.Flow.Value;
        var where = "of '" + expected.Entity.Value + "'";
        if (!table.Flows.Any(known => Is(known.Name, flow)))
        {
            yield return Findings.ExpectedMissing(expected.Flow.Span, "flow '" + flow + "' " + where, "its spec has no such flow", Suggestion(flow, table.Flows.Select(static known => known.Name)));
            yield break;
        }

        foreach (var (labels, side, word) in new[] { (expected.Synced, RowSide.Synced, "synced"), (expected.Excluded, RowSide.NotSynced, "excluded") })
        {
            foreach (var label in labels)
            {
                var rows = table.Rows.Where(row => Labels(row).Contains(label.Value)).ToList();
                if (rows.Exists(row => row.SideIn(flow) == side))
                    continue;

                yield return Findings.ExpectedMissing(
                    label.Span,
                    "row '" + SpecProblems.Shorten(label.Value) + "', " + word + " in the flow '" + flow + "' " + where + ",",
                    rows.Count == 0 ? "its spec has no entry of that label" : "'" + rows[0].Name + "' is not " + word + " there",
                    rows.Count == 0 ? Suggestion(label.Value, table.Rows.SelectMany(Labels)) : Remedy);
            }
        }
    }

    private static IEnumerable<string> Labels(DocumentedRow row) => row.English is { } english ? row.Danish.Append(english) : row.Danish;

    private static string Suggestion(string missing, IEnumerable<string> known) =>
        Nearest.To(missing, known.Distinct()) is { } nearest ? "did you mean '" + SpecProblems.Shorten(nearest) + "'?" : Remedy;

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
