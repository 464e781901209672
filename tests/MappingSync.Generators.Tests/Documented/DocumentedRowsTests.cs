using MappingSync.Generators.Tests.Reading;
using MappingSync.Specs.Documentation;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;
using MappingSync.Specs.Resolving;

namespace MappingSync.Generators.Tests.Documented;

/// <summary>Every field row of the source document is found in the table that is made of its entity's spec, by label and side.</summary>
public sealed class DocumentedRowsTests
{
    /// <summary>The direction that the tables of the document show.</summary>
    private const string Direction = "push";

    private static readonly IReadOnlyList<Spec> Specs = RepositorySpecs.All();

    public static TheoryData<string> Entities => [.. PrintedRow.All.Select(static row => row.Entity).Distinct()];

    [Fact]
    public void All_rows_of_the_document_are_known() => Assert.Equal(116, PrintedRow.All.Count);

    [Theory]
    [MemberData(nameof(Entities))]
    public void Each_row_is_in_its_table_on_its_side(string entity)
    {
        var table = TableOf(entity, Specs);

        Assert.Empty(PrintedRow.All.Where(row => row.Entity == entity && Find(table, row) is null));
    }

    [Theory]
    [InlineData("customer", "Max Kredit")]
    [InlineData("customer", "Sprog")]
    [InlineData("product", "Lagerbeholdning")]
    [InlineData("customer-invoice", "Fakturadato")]
    public void A_row_whose_label_leaves_the_spec_is_missed(string entity, string label)
    {
        var path = Path.Combine(RepositorySpecs.Root, "mappings", entity + ".yaml");
        var spec = SpecReader.Read(path, File.ReadAllText(path).Replace(label, "Something else", StringComparison.Ordinal)).Spec!;
        var table = TableOf(entity, [spec, .. Specs.Where(other => other.Entity.Value != entity)]);

        Assert.Contains(PrintedRow.All, row => row.Entity == entity && row.Label == label && Find(table, row) is null);
    }

    private static DocumentedTable TableOf(string entity, IReadOnlyList<Spec> specs) =>
        DocumentedRows.Of(specs.Single(spec => spec.Entity.Value == entity), SpecCatalog.Of(specs, []));

    private static DocumentedRow? Find(DocumentedTable table, PrintedRow printed) => table.Rows.FirstOrDefault(row =>
        row.Documented == MappingSync.Specs.Model.Documented.Row && row.Danish.Contains(printed.Label) && row.SideIn(Direction) == (printed.Synced ? RowSide.Synced : RowSide.NotSynced));
}
