namespace MappingSync.Generators.Tests.Generation;

/// <summary>Objects in a record: structs, classes and records of every form, changed without losing what is not synced.</summary>
public class NestedContractTests
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Source { public string? City { get; init; } public decimal? Amount { get; init; } public int? Number { get; init; } public IReadOnlyList<string>? Tags { get; init; } }
            public sealed record Target
            {
                public Place? Place { get; init; }
                public Money Price { get; init; }
                public Money? Discount { get; init; }
                public Fixed? Fixed { get; init; }
                public Point? Point { get; init; }
                public Reference? Group { get; init; }
                public Mark Mark { get; init; }
            }

            public sealed class Place { public string? City { get; set; } public string? Street { get; set; } public List<string> Tags { get; } = []; }
            public record struct Money(decimal? Amount, string? Currency);
            public sealed class Fixed(string? city, string? street) { public string? City { get; } = city; public string? Street { get; } = street; }
            public readonly struct Point(int? x, int? y) { public int? X { get; } = x; public int? Y { get; } = y; }
            public readonly record struct Reference(int? Number, string? Self);
            public readonly record struct Mark(int? Number, string? Self);
        }
        """;

    private static readonly MappingProject Project = new(Contracts, """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        synced:
          city: { left: city, right: place.city }
          tags: { left: tags, right: place.tags }
          price: { left: amount, right: price.amount }
          discount: { left: amount, right: discount.amount }
          fixed: { left: city, right: fixed.city }
          point: { left: number, right: point.x, write: create-only }
          second: { left: number, right: point.y }
          group: { left: number, right: group.number, write: replace }
          mark: { left: number, right: mark.number, write: replace }
        """);

    [Fact]
    public void The_mapper_reads_as_if_a_person_had_written_it() => Snapshots.Match(Project.Source("ThingMapping"));

    [Fact]
    public void What_is_not_synced_stays_and_the_record_before_is_not_touched() => Assert.Equal(
        "Bergen Street b | 2 DKK | 2 EUR | Bergen Road | 1 7 | 7/ | 7/ | Oslo a 1 5",
        Project.Run<string>("""
            var before = new Target
            {
                Place = new Place { City = "Oslo", Street = "Street", Tags = { "a" } },
                Price = new Money(1, "DKK"),
                Discount = new Money(1, "EUR"),
                Fixed = new Fixed("Oslo", "Road"),
                Point = new Point(1, 5),
                Group = new Reference(5, "self"),
                Mark = new Mark(5, "self"),
            };
            var after = ThingMapping.ApplyPush(new Source { City = "Bergen", Amount = 2, Number = 7, Tags = ["b"] }, before);
            return after.Place!.City + " " + after.Place.Street + " " + string.Join(",", after.Place.Tags)
                + " | " + after.Price.Amount + " " + after.Price.Currency
                + " | " + after.Discount?.Amount + " " + after.Discount?.Currency
                + " | " + after.Fixed!.City + " " + after.Fixed.Street
                + " | " + after.Point?.X + " " + after.Point?.Y
                + " | " + after.Group?.Number + "/" + after.Group?.Self
                + " | " + after.Mark.Number + "/" + after.Mark.Self
                + " | " + before.Place.City + " " + string.Join(",", before.Place.Tags) + " " + before.Price.Amount + " " + before.Point?.Y;
            """));

    [Fact]
    public void An_unchanged_reference_keeps_what_goes_with_it_and_nothing_differs() => Assert.Equal("self self True True", Project.Run<string>("""
        var source = new Source { City = "a", Amount = 1, Number = 5, Tags = ["x"] };
        var before = ThingMapping.Push(source) with { Group = new Reference(5, "self"), Mark = new Mark(5, "self") };
        var after = ThingMapping.ApplyPush(source, before);
        return after.Group?.Self + " " + after.Mark.Self + " " + ThingMapping.ComparePush(before, after).IsEmpty + " " + (ThingMapping.FingerprintPushed(after) == ThingMapping.FingerprintPush(source));
        """));

    [Fact]
    public void Objects_that_are_missing_are_made_and_those_without_values_are_not() => Assert.Equal("Oslo a 3 null null null", Project.Run<string>("""
        var made = ThingMapping.ApplyPush(new Source { City = "Oslo", Tags = ["a"], Number = 3 }, new Target());
        var none = ThingMapping.Push(new Source());
        return made.Place!.City + " " + made.Place.Tags[0] + " " + made.Point?.Y + " " + Probe.Show(made.Point?.X) + " " + Probe.Show(none.Place) + " " + Probe.Show(none.Group);
        """));
}
