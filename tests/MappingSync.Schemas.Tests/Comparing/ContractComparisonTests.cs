using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MappingSync.Schemas.Tests.Reading;

namespace MappingSync.Schemas.Tests.Comparing;

public sealed class ContractComparisonTests : IDisposable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private readonly SchemaText text = new();

    public sealed record Thing(
        [property: JsonPropertyName("name")] string? Name,
        int? Number,
        decimal? Amount,
        DateOnly? Date,
        Colour? Colour,
        IReadOnlyList<Line>? Lines,
        JsonElement? Anything,
        [property: JsonIgnore] string? Ignored)
    {
        [JsonExtensionData]
        public IDictionary<string, JsonElement>? Unknown { get; set; }
    }

    public sealed record Line(string? Text, Thing? Owner);

    [JsonConverter(typeof(JsonStringEnumConverter<Colour>))]
    public enum Colour
    {
        Red,
        Green,
    }

    public sealed record Labelled([property: StringLength(50)] string? Name, [property: MaxLength(9)] string? Code)
    {
        public required int Number { get; init; }
    }

    public sealed record Holder(Part? Left, Part? Right);

    public sealed record Part(string? Self, string? Label);

    public sealed record Twin(Twin? Left, Twin? Right);

    public sealed record Dated(DateOnly? Day);

    private const string Complete = """
        "name": { "type": "string" }, "number": { "type": "integer" }, "amount": { "type": "number" }, "date": { "type": "string", "format": "full-date" },
        "colour": { "enum": ["Red", "Green"] }, "anything": { "type": "object", "properties": { "deep": { "type": "string" } } },
        "lines": { "type": "array", "items": { "properties": { "text": { "type": "string" }, "owner": { "$ref": "#" } } } }
        """;

    [Fact]
    public void A_contract_that_says_the_same_does_not_differ_even_when_it_contains_itself() => Assert.Empty(Compare<Thing>(Complete));

    [Fact]
    public void What_only_the_schema_has_is_missing_in_the_contract()
    {
        var difference = Assert.Single(Compare<Thing>(Complete.Replace("\"text\": { \"type\": \"string\" },", "\"text\": { \"type\": \"string\" }, \"unit\": { \"type\": \"integer\" },", StringComparison.Ordinal)));

        Assert.Equal((DifferenceKind.MissingInContract, "Thing.lines[].unit"), (difference.Kind, difference.Place));
        Assert.Equal(["thing.json#/properties/lines/items/properties/unit"], difference.Sources);
        Assert.Equal("Thing.lines[].unit: MissingInContract: the contract does not declare it (a whole number). Declare it. [thing.json#/properties/lines/items/properties/unit]", difference.ToString());
    }

    [Fact]
    public void What_only_the_contract_has_is_missing_in_the_schema()
    {
        var difference = Assert.Single(Compare<Thing>(Complete.Replace("\"number\": { \"type\": \"integer\" },", "", StringComparison.Ordinal)));

        Assert.Equal((DifferenceKind.MissingInSchema, "Thing.number"), (difference.Kind, difference.Place));
    }

    [Fact]
    public void A_property_of_a_type_that_stands_in_two_places_is_known_when_one_of_them_has_it()
    {
        Assert.Empty(Compare<Holder>("""
            "left": { "properties": { "self": { "type": "string" }, "label": { "type": "string" } } }, "right": { "properties": { "self": { "type": "string" } } }
            """));
        Assert.Equal(["Holder.left.label", "Holder.right.label"], Compare<Holder>("""
            "left": { "properties": { "self": { "type": "string" } } }, "right": { "properties": { "self": { "type": "string" } } }
            """).Select(difference => difference.Place));
    }

    [Theory]
    [InlineData("name", """{ "type": "integer" }""", "the schema allows a whole number, the contract holds a text.")]
    [InlineData("name", """{ "type": ["string", "boolean"] }""", "the schema allows true or false, the contract holds a text.")]
    [InlineData("number", """{ "type": "number" }""", "the schema allows a number, the contract holds a whole number.")]
    [InlineData("number", """{ "type": "string" }""", "the schema allows a text, the contract holds a whole number.")]
    [InlineData("date", """{ "type": "string" }""", "the schema allows any text, the contract a date.")]
    [InlineData("date", """{ "type": "string", "format": "date-time" }""", "the schema has a timestamp, the contract a date.")]
    [InlineData("colour", """{ "type": "string" }""", "the schema allows any text, the contract a few values.")]
    [InlineData("colour", """{ "enum": ["Red", "Blue"] }""", "the contract does not know the values Blue.")]
    [InlineData("lines", """{ "type": "object", "properties": { } }""", "the schema allows an object, the contract holds a list.")]
    public void A_kind_of_value_that_the_contract_cannot_hold_is_a_difference(string property, string schema, string problem)
    {
        var changed = JsonNode.Parse($"{{{Complete}}}")!;
        changed[property] = JsonNode.Parse(schema);
        var difference = Assert.Single(Compare<Thing>(changed.ToJsonString()[1..^1]));

        Assert.Equal((DifferenceKind.Type, $"Thing.{property}", problem), (difference.Kind, difference.Place, difference.Problem));
    }

    [Theory]
    [InlineData("amount", """{ "type": "integer" }""")]
    [InlineData("number", """{ "type": ["integer", "null"] }""")]
    [InlineData("name", """{ "type": "string", "format": "date-time", "enum": ["a"] }""")]
    [InlineData("anything", """{ "type": "boolean" }""")]
    [InlineData("name", "{ }")]
    public void A_contract_may_hold_more_than_the_schema_allows(string property, string schema)
    {
        var changed = JsonNode.Parse($"{{{Complete}}}")!;
        changed[property] = JsonNode.Parse(schema);

        Assert.Empty(Compare<Thing>(changed.ToJsonString()[1..^1]));
    }

    [Fact]
    public void Lengths_and_demands_are_compared_where_the_contract_says_them()
    {
        Assert.Empty(Compare<Labelled>("""
            "name": { "type": "string", "maxLength": 50 }, "code": { "type": "string", "maxLength": 9 }, "number": { "type": "integer", "required": true }
            """));
        Assert.Equal(
            [(DifferenceKind.Length, "Labelled.name"), (DifferenceKind.Length, "Labelled.code"), (DifferenceKind.Required, "Labelled.number")],
            Compare<Labelled>("""
                "name": { "type": "string", "maxLength": 40 }, "code": { "type": "string", "maxLength": 20 }, "number": { "type": "integer" }
                """).Select(difference => (difference.Kind, difference.Place)));
    }

    [Fact]
    public void A_date_is_what_its_converter_writes()
    {
        var midnight = new JsonSerializerOptions(Options) { Converters = { new Midnight() } };
        const string Timestamp = "\"day\": { \"type\": \"string\", \"format\": \"date-time\" }";

        Assert.Empty(Compare<Dated>(Timestamp, options: midnight));
        Assert.Single(Compare<Dated>(Timestamp));
    }

    [Fact]
    public void A_contract_that_is_left_out_of_writes_must_not_be_writable()
    {
        var readOnly = new ContractOptions { IsReadOnly = property => property.Name == "number" };
        const string Writable = """
            "name": { "type": "string" }, "code": { "type": "string" }, "number": { "type": "integer", "required": true }
            """;

        Assert.Equal(DifferenceKind.ReadOnly, Assert.Single(Compare<Labelled>(Writable, readOnly, Direction.Request)).Kind);
        Assert.Equal(DifferenceKind.ReadOnly, Assert.Single(Compare<Labelled>(Writable, readOnly, Direction.Both)).Kind);
        Assert.Empty(Compare<Labelled>(Writable, readOnly, Direction.Answer));
        Assert.Empty(Compare<Labelled>(Writable.Replace("\"required\": true", "\"required\": true, \"readOnly\": true", StringComparison.Ordinal), readOnly, Direction.Request));
    }

    [Fact]
    public void Several_schemas_describe_one_contract_together()
    {
        var read = text.Read("""{ "properties": { "self": { "type": "string" } } }""", "get.json");
        var write = text.Read("""{ "properties": { "label": { "type": "integer" } } }""", "post.json");
        var differences = ContractComparison.Compare(Contract<Part>(), [new("get.json", read.Find("")), new("post.json", write.Find(""), Direction.Request)]);

        Assert.Equal((DifferenceKind.Type, "Part.label"), (Assert.Single(differences).Kind, differences[0].Place));
        Assert.Equal(["post.json#/properties/label"], differences[0].Sources);
    }

    [Fact]
    public void A_rule_is_compared_with_requests_only()
    {
        var schema = text.Read("""
            { "properties": { "name": { "type": "string", "maxLength": 50, "required": true }, "note": { "type": "string", "maxLength": 9 },
              "group": { "type": "object", "required": true, "properties": { "number": { "type": "integer", "required": true }, "self": { "type": "string" } } },
              "balance": { "type": "string", "maxLength": 5, "required": true, "readOnly": true } } }
            """).Find("");
        IReadOnlyList<KnownRule> rules = [new("name", 60, false), new("note", null, false), new("group.number", null, false), new("group.self", null, false), new("balance", 9, false), new("elsewhere", 9, false)];

        Assert.Equal(
            [(DifferenceKind.Length, "spec.name"), (DifferenceKind.Required, "spec.name"), (DifferenceKind.Length, "spec.note"), (DifferenceKind.Required, "spec.group.number")],
            ContractComparison.CompareRules("spec", rules, [new("post.json", schema, Direction.Request)]).Select(difference => (difference.Kind, difference.Place)));
        Assert.Empty(ContractComparison.CompareRules("spec", rules, [new("get.json", schema, Direction.Answer)]));
        Assert.Empty(ContractComparison.CompareRules("spec", [new("name", 40, true), new("note", 9, false)], [new("post.json", schema, Direction.Request)]));
    }

    [Fact]
    public void A_contract_and_a_schema_that_contain_themselves_in_too_many_ways_are_given_up()
    {
        // Each level of the schema is new and is contained twice in the one above; the contract contains itself twice.
        var levels = Enumerable.Range(0, 30).Select(level => $$"""
            "l{{level}}": { "properties": { "left": { "$ref": "#/definitions/l{{level + 1}}" }, "right": { "$ref": "#/definitions/l{{level + 1}}" } } }
            """);
        var schema = text.Read($$"""{ "$ref": "#/definitions/l0", "definitions": { {{string.Join(',', levels)}}, "l30": { "properties": { } } } }""").Find("");

        Assert.Contains("Twin has more than", Assert.Throws<InvalidOperationException>(() => ContractComparison.Compare(Contract<Twin>(), [new("thing.json", schema)])).Message, StringComparison.Ordinal);
    }

    public void Dispose() => text.Dispose();

    private static NamedShape Contract<T>(JsonSerializerOptions? options = null, ContractOptions? contract = null) => new(typeof(T).Name, new ContractShape(options ?? Options, contract).Of(typeof(T)));

    private IReadOnlyList<Difference> Compare<T>(string properties, ContractOptions? contract = null, Direction direction = Direction.Both, JsonSerializerOptions? options = null) =>
        ContractComparison.Compare(Contract<T>(options, contract), [new("thing.json", text.Read($$"""{ "type": "object", "properties": { {{properties}} } }""").Find(""), direction)]);

    private sealed class Midnight : JsonConverter<DateOnly>
    {
        public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DateOnly.FromDateTime(reader.GetDateTime());

        public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToDateTime(default));
    }
}
