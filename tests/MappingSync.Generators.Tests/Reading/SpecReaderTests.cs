using MappingSync.Specs.Model;
using MappingSync.Specs.Reading;

namespace MappingSync.Generators.Tests.Reading;

public class SpecReaderTests
{
    [Fact]
    public void Header_of_a_spec_is_read()
    {
        var spec = RepositorySpecs.Read("customer");

        Assert.Equal("customer", spec.Entity.Value);
        Assert.Equal("Customers", spec.Title?.English?.Value);
        Assert.Equal(["rackbeat=MappingSync.Rackbeat.Customer", "economic=MappingSync.Economic.Rest.Customer"], spec.Systems.Select(system => $"{system.Name}={system.Type}"));
        Assert.Equal(["push: rackbeat>economic", "pull: economic>rackbeat", "startup: economic>rackbeat"], spec.Flows.Select(flow => $"{flow.Name}: {flow.From}>{flow.To}"));
        Assert.Equal(new NumberRange(1, 999_999_999), spec.Key?.Systems[1].Range?.Value);
        Assert.Equal(AssignedBy.Caller, spec.Key?.Systems[1].AssignedBy?.Value);
        Assert.True(spec.Inputs.Single(input => input.Name.Value == "services").AppliesTo("pull"));
        Assert.False(spec.Inputs.Single(input => input.Name.Value == "services").AppliesTo("push"));
    }

    [Fact]
    public void A_path_is_both_read_and_written()
    {
        var side = SideOf("name");

        Assert.Equal("name", Assert.IsType<PathValue>(side.Read).Path.Text);
        Assert.Equal("name", side.Write?.Text);
    }

    [Fact]
    public void A_list_is_read_as_arguments_and_never_written()
    {
        var side = SideOf("[a.b, { first-of: [c, $settings.D] }]");

        var list = Assert.IsType<ListValue>(side.Read);
        Assert.Equal(["a", "b"], Assert.IsType<PathValue>(list.Parts[0]).Path.Segments);
        var second = Assert.IsType<FirstOfValue>(list.Parts[1]);
        Assert.Equal("settings", second.Paths[1].Input);
        Assert.Equal(["D"], second.Paths[1].Segments);
        Assert.Null(side.Write);
    }

    [Fact]
    public void Read_and_write_may_differ()
    {
        var side = SideOf("{ read: { first-of: [name, company] }, write: company }");

        Assert.Equal(["name", "company"], Assert.IsType<FirstOfValue>(side.Read).Paths.Select(path => path.Text));
        Assert.Equal("company", side.Write?.Text);
    }

    [Theory]
    [InlineData("$settings.Currency", null, "$settings.Currency")]
    [InlineData("'$settings.Currency'", "$settings.Currency", null)]
    [InlineData("DKK", "DKK", null)]
    public void A_default_is_a_literal_or_an_input(string written, string? literal, string? path)
    {
        var side = SideOf($"{{ read: currency, default: {written} }}");

        Assert.Equal(literal, side.Default?.Literal?.Text);
        Assert.Equal(path, side.Default?.Path?.Text);
        Assert.Equal("currency", side.Write?.Text);
    }

    [Fact]
    public void An_input_is_read_and_never_written()
    {
        var side = SideOf("$parent.currency");

        Assert.True(Assert.IsType<PathValue>(side.Read).Path.IsParent);
        Assert.Null(side.Write);
    }

    [Theory]
    [InlineData("domestic", nameof(ScalarKind.Text))]
    [InlineData("'1'", nameof(ScalarKind.Text))]
    [InlineData("1", nameof(ScalarKind.Integer))]
    [InlineData("-1.50", nameof(ScalarKind.Decimal))]
    [InlineData("1e3", nameof(ScalarKind.Decimal))]
    [InlineData("true", nameof(ScalarKind.Boolean))]
    [InlineData("yes", nameof(ScalarKind.Text))]
    [InlineData("2026-12-01", nameof(ScalarKind.Text))]
    [InlineData("1e400", nameof(ScalarKind.Text))]
    public void A_value_keeps_what_it_is_in_YAML(string written, string kind) => AssertKind(written, kind);

    [Fact]
    public void A_spec_without_flows_has_one_to_each_system()
    {
        var spec = Read("entity: customer\nsystems: { shop: Shop.Customer, books: Books.Customer }");

        Assert.Equal(["to-books: shop>books", "to-shop: books>shop"], spec.Flows.Select(flow => $"{flow.Name}: {flow.From}>{flow.To}"));
    }

    [Fact]
    public void Flows_of_a_field_follow_only_and_left_out()
    {
        var language = RepositorySpecs.Read("customer").Synced.Single(field => field.Name.Value == "language");

        Assert.False(language.Flows.Includes("push"));
        Assert.True(language.Flows.Includes("pull"));
        Assert.Equal("Marked ❌ in ht-01001", Assert.Single(language.Flows.LeftOut).Reason?.Value);
    }

