namespace MappingSync.Generators.Tests.Generation;

/// <summary>Changing a record that exists.</summary>
public class ChangeTests
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Source
            {
                public int? Id { get; init; }
                public string? Name { get; init; }
                public string? Note { get; init; }
                public decimal? Price { get; init; }
                public string? Zone { get; init; }
                public string? City { get; init; }
                public string? Street { get; init; }
            }

            public sealed record Target
            {
                public int? Number { get; init; }
                public string? Name { get; init; }
                public string? Note { get; init; }
                public decimal? Price { get; init; }
                public string? Website { get; init; }
                public Zone? Zone { get; init; }
                public Place? Place { get; init; }
                [JsonExtensionData] public IDictionary<string, object>? Unknown { get; init; }
            }

            public sealed record Zone { public string? Code { get; init; } public string? Self { get; init; } }
            public sealed record Place { public string? City { get; init; } public string? Street { get; init; } public string? Door { get; init; } }
        }
        """;

    private const string Spec = """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        synced:
          number: { left: id, right: number, write: create-only }
          name: { left: name, right: name }
          note: { left: note, right: note, when-target-has-value: keep }
          price: { left: price, right: price, when-missing: keep }
          zone: { left: zone, right: zone.code, write: replace }
          city: { left: city, right: place.city }
          street: { left: street, right: place.street }
        """;

    private static readonly MappingProject Project = new(Contracts, Spec);

    [Fact]
    public void The_mapper_reads_as_if_a_person_had_written_it() => Snapshots.Match(Project.Source("ThingMapping"));

    [Fact]
    public void Only_synced_fields_change() => Assert.Equal("new 1 www True", Project.Run<string>("""
        var unknown = new Dictionary<string, object>();
        var before = new Target { Number = 1, Name = "old", Website = "www", Unknown = unknown };
        var after = ThingMapping.ApplyPush(new Source { Id = 2, Name = "new" }, before);
        return after.Name + " " + after.Number + " " + after.Website + " " + ReferenceEquals(after.Unknown, unknown);
        """));

    [Fact]
    public void A_missing_value_clears_the_target() =>
        Assert.True(Project.Run<bool>("return ThingMapping.ApplyPush(new Source(), new Target { Name = \"old\" }).Name is null;"));

    [Fact]
    public void A_missing_value_that_is_to_be_kept_leaves_the_target_alone() => Assert.Equal("9.5 3", Project.Run<string>("""
        var before = new Target { Price = 9.5m };
        return Probe.Show(ThingMapping.ApplyPush(new Source(), before).Price) + " " + Probe.Show(ThingMapping.ApplyPush(new Source { Price = 3 }, before).Price);
        """));

    [Fact]
    public void A_target_that_has_a_value_can_keep_it() => Assert.Equal("own mine mine", Project.Run<string>("""
        var source = new Source { Note = "mine" };
        return ThingMapping.ApplyPush(source, new Target { Note = "own" }).Note + " " + ThingMapping.ApplyPush(source, new Target()).Note + " " + ThingMapping.ApplyPush(source, new Target { Note = " " }).Note;
        """));

    [Fact]
    public void A_value_object_keeps_what_is_not_synced() => Assert.Equal("Place { City = Oslo, Street = , Door = 3 }", Project.Run<string>("""
        return ThingMapping.ApplyPush(new Source { City = "Oslo" }, new Target { Place = new Place { City = "Rome", Street = "Via", Door = "3" } }).Place!.ToString();
        """));

    [Fact]
    public void A_value_object_that_is_not_there_is_made_when_something_is_in_it() => Assert.Equal("True Oslo", Project.Run<string>("""
        return (ThingMapping.ApplyPush(new Source(), new Target()).Place is null) + " " + ThingMapping.ApplyPush(new Source { City = "Oslo" }, new Target()).Place!.City;
        """));

    [Fact]
    public void A_replaced_object_goes_with_its_details_only_when_its_value_changes() => Assert.Equal("True Zone { Code = eu, Self =  } True", Project.Run<string>("""
        var zone = new Zone { Code = "home", Self = "/zones/1" };
        var before = new Target { Zone = zone };
        return ReferenceEquals(ThingMapping.ApplyPush(new Source { Zone = "home" }, before).Zone, zone)
            + " " + ThingMapping.ApplyPush(new Source { Zone = "eu" }, before).Zone
            + " " + (ThingMapping.ApplyPush(new Source(), before).Zone is null);
        """));

    [Fact]
    public void A_class_that_can_be_set_is_changed_in_place() => Assert.Equal("True new Oslo 3", new MappingProject("""
        namespace Shop
        {
            public class Source { public string? Name { get; set; } public string? City { get; set; } }
            public class Target { public string? Name { get; set; } public Place? Place { get; set; } }
            public class Place { public string? City { get; set; } public int Door { get; set; } }
        }
        """, """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        synced:
          name: { left: name, right: name }
          city: { left: city, right: place.city }
        """).Run<string>("""
        var before = new Target { Name = "old", Place = new Place { City = "Rome", Door = 3 } };
        var after = ThingMapping.ApplyPush(new Source { Name = "new", City = "Oslo" }, before);
        return ReferenceEquals(before, after) + " " + after.Name + " " + after.Place!.City + " " + after.Place.Door;
        """));

    [Fact]
    public void A_class_that_can_only_be_initialised_is_copied_with_everything_in_it() => Assert.Equal("False old new www 1", new MappingProject("""
        namespace Shop
        {
            public class Source { public string? Name { get; init; } }
            public class Base { public int Version { get; set; } }
            public class Target : Base { public string? Name { get; init; } public string? Website { get; init; } [JsonExtensionData] public IDictionary<string, object>? Unknown { get; init; } }
        }
        """, """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        synced:
          name: { left: name, right: name }
        """).Run<string>("""
        var before = new Target { Name = "old", Website = "www", Version = 1, Unknown = new Dictionary<string, object>() };
        var after = ThingMapping.ApplyPush(new Source { Name = "new" }, before);
        return ReferenceEquals(before, after) + " " + before.Name + " " + after.Name + " " + after.Website + " " + (after.Unknown is null ? "lost" : after.Version);
        """));

    [Fact]
    public void Required_members_and_values_that_cannot_be_null_are_respected() => Assert.Equal("DKK 0 5", new MappingProject("""
        namespace Shop
        {
            public sealed record Source { public string? Currency { get; init; } public int? Count { get; init; } public int Rank { get; init; } }
            public sealed record Target { public required string Currency { get; init; } public int Count { get; init; } public required string Other { get; init; } public int Rank { get; init; } }
        }
        """, """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        synced:
          currency: { left: { read: currency, default: DKK }, right: currency }
          count: { left: { read: count, default: 0 }, right: count }
          rank: { left: rank, right: rank }
        """).Run<string>("""
        var made = ThingMapping.Push(new Source { Rank = 5, Currency = " " });
        return made.Currency + " " + made.Count + " " + made.Rank;
        """));
}
