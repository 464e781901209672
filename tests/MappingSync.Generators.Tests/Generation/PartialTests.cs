namespace MappingSync.Generators.Tests.Generation;

/// <summary>Classes and methods that the user declared.</summary>
public class PartialTests
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Source { public string? Name { get; init; } }
            public sealed record Target { public string? Name { get; init; } }
        }

        namespace Shop.Mappings
        {
            internal static partial class ThingMapping
            {
                internal static partial Target Push(Source source);
                public static partial Fingerprint FingerprintPushed(Target target);
                public static string Twice(Source source) => Push(source).Name + Push(source).Name;
            }
        }
        """;

    private const string Spec = """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        synced:
          name: { left: name, right: name }
        """;

    [Fact]
    public void Declared_members_are_what_is_implemented() => Assert.Equal("AnnAnn", new MappingProject(Contracts, Spec).Run<string>("""
        return ThingMapping.Twice(new Source { Name = "Ann" });
        """));

    [Fact]
    public void A_spec_whose_types_are_unknown_gives_declared_members_a_body_that_throws()
    {
        var project = new MappingProject(Contracts, Spec.Replace("left: Shop.Source,", "left: Shop.Missing,", StringComparison.Ordinal));

        Assert.Empty(project.Problems());
        Snapshots.Match(project.Source("ThingMapping"));
    }

    [Fact]
    public void A_spec_whose_types_are_unknown_gives_nothing_where_nothing_is_declared() =>
        Assert.Empty(new MappingProject("namespace Shop { public sealed record Source; }", Spec).Files());

    [Fact]
    public void A_field_with_a_mistake_leaves_the_others_standing() => Assert.Equal("Ann 1", new MappingProject(FieldTests.Contracts, """
        entity: person
        systems: { left: Shop.Person, right: Shop.Contact }
        key: none
        flows: { push: { from: left, to: right } }
        uses: [Shop]
        synced:
          name: { left: full_name, right: displayName }
          number: { left: nonsense, right: contactNumber }
          points: { left: full_name, right: points }
          birthday: { left: full_name, right: Birthday, via: { right: No.Such } }
          city: { left: $nothing.at.all, right: address.town }
          again: { left: full_name, right: displayName }
        """).Run<string>("""
        return PersonMapping.Push(new Person { Name = "Ann" }).DisplayName + " " + PersonMapping.PushFields.Count;
        """));
}
