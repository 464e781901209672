namespace MappingSync.Generators.Tests.Generation;

/// <summary>Our generator and Mapperly's in one compilation: they meet in declared partial members.</summary>
public class MapperlyTests
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Source { public string? Name { get; init; } public Place? Home { get; init; } }
            public sealed record Place { public string? City { get; init; } public string? Zip { get; init; } }
            public sealed record Target { public string? Title { get; init; } public Box? Box { get; init; } }
            public sealed record Box { public string? City { get; init; } public string? Zip { get; init; } }
            public sealed record Cart { public string? Id { get; init; } public List<Source>? Rows { get; init; } }
            public sealed record Order { public string? Id { get; init; } public List<Target>? Rows { get; init; } }
        }

        namespace Shop.Mappings
        {
            [Riok.Mapperly.Abstractions.Mapper]
            public static partial class Boxes { public static partial Box FromPlace(Place place); }

            public static partial class ThingMapping { public static partial Target Push(Source record); }

            [Riok.Mapperly.Abstractions.Mapper]
            [Riok.Mapperly.Abstractions.UseStaticMapper(typeof(ThingMapping))]
            public static partial class Orders { public static partial Order FromCart(Cart cart); }
        }
        """;

    private const string Spec = """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        uses: [Shop.Mappings]
        synced:
          title: { left: { read: name, default: nameless }, right: title }
          box: { left: home, right: box, via: { right: Boxes.FromPlace } }
        """;

    private static readonly MappingProject Project = new MappingProject(Contracts, Spec).Beside(Mapperly.Abstractions, Mapperly.Generator());

    [Fact]
    public void A_mapper_of_ours_calls_a_converter_that_Mapperly_implements() => Assert.Equal("Box { City = Oslo, Zip = 0150 } null", Project.Run<string>("""
        return ThingMapping.Push(new Source { Home = new Place { City = "Oslo", Zip = "0150" } }).Box + " " + Probe.Show(ThingMapping.Push(new Source()).Box);
        """));

    [Fact]
    public void A_mapper_of_Mapperlys_uses_ours() => Assert.Equal("7 nameless b Oslo", Project.Run<string>("""
        var order = Orders.FromCart(new Cart { Id = "7", Rows = [new Source(), new Source { Name = "b", Home = new Place { City = "Oslo" } }] });
        return order.Id + " " + order.Rows![0].Title + " " + order.Rows[1].Title + " " + order.Rows[1].Box!.City;
        """));

    [Fact]
    public async Task What_Mapperly_watches_is_not_hidden() => Assert.Empty(await Project.FindingsAsync());

    [Fact]
    public async Task What_Mapperly_does_not_watch_is()
    {
        var loose = new MappingProject(Contracts.Replace("Mapper]\n    public static partial class Boxes", "Mapper(RequiredMappingStrategy = Riok.Mapperly.Abstractions.RequiredMappingStrategy.Target)]\n    public static partial class Boxes", StringComparison.Ordinal), Spec)
            .Beside(Mapperly.Abstractions, Mapperly.Generator());

        Assert.StartsWith("MSYNC202 (8,48)-(8,63) The converter 'Boxes.FromPlace' of 'box' takes 'home' of left as a whole, and the spec does not say what becomes of 'home.City', 'home.Zip'", Assert.Single(await loose.FindingsAsync()), StringComparison.Ordinal);
    }
}
