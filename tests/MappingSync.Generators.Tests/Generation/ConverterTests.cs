namespace MappingSync.Generators.Tests.Generation;

/// <summary>Static methods that convert values.</summary>
public class ConverterTests
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Source { public string? Street { get; init; } public string? Door { get; init; } public int? Count { get; init; } public decimal? Price { get; init; } public string? Owner { get; init; } public Place? Place { get; init; } }
            public sealed record Place { public string? City { get; init; } }
            public sealed record Target { public string? Address { get; init; } public decimal? Total { get; init; } public string? Text { get; init; } public string? City { get; init; } public int? Twice { get; init; } public Box? Box { get; init; } }
            public sealed record Box { public string? City { get; init; } }
        }

        namespace Shop.Converters
        {
            public static class Address
            {
                public static string? Lines(string? street) => "one";
                public static string? Lines(string? street, string? door) => street + " " + door;
                public static string? Lines(int? street, int? door) => "wrong";
            }

            public static class Money
            {
                public static decimal? Total(decimal? count, decimal? price) => count * price;
                public static int Twice(int count) => count * 2;
                public static string? Named(string? owner, ResolvedReferences references) => owner + references.Count;
                internal static class Inner { public static string? City(Place place) => place.City; }
            }

            public static partial class Boxes { public static partial Box? FromPlace(Place? place); }
            public static partial class Boxes { public static partial Box? FromPlace(Place? place) => place is null ? null : new Box { City = place.City }; }
        }
        """;

    private const string Spec = """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        uses: [Shop.Converters, Shop.Converters.Money]
        synced:
          address: { left: [street, door], right: address, via: { right: Address.Lines } }
          total: { left: [count, price], right: total, via: { right: Money.Total }, limits: { right: { decimals: 2, on-violation: round } } }
          twice: { left: count, right: twice, via: { right: Twice } }
          text: { left: owner, right: text, via: { right: Money.Named } }
          city: { left: place, right: city, via: { right: Inner.City } }
          box: { left: place, right: box, via: { right: Boxes.FromPlace } }
        """;

    private static readonly MappingProject Project = new(Contracts, Spec);

    [Fact]
    public void The_compiler_calls_the_overload_that_was_chosen() => Assert.Equal("Target { Wide = 2, Own = 2, Sure = 4 }", new MappingProject("""
        namespace Shop
        {
            public sealed record Source { public int? Wide { get; init; } public int? Own { get; init; } public int Sure { get; init; } }
            public sealed record Target { public long? Wide { get; init; } public decimal? Own { get; init; } public int? Sure { get; init; } }
            public static class Numbers
            {
                public static long Wide(long x) => x + 1;
                public static string Wide(int x, int y = 0) => "no";
                public static decimal Own(long x) => x;
                public static string Own<T>(T x) => "no";
                public static int? Sure(int? x) => x;
                public static string Sure<T>(T x) => "no";
            }
        }
        """, """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        uses: Shop.Numbers
        synced:
          wide: { left: wide, right: wide, via: { right: Wide } }
          own: { left: own, right: own, via: { right: Own } }
          sure: { left: sure, right: sure, via: { right: Sure } }
        """).Run<string>("""
        return ThingMapping.Push(new Source { Wide = 1, Own = 2, Sure = 4 }).ToString();
        """));

    [Fact]
    public void The_mapper_reads_as_if_a_person_had_written_it() => Snapshots.Match(Project.Source("ThingMapping"));

    [Fact]
    public void The_overload_that_fits_is_called_with_the_values_in_order() => Assert.Equal("Elm 3", Project.Run<string>("""
        return ThingMapping.Push(new Source { Street = "Elm", Door = "3" }, ResolvedReferences.None).Address!;
        """));

    [Fact]
    public void Arguments_widen_and_results_round() => Assert.Equal("0.13", Project.Run<string>("""
        return Probe.Show(ThingMapping.Push(new Source { Count = 1, Price = 0.125m }, ResolvedReferences.None).Total);
        """));

    [Fact]
    public void A_converter_that_takes_no_null_is_not_called_with_one() => Assert.Equal("null 8 null", Project.Run<string>("""
        var empty = ThingMapping.Push(new Source(), ResolvedReferences.None);
        return Probe.Show(empty.Twice) + " " + ThingMapping.Push(new Source { Count = 4 }, ResolvedReferences.None).Twice + " " + Probe.Show(empty.City);
        """));

    [Fact]
    public void A_converter_may_take_the_resolved_references() => Assert.Equal("Ann1", Project.Run<string>("""
        var references = new ResolvedReferences();
        references.Add(new RecordReference("x", ThingMapping.Fields[0], RecordKey.From(1)), RecordKey.From(2));
        return ThingMapping.Push(new Source { Owner = "Ann" }, references).Text!;
        """));

    [Fact]
    public void Nested_classes_and_partial_methods_are_found() => Assert.Equal("Oslo Box { City = Oslo }", Project.Run<string>("""
        var made = ThingMapping.Push(new Source { Place = new Place { City = "Oslo" } }, ResolvedReferences.None);
        return made.City + " " + made.Box;
        """));

    [Fact]
    public void An_object_that_is_written_as_a_whole_is_compared_by_what_is_in_it() => Assert.Equal("True False", Project.Run<string>("""
        var before = new Target { Box = new Box { City = "Oslo" } };
        return ThingMapping.ComparePush(before, before with { Box = new Box { City = "Oslo" } }).IsEmpty + " " + ThingMapping.ComparePush(before, before with { Box = new Box() }).IsEmpty;
        """));
}
