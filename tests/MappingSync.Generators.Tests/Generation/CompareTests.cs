namespace MappingSync.Generators.Tests.Generation;

/// <summary>Change sets and fingerprints.</summary>
public class CompareTests
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Source { public string? Name { get; init; } public string? Code { get; init; } public string? Address { get; init; } public decimal? Price { get; init; } public bool? Barred { get; init; } public int? Group { get; init; } public DateTimeOffset? At { get; init; } }
            public sealed record Target { public string? Name { get; init; } public string? Code { get; init; } public string? Address { get; init; } public decimal? Price { get; init; } public bool? Barred { get; init; } public Group? Group { get; init; } public DateTimeOffset? At { get; init; } public string? Own { get; init; } }
            public sealed record Group { public int? Number { get; init; } }
        }
        """;

    private const string Spec = """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        synced:
          name: { left: name, right: name }
          code: { left: code, right: code, compare: trimmed }
          address: { left: address, right: address, compare: lines }
          price: { left: price, right: price }
          barred: { left: barred, right: barred }
          group: { left: group, right: group.number }
          at: { left: at, right: at }
        """;

    private static readonly MappingProject Project = new(Contracts, Spec);

    [Theory]
    [InlineData("Name = null", "Name = \"\"", "")]
    [InlineData("Name = \"a\\r\\nb\"", "Name = \"a\\nb\"", "")]
    [InlineData("Name = \"a \"", "Name = \"a\"", "name")]
    [InlineData("Name = \"a\\n\"", "Name = \"a\"", "name")]
    [InlineData("Code = \" a \"", "Code = \"a\"", "")]
    [InlineData("Code = \"a b\"", "Code = \"ab\"", "code")]
    [InlineData("Address = \"a \\r b\\n\\n\"", "Address = \"a\\n b\"", "")]
    [InlineData("Address = \" a\"", "Address = \"a\"", "address")]
    [InlineData("Price = 1.50m", "Price = 1.5m", "")]
    [InlineData("Price = 0m", "Price = null", "price")]
    [InlineData("Barred = false", "Barred = null", "")]
    [InlineData("Barred = true", "Barred = null", "barred")]
    [InlineData("Group = new Group()", "Group = null", "")]
    [InlineData("Group = new Group { Number = 1 }", "Group = null", "group")]
    [InlineData("At = new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.FromHours(1))", "At = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)", "")]
    [InlineData("Own = \"a\"", "Own = \"b\"", "")]
    [InlineData("Name = \"a\", Code = \"\"", "Name = \"\", Code = \"a\"", "name,code")]
    [InlineData("Name = \"ab\", Code = \"c\"", "Name = \"a\", Code = \"bc\"", "name,code")]
    public void The_fields_that_differ_are_named_and_the_fingerprints_agree(string left, string right, string expected) => Assert.Equal(
        expected + "|" + (expected.Length == 0),
        Project.Run<string>($$"""
            var before = new Target { {{left}} };
            var after = new Target { {{right}} };
            return string.Join(",", ThingMapping.ComparePush(before, after).Select(c => c.Field.Name)) + "|" + (ThingMapping.FingerprintPushed(before) == ThingMapping.FingerprintPushed(after));
            """));

    [Fact]
    public void A_change_reads_old_and_new_when_it_is_asked() => Assert.Equal("price 1.5 2;group null 3|2|True|False", Project.Run<string>("""
        var changes = ThingMapping.ComparePush(new Target { Price = 1.5m }, new Target { Price = 2, Group = new Group { Number = 3 } });
        return string.Join(";", changes.Select(c => c.Field.Name + " " + Probe.Show(c.Old) + " " + Probe.Show(c.New))) + "|" + changes.Count + "|" + changes.Contains("group") + "|" + changes.Contains("name");
        """));

    [Fact]
    public void Nothing_is_allocated_for_equal_records() => Assert.Equal(0L, Project.Run<long>("""
        var before = new Target { Name = "a\r\nb", Code = " a", Address = "x \r\ny", Price = 1.50m, Group = new Group { Number = 1 } };
        var after = new Target { Name = "a\nb", Code = "a", Address = "x\ny\n", Price = 1.5m, Group = new Group { Number = 1 }, Barred = false };
        var all = true;
        for (var i = 0; i < 500; i++) { all &= ThingMapping.ComparePush(before, after).IsEmpty; }
        var start = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) { all &= ThingMapping.ComparePush(before, after).IsEmpty; }
        var allocated = GC.GetAllocatedBytesForCurrentThread() - start;
        return all ? allocated : -1;
        """));

    [Fact]
    public void Fields_beyond_the_first_word_of_the_mask_are_told_apart()
    {
        var properties = string.Join(" ", Enumerable.Range(0, 200).Select(static i => "public int? P" + i + " { get; init; }"));
        var fields = string.Join("\n", Enumerable.Range(0, 200).Select(static i => "  p" + i + ": { left: P" + i + ", right: P" + i + " }"));
        var project = new MappingProject(
            "namespace Shop { public sealed record Wide { " + properties + " } }",
            "entity: wide\nsystems: { left: Shop.Wide, right: Shop.Wide }\nkey: none\nflows: { push: { from: left, to: right } }\nsynced:\n" + fields);

        Assert.Equal("p0,p63,p64,p127,p128,p199", project.Run<string>("""
            return string.Join(",", WideMapping.ComparePush(new Wide(), new Wide { P0 = 1, P63 = 1, P64 = 1, P127 = 1, P128 = 1, P199 = 1 }).Select(c => c.Field.Name));
            """));
    }
}
