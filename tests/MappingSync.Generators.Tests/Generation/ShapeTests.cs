namespace MappingSync.Generators.Tests.Generation;

/// <summary>Objects and lists that are written as a whole and compared by what is in them.</summary>
public class ShapeTests
{
    private static readonly MappingProject Project = new("""
        namespace Shop
        {
            public sealed record Thing { public Box? Box { get; init; } public IReadOnlyList<string>? Tags { get; init; } public Node? Node { get; init; } }
            public sealed record Box
            {
                public string? Text { get; init; }
                public decimal? Price { get; init; }
                public bool? Flag { get; init; }
                public IReadOnlyList<Part>? Parts { get; init; }
                public DayOfWeek? Day { get; init; }
                [JsonExtensionData] public IDictionary<string, object>? Unknown { get; init; }
            }

            public sealed record Part { public int? Number { get; init; } }
            public sealed record Node { public string? Name { get; init; } public Node? Next { get; init; } }
        }
        """, """
        entity: thing
        systems: { left: Shop.Thing, right: Shop.Thing }
        key: none
        flows: { push: { from: left, to: right } }
        synced:
          box: { left: box, right: box }
          tags: { left: tags, right: tags }
          node: { left: node, right: node }
        """);

    [Fact]
    public void The_mapper_reads_as_if_a_person_had_written_it() => Snapshots.Match(Project.Source("ThingMapping"));

    [Fact]
    public void An_object_that_holds_itself_ends_in_an_exception_and_not_the_process() => Assert.Equal("compare fingerprint", new MappingProject("""
        namespace Shop
        {
            public sealed class Thing { public Dictionary<string, Node>? Nodes { get; set; } }
            public sealed class Node { public List<Dictionary<string, Node>>? Next { get; set; } }
        }
        """, """
        entity: thing
        systems: { left: Shop.Thing, right: Shop.Thing }
        key: none
        flows: { push: { from: left, to: right } }
        synced:
          nodes: { left: nodes, right: nodes }
        """).Run<string>("""
        static Thing Endless() { var node = new Node(); node.Next = [new() { ["a"] = node }]; return new Thing { Nodes = new() { ["a"] = node } }; }
        var caught = "";
        try { ThingMapping.ComparePush(Endless(), Endless()); } catch (InsufficientExecutionStackException) { caught += "compare "; }
        try { ThingMapping.FingerprintPushed(Endless()); } catch (InsufficientExecutionStackException) { caught += "fingerprint"; }
        return caught;
        """));

    [Theory]
    [InlineData("Box = new Box { Text = \"\", Flag = false, Parts = [] }", "", "")]
    [InlineData("Box = new Box { Unknown = new Dictionary<string, object>() }", "Box = new Box()", "")]
    [InlineData("Box = new Box { Price = 1.0m }", "Box = new Box { Price = 1 }", "")]
    [InlineData("Box = new Box { Parts = [new Part { Number = 1 }] }", "Box = new Box { Parts = [new Part { Number = 1 }] }", "")]
    [InlineData("Box = new Box { Parts = [new Part { Number = 1 }] }", "Box = new Box { Parts = [new Part { Number = 2 }] }", "box")]
    [InlineData("Tags = [\"a\", \"b\"]", "Tags = [\"a\", \"b\"]", "")]
    [InlineData("Tags = [\"a\", \"b\"]", "Tags = [\"ab\"]", "tags")]
    [InlineData("Tags = []", "", "")]
    [InlineData("Node = new Node { Name = \"a\", Next = new Node { Name = \"b\" } }", "Node = new Node { Name = \"a\", Next = new Node { Name = \"b\" } }", "")]
    [InlineData("Node = new Node { Name = \"a\", Next = new Node { Name = \"b\" } }", "Node = new Node { Name = \"a\" }", "node")]
    public void They_are_the_same_when_their_values_are(string left, string right, string expected) => Assert.Equal(
        expected + "|" + (expected.Length == 0),
        Project.Run<string>($$"""
            var before = new Thing { {{left}} };
            var after = new Thing { {{right}} };
            return string.Join(",", ThingMapping.ComparePush(before, after).Select(c => c.Field.Name)) + "|" + (ThingMapping.FingerprintPushed(before) == ThingMapping.FingerprintPushed(after));
            """));
}
