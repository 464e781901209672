using System.Text.Json;

namespace MappingSync.Schemas.Tests.Reading;

public sealed class SampleFileTests : IDisposable
{
    private readonly SchemaText text = new();

    [Fact]
    public void A_payload_is_what_its_values_are()
    {
        var shape = Shape("""
            [{ "name": "Å", "number": 1, "amount": 1.250, "open": true, "day": "2026-01-31", "at": "2026-01-31T10:00:00Z", "lines": [{ "text": "a" }, { "text": null, "more": 1 }], "none": [] },
             { "name": "longer", "number": 2, "amount": 3, "day": "2026-02-28", "at": "2026-02-28 11:00:00", "lines": [], "none": [] }]
            """);

        Assert.Equal(ValueKinds.Text, shape.Members!["name"].Shape.Kinds);
        Assert.Equal((6, "/1/name"), (shape.Members["name"].Shape.MaxLength, shape.Members["name"].Shape.LongestAt));
        Assert.Equal(["Å", "longer"], shape.Members["name"].Shape.Allowed!);
        Assert.Equal(ValueKinds.WholeNumber, shape.Members["number"].Shape.Kinds);
        Assert.Equal(ValueKinds.WholeNumber | ValueKinds.Number, shape.Members["amount"].Shape.Kinds);
        Assert.Equal((2, "/0/amount"), (shape.Members["amount"].Shape.MaxDecimals, shape.Members["amount"].Shape.MostDecimalsAt));
        Assert.Equal("/1/amount", shape.Members["amount"].Shape.SeenAt![ValueKinds.WholeNumber]);
        Assert.Equal((TextFormat.Date, TextFormat.Timestamp, TextFormat.Unspecified), (shape.Members["day"].Shape.Format, shape.Members["at"].Shape.Format, shape.Members["name"].Shape.Format));
        Assert.Equal(["name", "number", "amount", "day", "at", "lines", "none"], shape.Members.Values.Where(member => member.IsRequired == true).Select(member => member.Name));
        var line = shape.Members["lines"].Shape.Items!;
        Assert.Equal(ValueKinds.Text | ValueKinds.Null, line.Members!["text"].Shape.Kinds);
        Assert.Equal("/0/lines/1/text", line.Members["text"].Shape.SeenAt![ValueKinds.Null]);
        Assert.Equal(false, line.Members["more"].IsRequired);
        Assert.Null(shape.Members["none"].Shape.Items);
    }

    [Theory]
    [InlineData("1", ValueKinds.WholeNumber, 0)]
    [InlineData("1.0", ValueKinds.WholeNumber, 0)]
    [InlineData("1.50", ValueKinds.Number, 1)]
    [InlineData("-0.125", ValueKinds.Number, 3)]
    [InlineData("1.5e1", ValueKinds.WholeNumber, 0)]
    [InlineData("15e-2", ValueKinds.Number, 2)]
    [InlineData("1e999", ValueKinds.WholeNumber, 0)]
    public void Decimals_count_as_they_are_worth(string number, ValueKinds kind, int decimals)
    {
        var shape = Shape($$"""{ "a": {{number}} }""").Members!["a"].Shape;

        Assert.Equal((kind, decimals), (shape.Kinds, shape.MaxDecimals));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("data[]", 3)]
    [InlineData("data", 3)]
    [InlineData("data[].lines[]", 2)]
    public void A_place_leads_to_the_records(string place, int members)
    {
        var shape = Shape("""{ "data": [{ "lines": [{ "x": 1, "y": 1 }], "b": 1, "c": 1 }, { "lines": [] }], "page": 1 }""", place);

        Assert.Equal(members, shape.Members!.Count);
    }

    [Fact]
    public void A_pointer_escapes_the_names_that_need_it() =>
        Assert.Equal("/a~1b~0c", Shape("""{ "a/b~c": 1 }""").Members!["a/b~c"].Shape.Location);

    [Fact]
    public void Many_different_texts_are_no_list_of_allowed_values() =>
        Assert.Null(Shape(JsonSerializer.Serialize(Enumerable.Range(0, 300).Select(number => new { a = $"{number}" }))).Members!["a"].Shape.Allowed);

    [Theory]
    [InlineData("{", "", "body.json: no JSON that can be read")]
    [InlineData("{ }", "data", "body.json#: has no property 'data'")]
    [InlineData("""{ "data": 1 }""", "data[]", "body.json#/data: is no list")]
    [InlineData("[1]", "a", "body.json#: is no object")]
    [InlineData("[]", "", "body.json#: has no record")]
    public void What_is_not_there_is_told_with_its_pointer(string body, string place, string problem) =>
        Assert.StartsWith(problem, Assert.Throws<SchemaReadException>(() => SampleFile.Read(text.Write("body.json", body), place)).Message, StringComparison.Ordinal);

    [Fact]
    public void Too_many_values_and_too_deep_ones_are_refused()
    {
        Assert.Contains("more than 1000000 values", Assert.Throws<SchemaReadException>(() => Shape("[" + string.Join(',', Enumerable.Repeat("1", 1_000_001)) + "]")).Message, StringComparison.Ordinal);
        Assert.Contains("no JSON", Assert.Throws<SchemaReadException>(() => Shape(new string('[', 200) + new string(']', 200))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => text.Dispose();

    private Shape Shape(string body, string place = "")
    {
        var read = SampleFile.Read(text.Write("body.json", body), place);
        Assert.True(read.IsObserved);
        return read.Shape;
    }
}
