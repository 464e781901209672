using MappingSync.Generators.Tests.Reading;
using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;
using MappingSync.Specs.Resolving;

namespace MappingSync.Generators.Tests.Documented;

/// <summary>What the source document says is transferred has a flow in its direction; what it says is never transferred has none.</summary>
public sealed class DocumentedFlowsTests
{
    private static readonly IReadOnlyList<Spec> Specs = RepositorySpecs.All();
    private static readonly SpecCatalog Catalog = SpecCatalog.Of(Specs, []);

    public static TheoryData<PrintedFlow> Lines => [.. PrintedFlow.All];

    [Theory]
    [MemberData(nameof(Lines), DisableDiscoveryEnumeration = true)]
    public void Each_line_of_the_lists_holds(PrintedFlow line)
    {
        Assert.True(line.Holds(Specs, Catalog), line.ToString());
        if (line.Check == "code")
            Assert.True(File.Exists(Path.Combine(RepositorySpecs.Root, line.Subject)), line.Subject);
    }

    [Fact]
    public void The_specs_have_the_flows_that_were_asked_for_and_no_others() => Assert.Empty(PrintedFlow.Astray(Specs));

    [Fact]
    public void The_build_expects_what_the_document_lists()
    {
        var path = Path.Combine(RepositorySpecs.Root, "mappings", "_shared.yaml");
        var expected = SpecReader.ReadShared(path, File.ReadAllText(path)).Expected;

        Assert.Empty(PrintedFlow.Astray(expected.Select(static flow => flow.Entity.Value + " " + flow.Flow.Value)));
        Assert.Equal(
            PrintedRow.All.Select(static row => $"{row.Entity} push {row.Synced} {row.Label}")
                .Concat(PrintedFlow.All.Where(static line => line.Check == "field").Select(static line => line.Subject + " " + string.Join(" True ", line.Sought.Split('/', 2))))
                .Order(StringComparer.Ordinal),
            expected.SelectMany(static flow => Rows(flow, flow.Synced, true).Concat(Rows(flow, flow.Excluded, false))).Order(StringComparer.Ordinal));

        static IEnumerable<string> Rows(ExpectedFlow flow, IEnumerable<Located<string>> labels, bool synced) =>
            labels.Select(label => $"{flow.Entity.Value} {flow.Flow.Value} {synced} {label.Value}");
    }

    [Fact]
    public void A_flow_that_nobody_asked_for_is_seen() => Assert.NotEmpty(PrintedFlow.Astray([.. Specs, Specs[0] with { Entity = Specs[0].Entity with { Value = "other" } }]));

    [Theory]
    [InlineData("product", "synced:", "synced:\n  extra: { rackbeat: stock_quantity, economic: inventory.inStock }", "Lagerbeholdning til e-conomic")]
    [InlineData("product", "synced:", "synced:\n  extra: { economic: barCode, rackbeat: discount_group, only: [pull] }", "Rabatgrupper fra e-conomic")]
    [InlineData("product", "synced:", "synced:\n  extra: { economic: pricing, rackbeat: sales_profit, only: [startup] }", "Valutapriser fra e-conomic")]
    [InlineData("product", "synced:", "synced:\n  extra: { economic: barCode, rackbeat: default_location_id, only: [pull] }", "Lokationer fra e-conomic")]
    [InlineData("customer-contact", "flows: { push: { from: rackbeat, to: economic } }", "flows: { push: { from: rackbeat, to: economic }, pull: { from: economic, to: rackbeat } }", "Kontaktpersoner på kunder fra e-conomic")]
    [InlineData("customer", "label: { en: Language, da: Sprog }", "label: { en: Language, da: Andet }", "Kunder: Sprog")]
    [InlineData("layout", "startup: { from: economic, to: rackbeat }", "startup: { from: rackbeat, to: economic }", "Layouts")]
    public void A_spec_that_does_otherwise_is_seen(string entity, string old, string replacement, string broken)
    {
        var path = Path.Combine(RepositorySpecs.Root, "mappings", entity + ".yaml");
        var changed = SpecReader.Read(path, File.ReadAllText(path).Replace(old, replacement, StringComparison.Ordinal)).Spec!;
        IReadOnlyList<Spec> specs = [.. Specs.Where(spec => spec.Entity.Value != entity), changed];

        Assert.Contains(PrintedFlow.All, line => line.Text == broken && !line.Holds(specs, SpecCatalog.Of(specs, [])));
    }
}
