namespace MappingSync.Schemas.Tests.Reading;

public sealed class OpenApiTests : IDisposable
{
    private readonly SchemaText text = new();

    [Fact]
    public void A_component_says_what_is_required_nullable_and_read_only()
    {
        var members = Component("""
            "Thing": { "type": "object", "required": ["name"], "properties": {
                "number": { "type": "integer", "format": "int32", "readOnly": true },
                "name": { "type": "string", "maxLength": 255 },
                "amount": { "type": "number", "format": "double", "nullable": true },
                "lastUpdated": { "type": "string", "format": "date-time" },
                "from": { "type": "string", "format": "date" },
                "status": { "enum": [0, 1], "type": "integer" } } }
            """).Members!;

        Assert.Equal((true, 255), (members["name"].IsRequired, members["name"].Shape.MaxLength));
        Assert.Equal((false, true), (members["number"].IsRequired, members["number"].IsReadOnly));
        Assert.Equal(ValueKinds.Number | ValueKinds.Null, members["amount"].Shape.Kinds);
        Assert.Equal((TextFormat.Timestamp, TextFormat.Date), (members["lastUpdated"].Shape.Format, members["from"].Shape.Format));
        Assert.Equal(["0", "1"], members["status"].Shape.Allowed);
        Assert.Equal("/components/schemas/Thing/properties/name", members["name"].Shape.Location);
    }

    [Fact]
    public void Parts_that_all_hold_add_up()
    {
        var members = Component("""
            "Thing": { "allOf": [ { "$ref": "#/components/schemas/Record" }, { "type": "object", "properties": { "name": { "type": "string" } } } ] },
            "Record": { "type": "object", "required": ["number"], "properties": { "number": { "type": "integer" } } }
            """).Members!;

        Assert.Equal(["name", "number"], members.Keys.Order(StringComparer.Ordinal));
        Assert.True(members["number"].IsRequired);
    }

    [Fact]
    public void A_component_may_contain_itself_and_lists_of_others()
    {
        var file = File("""
            "Thing": { "type": "object", "properties": { "parent": { "$ref": "#/components/schemas/Thing" }, "lines": { "type": "array", "items": { "$ref": "#/components/schemas/Line" } } } },
            "Line": { "type": "object", "properties": { "text": { "type": "string" } } }
            """);

        Assert.Equal(["Line", "Thing"], file.Roots.Order(StringComparer.Ordinal));
        Assert.Same(file.Find("Thing"), file.Find("Thing").Members!["parent"].Shape);
        Assert.Equal(["text"], file.Find("Thing.lines[]").Members!.Keys);
        Assert.Equal(["parent", "parent.parent", "parent.lines", "lines", "lines[].text"], file.Find("Thing").Paths(2).Select(one => one.Path));
    }

    [Fact]
    public void A_component_that_is_not_there_is_told_with_its_place() =>
        Assert.Equal("service.json#/components/schemas/Other: there is no such component.", Assert.Throws<SchemaReadException>(() => File("\"Thing\": { \"type\": \"object\" }").Find("Other")).Message);

    [Fact]
    public void A_reference_to_nothing_or_to_another_file_is_refused()
    {
        Assert.Throws<SchemaReadException>(() => Component("\"Thing\": { \"type\": \"object\", \"properties\": { \"a\": { \"$ref\": \"#/components/schemas/Missing\" } } }"));
        Assert.Contains("not followed", Assert.Throws<SchemaReadException>(() => Component("\"Thing\": { \"type\": \"object\", \"properties\": { \"a\": { \"$ref\": \"other.json#/components/schemas/A\" } } }")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.1.0")]
    [InlineData("2.0")]
    public void Another_version_is_refused(string version) =>
        Assert.Contains("OpenAPI is read in 3.0", Assert.Throws<SchemaReadException>(() => text.Read($$"""{ "openapi": "{{version}}", "info": { "title": "T", "version": "1" }, "paths": {} }""")).Message, StringComparison.Ordinal);

    public void Dispose() => text.Dispose();

    private Shape Component(string schemas) => File(schemas).Find("Thing");

    private SchemaFile File(string schemas) =>
        text.Read($$"""{ "openapi": "3.0.1", "info": { "title": "T", "version": "1" }, "paths": {}, "components": { "schemas": { {{schemas}} } } }""", "service.json");
}
