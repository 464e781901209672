namespace MappingSync.Generators.Tests.Generation;

/// <summary>Literals that are written to one system.</summary>
public class ConstantTests
{
    private static readonly MappingProject Project = new("""
        namespace Shop
        {
            public sealed record Source { public string? Name { get; init; } public string? City { get; init; } }
            public sealed record Target { public string? Name { get; init; } public string? Origin { get; init; } public int? Kind { get; init; } public Place? Place { get; init; } }
            public sealed record Place { public string? City { get; init; } public string? Country { get; init; } public string? Door { get; init; } }
        }
        """, """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        synced:
          name: { left: name, right: name }
          city: { left: city, right: place.city }
        constants:
          origin: { right: origin, value: shop }
          kind: { right: kind, value: 3, with: name }
          country: { right: place.country, value: DK, with: city }
        """);

    [Fact]
    public void The_mapper_reads_as_if_a_person_had_written_it() => Snapshots.Match(Project.Source("ThingMapping"));

    [Fact]
    public void A_constant_is_written_always_or_with_its_field() => Assert.Equal(
        "Target { Name = , Origin = shop, Kind = , Place =  }|Target { Name = Ann, Origin = shop, Kind = 3, Place = Place { City = Oslo, Country = DK, Door =  } }",
        Project.Run<string>("""
            return ThingMapping.Push(new Source()) + "|" + ThingMapping.Push(new Source { Name = "Ann", City = "Oslo" });
            """));

    [Fact]
    public void A_constant_follows_its_field_on_a_record_that_exists() => Assert.Equal("Place { City = , Country = , Door = 3 } null", Project.Run<string>("""
        var after = ThingMapping.ApplyPush(new Source(), new Target { Kind = 3, Place = new Place { City = "Oslo", Country = "DK", Door = "3" } });
        return after.Place + " " + Probe.Show(after.Kind);
        """));
}
