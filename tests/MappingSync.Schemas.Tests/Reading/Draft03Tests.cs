namespace MappingSync.Schemas.Tests.Reading;

public sealed class Draft03Tests : IDisposable
{
    private readonly SchemaText text = new();

    [Fact]
    public void A_property_says_itself_that_it_is_required_or_read_only()
    {
        var members = Root("""
            { "type": "object", "properties": {
                "name": { "type": "string", "required": true, "maxLength": 50 },
                "balance": { "type": "number", "readOnly": true },
                "total": { "type": "number", "readonly": true },
                "note": { "type": "string" } } }
            """).Members!;

        Assert.Equal((true, 50), (members["name"].IsRequired, members["name"].Shape.MaxLength));
        Assert.Equal([false, true, true, false], [members["name"].IsReadOnly, members["balance"].IsReadOnly, members["total"].IsReadOnly, members["note"].IsReadOnly]);
        Assert.Equal((false, null), (members["note"].IsRequired, members["note"].Shape.MaxLength));
    }

    [Theory]
    [InlineData("\"string\"", ValueKinds.Text)]
    [InlineData("\"integer\"", ValueKinds.WholeNumber)]
    [InlineData("[\"string\", \"null\"]", ValueKinds.Text | ValueKinds.Null)]
    [InlineData("\"any\"", ValueKinds.Any)]
    [InlineData("[\"integer\", { \"type\": \"object\", \"properties\": { \"number\": { \"type\": \"integer\" } } }]", ValueKinds.WholeNumber | ValueKinds.Structure)]
    public void A_type_is_a_name_a_schema_or_several(string type, ValueKinds kinds) =>
        Assert.Equal(kinds, Root($$"""{ "properties": { "value": { "type": {{type}} } } }""").Members!["value"].Shape.Kinds);

    [Fact]
    public void A_value_without_a_type_is_of_the_kind_of_its_enumeration()
    {
        var shape = Root("""{ "properties": { "type": { "enum": ["net", "dueDate"] } } }""").Members!["type"].Shape;

        Assert.Equal(ValueKinds.Text, shape.Kinds);
        Assert.Equal(["net", "dueDate"], shape.Allowed);
    }

    [Theory]
    [InlineData("""{ "type": "string", "format": "full-date", "pattern": "\\d{4}-\\d{2}-\\d{2}" }""", TextFormat.Date)]
    [InlineData("""{ "type": "string", "format": "full-date", "pattern": "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z" }""", TextFormat.Timestamp)]
    [InlineData("""{ "type": "string", "format": "full-date", "pattern": "\\d{4}-\\d{2}-\\d{2}Td{2}:d{2}:d{2}Z" }""", TextFormat.Timestamp)]
    [InlineData("""{ "type": "string", "format": "full-date" }""", TextFormat.Date)]
    [InlineData("""{ "type": "string", "format": "uri" }""", TextFormat.Unspecified)]
    public void The_pattern_beside_a_date_tells_whether_it_has_a_time(string schema, TextFormat format) => Assert.Equal(format, Root(schema).Format);

    [Fact]
    public void A_schema_has_what_it_extends()
    {
        var members = Root("""
            { "extends": { "$ref": "#/definitions/record" }, "type": "object", "properties": { "name": { "type": "string" } },
              "definitions": { "record": { "type": "object", "properties": { "self": { "type": "string", "required": true }, "name": { "maxLength": 9, "required": true } } } } }
            """).Members!;

        Assert.Equal(["name", "self"], members.Keys.Order(StringComparer.Ordinal));
        Assert.True(members["self"].IsRequired);
        Assert.Equal((true, 9, ValueKinds.Text), (members["name"].IsRequired, members["name"].Shape.MaxLength, members["name"].Shape.Kinds));
    }

