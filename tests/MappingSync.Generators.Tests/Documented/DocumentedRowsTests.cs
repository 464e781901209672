using MappingSync.Generators.Tests.Reading;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;

namespace MappingSync.Generators.Tests.Documented;

/// <summary>Every field row of the source document is found in the spec of its entity, by label and side.</summary>
public sealed class DocumentedRowsTests
{
    private static readonly string[] Written = ["customer", "product", "customer-invoice"];

    public static TheoryData<string> Entities => [.. Written];

    [Fact]
    public void All_rows_of_the_document_are_known() => Assert.Equal(116, DocumentedRow.All.Count);

    [Theory]
    [MemberData(nameof(Entities))]
    public void Each_row_is_in_its_spec_on_its_side(string entity)
    {
        var spec = RepositorySpecs.Read(entity);

        var missing = DocumentedRow.All.Where(row => row.Entity == entity && !Labels(spec, row.Synced).Contains(row.Label));

        Assert.Empty(missing);
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

        Assert.Contains(DocumentedRow.All, row => row.Entity == entity && row.Label == label && !Labels(spec, row.Synced).Contains(label));
    }

    private static HashSet<string> Labels(Spec spec, bool synced) =>
        [.. (synced ? SyncedLabels(spec) : ExcludedLabels(spec)).Where(label => label is not null).SelectMany(label => label!.Danish).Select(text => text.Value)];

    private static IEnumerable<Label?> SyncedLabels(Spec spec) =>
    [
        .. spec.Synced.Select(field => field.Label),
        .. spec.Children.Select(child => child.Label),
        .. spec.Verified.Select(field => field.Label),
        .. spec.Elsewhere.Where(entry => entry.As?.Value == CarriedAs.Synced).Select(entry => entry.Label),
        .. spec.Unavailable.Where(entry => entry.As?.Value == CarriedAs.Synced).Select(entry => entry.Label),
    ];

    private static IEnumerable<Label?> ExcludedLabels(Spec spec) =>
    [
        .. spec.Excluded.Select(entry => entry.Label),
        .. spec.Elsewhere.Where(entry => entry.As?.Value == CarriedAs.Excluded).Select(entry => entry.Label),
        .. spec.Unavailable.Where(entry => entry.As?.Value == CarriedAs.Excluded).Select(entry => entry.Label),
        .. spec.Synced.Where(field => field.Flows.LeftOut.Count > 0).Select(field => field.Label),
    ];
}
