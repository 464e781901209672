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
