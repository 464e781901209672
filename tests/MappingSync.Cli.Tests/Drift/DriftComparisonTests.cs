using MappingSync.Cli.Drift;
using MappingSync.Schemas;

namespace MappingSync.Cli.Tests.Drift;

public sealed class DriftComparisonTests : IDisposable
{
    private const string Customer = """
        namespace Shop;
        public record Customer
        {
            [JsonPropertyName("name")] public string? Name { get; init; }
            [JsonPropertyName("number")] public int Number { get; init; }
            [JsonPropertyName("zone")] public Zone? Zone { get; init; }
            [JsonPropertyName("since")] public DateOnly? Since { get; init; }
        }
        public record Zone([property: JsonPropertyName("code")] string Code);
        """;

    private readonly DriftWorld world = new() { Contracts = Customer };

    [Fact]
    public void A_contract_that_holds_every_payload_does_not_drift()
    {
        world.Write("one.json", """{ "name": "A", "number": 1, "zone": { "code": "DK" }, "since": "2026-01-31" }""");
        world.Write("two.json", """[{ "name": null, "number": 2 }, { "number": 3, "zone": null }]""");

        Assert.Empty(world.Source("Shop.Customer", ".").Found());
        Assert.Equal(ExitCodes.Ok, world.Run().ExitCode);
    }

    [Fact]
    public void A_payload_shows_properties_types_and_nulls_that_the_contract_cannot_hold()
    {
        world.Write("page.json", """
            { "data": [ { "name": "A", "number": 1, "zone": { "code": "DK" }, "since": "2026-01-31" },
                        { "number": 1.5, "zone": { "code": null, "title": "Denmark" }, "since": "yesterday" } ] }
            """);
        world.Source("Shop.Customer", "page.json", "data[]");

        Assert.Equal(["number: Type", "zone.code: Type", "zone.title: MissingInContract", "since: Type"], world.Found());
        Assert.Equal(
            ["page.json#/data/1/number", "page.json#/data/1/zone/code", "page.json#/data/1/zone/title", "page.json#/data/0/since"],
            world.Run().Findings.Select(finding => finding.Difference.Sources.Single()));
        Assert.Equal("null was seen, the contract always has a value.", world.Run().Findings[1].Difference.Problem);
        Assert.Equal(ExitCodes.Found, world.Run().ExitCode);
    }

    [Fact]
    public void A_property_that_no_payload_has_is_an_info_and_does_not_fail()
    {
        world.Write("one.json", """{ "number": 1 }""");
        world.Source("Shop.Customer", "one.json");

        Assert.Equal(["name: MissingInSchema info", "zone: MissingInSchema info", "since: MissingInSchema info"], world.Found());
        Assert.Equal(ExitCodes.Ok, world.Run().ExitCode);
    }

    [Fact]
    public void A_property_that_no_schema_has_is_a_difference()
    {
        world.Write("customer.schema.json", """
            { "$schema": "http://json-schema.org/draft-03/schema#", "properties": { "name": { "type": "string" }, "number": { "type": "integer" }, "since": { "type": "string", "format": "full-date" }, "extra": { } } }
            """);
        world.Source("Shop.Customer", "*.schema.json");

        Assert.Equal(["zone: MissingInSchema", "extra: MissingInContract"], world.Found());
    }

    [Fact]
    public void A_required_property_that_a_payload_lacks_cannot_be_read()
    {
        world.Contracts = "namespace Shop; public record Customer { public required string Name { get; init; } public required int Number { get; init; } }";
        world.Write("list.json", """[{ "name": "A", "number": 1 }, { "number": 2 }]""");

        Assert.Equal(["name: Required"], world.Source("Shop.Customer", "list.json").Found());
    }