    [Fact]
    public void Everything_that_a_field_can_say_is_read()
    {
        var spec = RepositorySpecs.Read("customer-invoice");
        var zone = Field(spec, "vat-zone");
        var attention = Field(spec, "attention");
        var layout = Field(spec, "layout");
        var address = Field(spec, "recipient-address");
        var lines = Field(spec, "lines");

        Assert.Equal(["domestic=1", "eu=2", "abroad=3", "domestic_exempt=4"], zone.Values!.Pairs.Select(pair => $"{pair.First}={pair.Second}"));
        Assert.Equal("$settings.VatZones", zone.ValuesOverride?.Text);
        Assert.Equal(Unmapped.Error, zone.Unmapped?.Value);
        Assert.True(zone.Required?.Value);
        Assert.Equal("customer-contact", attention.References?.Entity.Value);
        Assert.Equal("name", attention.References?.By?.Value);
        Assert.Equal("customer_id", attention.References?.Within?.Text);
        Assert.Equal(Unresolved.Skip, attention.References?.Unresolved?.Value);
        Assert.Equal(WriteMode.CreateOnly, layout.Write?.Value);
        Assert.Equal("$settings.Layout", layout.Side("rackbeat")?.Default?.Path?.Text);
        Assert.Equal("LedgerAddress.Lines", address.Converter("economic")?.Value);
        Assert.Null(address.Converter("rackbeat"));
        Assert.Equal(Comparison.Lines, address.Compare?.Value);
        Assert.Equal(250, address.LimitsOf("economic")?.MaxLength?.Value);
        Assert.Equal(["Faktureringsadresse", "Vej 1", "Vej 2"], address.Label!.Danish.Select(label => label.Value));
        Assert.Equal("customer-invoice-line", lines.Items?.Value);
        Assert.Equal(1, lines.MinItems?.Value);
        Assert.Equal(WriteMode.Replace, lines.Write?.Value);
    }

    [Fact]
    public void Lists_beside_the_fields_are_read()
    {
        var invoice = RepositorySpecs.Read("customer-invoice");
        var line = RepositorySpecs.Read("customer-invoice-line");
        var customer = RepositorySpecs.Read("customer");

        Assert.Equal("$settings.VatTolerance", invoice.Verified.Single(field => field.Name.Value == "vat").Tolerance?.Path?.Text);
        Assert.Equal(0.01m, line.Verified.Single().Tolerance?.Amount);
        Assert.Equal("customer-invoice", line.ItemOf?.Value);
        Assert.True(line.Key?.IsNone);
        Assert.True(line.Inputs.Single().Optional);
        Assert.Equal("department", Assert.Single(line.Constants).With?.Value);
        Assert.Equal("department", line.Constants[0].Value?.Text);
        Assert.Equal([MatchBy.Link, MatchBy.Name], customer.Children[0].Match.Select(match => match.Value));
        Assert.Equal(CarriedAs.Synced, invoice.Elsewhere[1].As?.Value);
        Assert.Contains(invoice.Excluded, exclusion => exclusion.Name.Value == "delivery-mail" && exclusion.Reason?.Value == "Marked ❌ in ht-01001");
        Assert.Contains(invoice.ReadOnly.Single(list => list.System.Value == "economic").Paths, path => path.Text == "recipient.cvr");
        Assert.Equal(CarriedAs.Excluded, customer.Unavailable[0].As?.Value);
    }

    [Fact]
    public void Retired_fields_are_read_with_or_without_a_date()
    {
        var spec = Read("entity: customer\nsystems: { a: A, b: B }\nretired:\n  fax: No longer in the contract\n  telex: { reason: Gone, since: 2026-01-31 }");

        Assert.Equal("No longer in the contract", spec.Retired[0].Reason?.Value);
        Assert.Equal(new DateTime(2026, 1, 31), spec.Retired[1].Since?.Value);
    }

    [Fact]
    public void Shared_exclusions_hold_for_one_system_or_for_all()
    {
        var file = SpecReader.ReadShared("mappings/_shared.yaml", "excluded:\n  links: { books: [self], properties: metaData, reason: Envelope }\nentities: [layout]");

        Assert.Empty(file.Diagnostics);
        Assert.Equal(["books: self", ": metaData"], file.Excluded.Select(exclusion => $"{exclusion.System}: {string.Join(",", exclusion.Properties)}"));
        Assert.Equal(["layout"], file.Entities.Select(entity => entity.Value));
    }

    [Theory]
    [InlineData("/repo/mappings/customer.yaml", null, "Spec")]
    [InlineData("C:\\repo\\mappings\\customer.yml", "", "Spec")]
    [InlineData("/repo/mappings/_shared.yaml", null, "Shared")]
    [InlineData("/repo/other/customer.yaml", null, "Other")]
    [InlineData("/repo/other/customer.yaml", "true", "Spec")]
    [InlineData("/repo/mappings/customer.yaml", "false", "Other")]
    [InlineData("/repo/mappings/readme.md", null, "Other")]
    public void Spec_files_are_told_by_metadata_or_folder(string path, string? metadata, string kind) =>
        Assert.Equal(kind, SpecFiles.KindOf(path, metadata).ToString());

    private static void AssertKind(string written, string kind)
    {
        var spec = Read($"entity: customer\nsystems: {{ a: A, b: B }}\nsynced: {{ x: {{ a: x, b: x }} }}\nconstants: {{ c: {{ a: c, value: {written} }} }}");

        Assert.Equal(kind, spec.Constants[0].Value?.Kind.ToString());
    }

    private static FieldSide SideOf(string side)
    {
        var spec = Read($"entity: customer\nsystems: {{ shop: Shop.Customer, books: Books.Customer }}\nflows: {{ push: {{ from: shop, to: books }} }}\nsynced:\n  name: {{ shop: {side}, books: name }}");
        return spec.Synced[0].Side("shop")!;
    }

    private static SyncedField Field(Spec spec, string name) => spec.Synced.Single(field => field.Name.Value == name);

    private static Spec Read(string text)
    {
        var file = SpecReader.Read("mappings/customer.yaml", text);
        Assert.Empty(file.Diagnostics);
        return file.Spec!;
    }
}
