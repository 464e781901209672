using System.Globalization;
using MappingSync.Cli.Drift;
using MappingSync.Schemas;

namespace MappingSync.Cli.Tests.Drift;

public sealed class SymbolShapeTests
{
    private const string Source = """
        namespace Shop;
        public class Thing
        {
            [JsonPropertyName("the-name")] public string? Name { get; set; }
            public string Always { get; set; } = "";
            public required int Count { get; set; }
            [JsonRequired] public long? Big { get; set; }
            public decimal Price { get; set; }
            public bool? IsOpen { get; set; }
            public DateOnly? Day { get; set; }
            public DateTimeOffset At { get; set; }
            public Guid Id { get; set; }
            [StringLength(9)] public string? Code { get; set; }
            [MaxLength(5)] public string? Short { get; set; }
            public Plain Plain { get; set; }
            public Named? Named { get; set; }
            [JsonConverter(typeof(JsonStringEnumConverter))] public Plain Written { get; set; }
            [JsonConverter(typeof(Odd))] public int Converted { get; set; }
            public Whole? Whole { get; set; }
            public Part[] Parts { get; set; } = [];
            public IReadOnlyList<string?>? Texts { get; set; }
            public Dictionary<string, int>? Map { get; set; }
            public byte[]? Bytes { get; set; }
            public object? Anything { get; set; }
            public JsonElement Element { get; set; }
            public Thing? Parent { get; set; }
            [JsonIgnore] public string? Ignored { get; set; }
            [JsonExtensionData] public IDictionary<string, JsonElement>? Unknown { get; set; }
            internal string? Hidden { get; set; }
            public static string? Shared { get; set; }
        }
        public record Part(int Number);
        public enum Plain { One, Two }
        [JsonConverter(typeof(JsonStringEnumConverter<Named>))] public enum Named { [JsonStringEnumMemberName("one")] One, Two }
        [JsonConverter(typeof(OddWhole))] public class Whole { public int Number { get; set; } }
        public class Odd : JsonConverter<int>
        {
            public override int Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => 0;
            public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) { }
        }
        public class OddWhole : JsonConverter<Whole>
        {
            public override Whole? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => null;
            public override void Write(Utf8JsonWriter writer, Whole value, JsonSerializerOptions options) { }
        }
        """;

    private const ValueKinds Number = ValueKinds.WholeNumber | ValueKinds.Number;

    [Theory]
    [InlineData("the-name", ValueKinds.Text | ValueKinds.Null)]
    [InlineData("always", ValueKinds.Text)]
    [InlineData("count", ValueKinds.WholeNumber)]
    [InlineData("big", ValueKinds.WholeNumber | ValueKinds.Null)]
    [InlineData("price", Number)]
    [InlineData("isOpen", ValueKinds.Boolean | ValueKinds.Null)]
    [InlineData("day", ValueKinds.Text | ValueKinds.Null)]
    [InlineData("at", ValueKinds.Text)]
    [InlineData("id", ValueKinds.Text)]
    [InlineData("plain", ValueKinds.WholeNumber)]
    [InlineData("named", ValueKinds.Text | ValueKinds.Null)]
    [InlineData("written", ValueKinds.Text | ValueKinds.Null)]
    [InlineData("converted", ValueKinds.Any)]
    [InlineData("whole", ValueKinds.Any)]
    [InlineData("parts", ValueKinds.List)]
    [InlineData("texts", ValueKinds.List | ValueKinds.Null)]
    [InlineData("map", ValueKinds.Structure | ValueKinds.Null)]
    [InlineData("bytes", ValueKinds.Text | ValueKinds.Null)]
    [InlineData("anything", ValueKinds.Any)]
    [InlineData("element", ValueKinds.Any)]
    [InlineData("parent", ValueKinds.Structure | ValueKinds.Null)]
    public void A_property_holds_what_its_type_does(string name, ValueKinds kinds) => Assert.Equal(kinds, Thing()[name].Shape.Kinds);

    [Fact]
    public void What_is_no_part_of_the_json_is_left_out()
    {
        var names = Thing().Keys;

        Assert.DoesNotContain(names, name => name.ToUpper(CultureInfo.InvariantCulture) is "IGNORED" or "UNKNOWN" or "HIDDEN" or "SHARED" or "NAME");
        Assert.Equal(23, names.Count());
    }

    [Fact]
    public void Formats_limits_values_and_demands_are_read()
    {
        var thing = Thing();

        Assert.Equal(TextFormat.Date, thing["day"].Shape.Format);
        Assert.Equal(TextFormat.Timestamp, thing["at"].Shape.Format);
        Assert.Equal((9, 5), (thing["code"].Shape.MaxLength, thing["short"].Shape.MaxLength));
        Assert.Equal(["one", "Two"], thing["named"].Shape.Allowed);
        Assert.Equal(["One", "Two"], thing["written"].Shape.Allowed);
        Assert.Equal(["count", "big"], thing.Values.Where(member => member.IsRequired == true).Select(member => member.Name));
        Assert.Equal(["number"], thing["parts"].Shape.Items!.Members!.Keys);
        Assert.Equal(ValueKinds.Text | ValueKinds.Null, thing["texts"].Shape.Items!.Kinds);
        Assert.Contains("parent", thing["parent"].Shape.Members!);
    }

    [Fact]
    public void A_name_that_is_not_declared_is_the_one_that_the_sources_know()
    {
        Assert.Contains("is_open", Thing("is_open", "the-name", "Count"));
        Assert.Contains("Count", Thing("is_open", "the-name", "Count"));
        Assert.Contains("price", Thing("is_open"));
    }

    [Fact]
    public void A_type_that_options_convert_may_be_anything() => Assert.Equal(
        [ValueKinds.Any, ValueKinds.Any],
        new[] { "day", "count" }.Select(name => Thing([], ["System.DateOnly", "System.Int32"])[name].Shape.Kinds));

    private static IReadOnlyDictionary<string, Member> Thing(params string[] known) => Thing(known, []);

    private static IReadOnlyDictionary<string, Member> Thing(string[] known, string[] converted) =>
        new SymbolShapes(known.ToHashSet(), new ContractConventions(converted.ToHashSet(), new HashSet<string>())).Of(DriftWorld.Compile(Source).GetTypeByMetadataName("Shop.Thing")!).Members!;
}