    [Fact]
    public void A_component_of_openapi_is_found_by_the_contract_and_by_its_place()
    {
        world.Write("api.json", """
            { "openapi": "3.0.1", "info": { "title": "Shop", "version": "1" }, "paths": { }, "components": { "schemas": {
              "Customer": { "type": "object", "properties": { "name": { "type": "integer" }, "number": { "type": "integer" }, "zone": { "$ref": "#/components/schemas/Zone" }, "since": { "type": "string", "format": "date" } } },
              "Zone": { "type": "object", "properties": { "code": { "type": "string" } } } } } }
            """);

        Assert.Equal(["name: Type"], world.Source("Shop.Customer", "api.json").Found());
        Assert.DoesNotContain(world.Source("Shop.Zone", "api.json", "Customer.zone").Found(), found => found.StartsWith("code", StringComparison.Ordinal));
        Assert.Contains("Customer, Zone", Fails(() => new DriftWorld { Contracts = "namespace Shop; public record Other(int Number);" }.Source("Shop.Other", Path.Combine(world.Folder, "api.json")).Run()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_specs_write_is_compared_with_payloads_and_requests()
    {
        const string Spec = """
            entity: customer
            systems: { books: Books.Customer, shop: Shop.Customer }
            flows: { push: { from: books, to: shop }, pull: { from: shop, to: books } }
            synced:
              name: { books: title, shop: name, limits: { shop: { max-length: 5 } } }
              code: { books: code, shop: zone.code, only: [pull] }
              rate: { books: rate, shop: rate, limits: { shop: { decimals: 2 } } }
            """;
        world.Contracts = Customer.Replace("public Zone? Zone", "public Zone? Zone { get; init; } [JsonPropertyName(\"rate\")] public decimal? Rate", StringComparison.Ordinal);
        world.Write("one.json", """[{ "name": "short", "number": 1, "rate": 1.250 }, { "name": "longer", "number": 1, "rate": 1.125 }]""");
        world.Spec(Spec).Side("customer", "shop", "one.json");

        var found = world.Run().Findings.Where(finding => !finding.IsInfo).Select(finding => finding.Difference).ToList();
        Assert.Equal([(DifferenceKind.Length, "name", "one.json#/1/name"), (DifferenceKind.Decimals, "rate", "one.json#/1/rate")], found.Select(difference => (difference.Kind, difference.Path, difference.Sources.Single())));
        Assert.Equal("up to 5 characters are written, a payload has 6 (spec 'customer').", found[0].Problem);

        using var request = new DriftWorld { Contracts = world.Contracts };
        request.Write("post.json", """
            { "$schema": "http://json-schema.org/draft-03/schema#", "properties": {
              "name": { "type": "string", "maxLength": 4 }, "number": { "type": "integer" }, "rate": { "type": "number", "required": true }, "since": { "type": "string", "format": "full-date" },
              "zone": { "type": "object", "properties": { "code": { "type": "string", "maxLength": 3, "required": true } } } } }
            """);
        Assert.Equal(["name: Length", "rate: Required"], request.Spec(Spec).Source("Shop.Customer", "post.json", direction: Direction.Request).Found());
        using var answer = new DriftWorld { Contracts = world.Contracts };
        Assert.Empty(answer.Spec(Spec).Source("Shop.Customer", Path.Combine(request.Folder, "post.json"), direction: Direction.Answer).Found());
    }

    [Fact]
    public void Explanations_silence_what_they_explain_and_stale_ones_fail()
    {
        world.Write("one.json", """{ "name": 1, "number": 1 }""");
        world.Source("Shop.Customer", "one.json");
        world.Explanations.Add(new Explanation("Shop.Customer.name", DifferenceKind.Type, "Old records.", new Uri("https://example.test/")));
        Assert.Equal((0, 1, 0, ExitCodes.Ok), (world.Run().Differences, world.Run().Explained, world.Run().Stale.Count, world.Run().ExitCode));

        world.Explanations.Add(new Explanation("Shop.Customer.number", DifferenceKind.Type, "Old records.", new Uri("https://example.test/")));
        Assert.Equal((1, ExitCodes.Found), (world.Run().Stale.Count, world.Run().ExitCode));
    }

    [Fact]
    public void A_contract_and_a_payload_that_contain_themselves_come_to_an_end()
    {
        world.Contracts = "namespace Shop; public record Node { public Node? Left { get; init; } public Node? Right { get; init; } public IReadOnlyList<Node>? All { get; init; } }";
        var deep = string.Concat(Enumerable.Repeat("{ \"left\": ", 60)) + "null" + new string('}', 60);
        world.Write("node.json", deep);

        Assert.Equal(ExitCodes.Ok, world.Source("Shop.Node", "node.json").Run().ExitCode);
    }

    [Theory]
    [InlineData("Shop.Missing", "one.json", null, "There is no type 'Shop.Missing'")]
    [InlineData("Shop.Customer", "nowhere.json", null, "There is no file 'nowhere.json'")]
    [InlineData("Shop.Customer", "*.yaml", null, "There is no file '*.yaml'")]
    [InlineData("Shop.Customer", "one.json", "data[]", "one.json#: has no property 'data' ('data[]' was asked for).")]
    [InlineData("Shop.Customer", "one.json", "name[]", "one.json#/name: is no list ('name[]' was asked for).")]
    [InlineData("Shop.Customer", "empty.json", null, "empty.json#: has no record at ''.")]
    [InlineData("Shop.Customer", "broken.json", null, "broken.json:2:")]
    public void What_is_missing_or_broken_is_told_with_its_place(string contract, string file, string? place, string problem)
    {
        world.Write("one.json", """{ "name": "A", "number": 1 }""");
        world.Write("empty.json", "[]");
        world.Write("broken.json", "{\n\"name\": }");

        Assert.Contains(problem, Fails(() => world.Source(contract, file, place).Run()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[ServerSet]", true)]
    [InlineData("[System.ComponentModel.ReadOnly(true)]", true)]
    [InlineData("[System.ComponentModel.ReadOnly(false)]", false)]
    [InlineData("", false)]
    public void A_property_that_is_never_written_and_that_requests_may_set_is_told(string attribute, bool isTold)
    {
        world.Contracts = $"namespace Shop; public sealed class ServerSetAttribute : Attribute; public record Order {{ {attribute} public int? Number {{ get; init; }} }}";
        world.Write("order.json", """{ "$schema": "http://json-schema.org/draft-03/schema#", "type": "object", "properties": { "number": { "type": "integer" } } }""");
        world.ReadOnly.Add("Shop.ServerSetAttribute");

        Assert.Equal(isTold ? ["number: ReadOnly"] : [], world.Source("Shop.Order", "order.json").Found());
    }

    [Fact]
    public void Files_of_one_name_are_told_apart_by_their_folders()
    {
        world.Contracts = "namespace Shop; public record Order { public int? Number { get; init; } }";
        world.Write("old/order.json", """{ "number": 1 }""");
        world.Write("new/order.json", """{ "number": "one" }""");
        world.Write("new/broken.json", """{ "number": }""");

        Assert.Equal(["new/order.json#/number"], Assert.Single(world.Source("Shop.Order", "**/order.json").Run().Findings).Difference.Sources);
        Assert.Equal("new/broken.json:1:13: no JSON that can be read: '}' is an invalid start of a value.", Fails(() => world.Source("Shop.Order", "new/broken.json").Run()));
    }

    [Fact]
    public void A_convention_that_names_no_type_is_told()
    {
        world.Write("one.json", """{ "name": "A" }""");
        world.ReadOnly.Add("Shop.ServerSet");

        Assert.Contains("There is no type 'Shop.ServerSet'", Fails(() => world.Source("Shop.Customer", "one.json").Run()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_that_is_said_wrong_is_told()
    {
        world.Write("one.json", """{ "name": "A" }""");

        Assert.Contains("no OpenAPI document", Fails(() => world.Source("Shop.Customer", "one.json", kind: SourceKind.OpenApi).Run()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_or_a_system_that_no_spec_has_is_told_with_those_that_there_are()
    {
        const string Spec = "entity: customer\nsystems: { books: Books.Customer, shop: Shop.Customer }\n";
        world.Write("one.json", "{ }");

        Assert.Contains("There are: customer.", Fails(() => world.Spec(Spec).Side("custmer", "shop", "one.json").Run()), StringComparison.Ordinal);
        using var other = new DriftWorld { Contracts = Customer };
        Assert.Contains("It has: books, shop.", Fails(() => other.Spec(Spec).Side("customer", "shp", "one.json").Run()), StringComparison.Ordinal);
    }

    public void Dispose() => world.Dispose();

    private static string Fails(Action run) => Assert.Throws<CliFailure>(run).Message;
}
