using MappingSync.Specs.Documentation;
using MappingSync.Specs.Model;
using MappingSync.Specs.Resolving;

namespace MappingSync.Generators.Tests.Documented;

/// <summary>One field row of ht-01001 as printed. Its tables show what goes from Rackbeat to e-conomic.</summary>
/// <param name="Entity">The entity of its section.</param>
/// <param name="Synced">Whether the row is marked ✅; otherwise ❌.</param>
/// <param name="Label">The Danish label.</param>
public sealed record PrintedRow(string Entity, bool Synced, string Label)
{
    /// <summary>The direction that the tables show.</summary>
    private const string Direction = "push";

    /// <summary>The rows of <c>rows.tsv</c>, each once.</summary>
    public static IReadOnlyList<PrintedRow> All { get; } = [.. PrintedFacts.Read("rows.tsv").Select(static row => new PrintedRow(row[0], row[1] == "yes", row[2])).Distinct()];

    /// <summary>The rows of an entity that its table does not have on their side.</summary>
    internal static IEnumerable<PrintedRow> Missing(Spec spec, SpecCatalog catalog)
    {
        var table = DocumentedRows.Of(spec, catalog);
        return All.Where(row => row.Entity == spec.Entity.Value && row.FindIn(table) is null);
    }

    /// <summary>The row of the table that is this one, or null.</summary>
    internal DocumentedRow? FindIn(DocumentedTable table) => table.Rows.FirstOrDefault(row =>
        row.Documented == MappingSync.Specs.Model.Documented.Row && row.Danish.Contains(Label) && row.SideIn(Direction) == (Synced ? RowSide.Synced : RowSide.NotSynced));
}
