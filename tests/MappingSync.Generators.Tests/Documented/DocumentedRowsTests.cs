using MappingSync.Generators.Tests.Reading;
using MappingSync.Specs.Documentation;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;
using MappingSync.Specs.Resolving;

namespace MappingSync.Generators.Tests.Documented;

/// <summary>Every field row of the source document is found in the table that is made of its entity's spec, by label and side.</summary>
public sealed class DocumentedRowsTests
{
    /// <summary>The only rows that may have no property of their own entity: another entity carries them, or there is none.</summary>
    private static readonly Dictionary<string, string[]> WithoutProperty = new()
    {
        ["supplier"] = ["Leverandørens fakturanummer", "Overskrift", "Noter", "Fakturadato", "Deres reference", "Vores reference", "Anden reference", "Projekt"],
        ["supplier-invoice"] = ["Navn", "Gruppe", "CVR nummer", "Status/adgang", "Telefon", "Layout", "Attention"],
        ["customer-invoice"] = ["Kundegruppe", "CVR- nummer", "Max kredit", "Sprog", "Brugerdefinerede felter", "Vægt"],
        ["product"] = ["Unit converter enhed", "Størrelse", "Brugerdefinerede felter"],
        ["customer"] =
        [
            "Brugerdefinerede felter", "Leveringsbetingelser", "E-mail adresse til Tilbud", "E-mail adresse til Ordrer", "E-mail adresse til Faktura",
            // Resources of their own below the customer.
            "Referencer (Kontaktpersoner)", "Leveringsadresser (kræver opdatering på kunden)",
        ],
    };

    private static readonly IReadOnlyList<Spec> Specs = RepositorySpecs.All();
    private static readonly SpecCatalog Catalog = SpecCatalog.Of(Specs, []);

    public static TheoryData<string> Entities => [.. PrintedRow.All.Select(static row => row.Entity).Distinct()];

    [Fact]
    public void All_rows_of_the_document_are_known()
    {
        Assert.Equal(116, PrintedRow.All.Count);
        Assert.Equal(5, Entities.Count);
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public void Each_row_is_in_its_table_on_its_side(string entity) => Assert.Empty(PrintedRow.Missing(Find(entity), Catalog));

    [Theory]
    [MemberData(nameof(Entities))]
    public void Only_rows_that_are_carried_elsewhere_or_that_no_system_has_lack_a_property(string entity)
    {
        var table = DocumentedRows.Of(Find(entity), Catalog);

        var without = PrintedRow.All.Where(row => row.Entity == entity && row.FindIn(table)!.Systems.All(static system => system.Paths.Count == 0)).Select(static row => row.Label);

        Assert.Equal(WithoutProperty[entity].Order(StringComparer.Ordinal), without.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public void A_row_that_another_entity_carries_is_found_there_with_its_property(string entity)
    {
        foreach (var row in DocumentedRows.Of(Find(entity), Catalog).Rows.Where(static row => row.CarriedBy is not null))
        {
            var carrier = DocumentedRows.Of(Find(row.CarriedBy!.Entity), Catalog).Rows.Single(other => other.Name == row.CarriedBy.Field);

            Assert.NotEmpty(carrier.Systems);
            Assert.Equal(carrier.SideIn("push"), row.SideIn("push"));
        }
    }

    [Theory]
    [InlineData("customer", "Max Kredit")]
    [InlineData("customer", "Sprog")]
    [InlineData("product", "Lagerbeholdning")]
    [InlineData("customer-invoice", "Fakturadato")]
    [InlineData("supplier", "Anden reference")]
    [InlineData("supplier-invoice", "Betalingstype")]
    public void A_row_whose_label_leaves_the_spec_is_missed(string entity, string label)
    {
        var changed = Changed(entity, label, "Something else");

        Assert.Equal([label], PrintedRow.Missing(changed, Catalog).Select(static row => row.Label));
    }

    [Fact]
    public void A_synced_row_whose_field_no_longer_goes_to_the_ledger_is_missed()
    {
        var changed = Changed("customer", "economic: creditLimit", "economic: creditLimit\n    only: [pull]");

        Assert.Equal(["Max Kredit"], PrintedRow.Missing(changed, Catalog).Select(static row => row.Label));
    }

    private static Spec Find(string entity) => Specs.Single(spec => spec.Entity.Value == entity);

    private static Spec Changed(string entity, string old, string replacement)
    {
        var path = Path.Combine(RepositorySpecs.Root, "mappings", entity + ".yaml");
        return SpecReader.Read(path, File.ReadAllText(path).Replace(old, replacement, StringComparison.Ordinal)).Spec!;
    }
}