    [Fact]
    public void Alternatives_add_up_and_demand_only_what_all_of_them_do()
    {
        var members = Root("""
            { "type": "object", "properties": { "number": { "type": "integer" } }, "oneOf": [
                { "properties": { "message": { "type": "string", "maxLength": 100, "required": true }, "bank": { "type": "string", "required": true } } },
                { "properties": { "message": { "type": "string", "maxLength": 16, "required": true } } } ] }
            """).Members!;

        Assert.Equal(["bank", "message", "number"], members.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((true, 100), (members["message"].IsRequired, members["message"].Shape.MaxLength));
        Assert.False(members["bank"].IsRequired);
    }

    [Fact]
    public void Properties_beside_their_proper_place_are_found()
    {
        var members = Root("""{ "properties": { "group": { "self": { "type": "string", "format": "uri" } } } }""").Members!;

        Assert.Equal(["self"], members["group"].Shape.Members!.Keys);
        Assert.Equal("/properties/group/self", members["group"].Shape.Members!["self"].Shape.Location);
    }

    [Fact]
    public void A_schema_may_refer_to_itself_and_to_a_file_beside_it()
    {
        text.Write("unit.json", """{ "type": "object", "properties": { "name": { "type": "string", "maxLength": 100 }, "owner": { "$ref": "thing.json#/properties/number" } } }""");
        var root = Root("""
            { "type": "object", "properties": {
                "parent": { "$ref": "#" }, "number": { "type": "integer" }, "unit": { "$ref": "unit.json" }, "label": { "$ref": "unit.json#/properties/name" } } }
            """);

        Assert.Same(root, root.Members!["parent"].Shape);
        Assert.Equal(100, root.Members["label"].Shape.MaxLength);
        Assert.Equal(ValueKinds.WholeNumber, root.Members["unit"].Shape.Members!["owner"].Shape.Kinds);
    }

    [Fact]
    public void Two_files_may_contain_each_other_and_must_not_only_refer_to_each_other()
    {
        text.Write("owner.json", """{ "properties": { "things": { "type": "array", "items": { "$ref": "thing.json" } } } }""");
        var thing = Root("""{ "properties": { "owner": { "$ref": "owner.json" } } }""");
        Assert.Same(thing, thing.Members!["owner"].Shape.Members!["things"].Shape.Items);

        text.Write("owner.json", """{ "$ref": "thing.json" }""");
        Assert.Contains("refers back", Assert.Throws<SchemaReadException>(() => Root("""{ "$ref": "owner.json" }""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Commas_at_the_end_and_a_byte_order_mark_do_not_matter() =>
        Assert.Equal(["name"], Root("\uFEFF{ \"type\": \"object\", \"properties\": { \"name\": { \"type\": \"string\", }, }, }").Members!.Keys);

    [Fact]
    public void A_place_in_a_file_is_found_by_its_path()
    {
        var file = text.Read("""{ "properties": { "collection": { "type": "array", "items": { "type": "object", "properties": { "name": { "type": "string" } } } } } }""");

        Assert.Equal(["name"], file.Find("collection[]").Members!.Keys);
        Assert.Equal(ValueKinds.Text, file.Find("collection[].name").Kinds);
        Assert.Equal("thing.json#: has no property 'records' ('records[]' was asked for).", Assert.Throws<SchemaReadException>(() => file.Find("records[]")).Message);
        Assert.Throws<SchemaReadException>(() => file.Find("collection[].name[]"));
    }

    [Theory]
    [InlineData("""{ "type": "object", "required": ["name"], "properties": { "a": { "type": "object", "required": ["name"] } } }""", "/properties/a/required", "later draft")]
    [InlineData("""{ "properties": { "a": { "maxLength": "9" } } }""", "/properties/a/maxLength", "whole number of characters")]
    [InlineData("""{ "properties": { "a": 7 } }""", "/properties/a", "a schema is a JSON object")]
    [InlineData("""{ "properties": { "a": { "$ref": "#/definitions/b" } } }""", "/properties/a", "'#/definitions/b', which is not in thing.json")]
    [InlineData("""{ "properties": { "a": { "$ref": "#/properties/b" }, "b": { "$ref": "#/properties/a" } } }""", "/properties/", "refers back")]
    [InlineData("""{ "properties": { "a": { "$ref": "../b.json" } } }""", "/properties/a/$ref", "only files of the same folder")]
    [InlineData("""{ "properties": { "a": { "$ref": "https://example.test/b.json" } } }""", "/properties/a/$ref", "is not followed")]
    [InlineData("""{ "$schema": "https://json-schema.org/draft/2020-12/schema" }""", "/$schema", "is not read")]
    [InlineData("""{ "properties": { "a": { "enum": "x" } } }""", "/properties/a/enum", "a list of values")]
    public void What_cannot_be_read_is_told_with_its_place(string schema, string place, string problem)
    {
        var exception = Assert.Throws<SchemaReadException>(() => Root(schema));

        Assert.Equal("thing.json", exception.File);
        Assert.StartsWith(place, exception.Location, StringComparison.Ordinal);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1]", "a schema is a JSON object")]
    [InlineData("{ \"type\": ", "no JSON that can be read")]
    public void A_file_that_is_no_JSON_object_is_refused(string content, string problem) =>
        Assert.Contains(problem, Assert.Throws<SchemaReadException>(() => Root(content)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_told_by_its_name() =>
        Assert.StartsWith("missing.json: cannot be read", Assert.Throws<SchemaReadException>(() => SchemaFile.Read("/nowhere/missing.json")).Message, StringComparison.Ordinal);

    [Fact]
    public void Endless_nesting_is_cut_off()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"properties\":{\"a\":", 100)) + "{}" + string.Concat(Enumerable.Repeat("}}", 100));
        var chain = "{\"definitions\":{" + string.Join(',', Enumerable.Range(0, 2000).Select(number => $"\"d{number}\":{{\"properties\":{{\"next\":{{\"$ref\":\"#/definitions/d{number + 1}\"}}}}}}")) + ",\"d2000\":{}},\"$ref\":\"#/definitions/d0\"}";

        Assert.Contains("no JSON that can be read", Assert.Throws<SchemaReadException>(() => Root(deep)).Message, StringComparison.Ordinal);
        Assert.Contains("levels deep", Assert.Throws<SchemaReadException>(() => Root(chain)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => text.Dispose();

    private Shape Root(string schema) => text.Read(schema).Find("");
}
