namespace MappingSync.Generators.Tests.Generation;

/// <summary>Fields that are read and written as they are.</summary>
public class FieldTests
{
    internal const string Contracts = """
        namespace Shop
        {
            public sealed record Person
            {
                [JsonPropertyName("person_id")] public int? Id { get; init; }
                [JsonPropertyName("full_name")] public string? Name { get; init; }
                public int? LoyaltyPoints { get; init; }
                public DateOnly? BornOn { get; init; }
                public DateTimeOffset? SeenAt { get; init; }
                public bool IsActive { get; init; }
                public Place? Home { get; init; }
            }

            public sealed record Place { public string? City { get; init; } }

            public sealed record Contact
            {
                [JsonPropertyName("contactNumber")] public long? Number { get; init; }
                [JsonPropertyName("displayName")] public string? DisplayName { get; init; }
                public decimal? Points { get; init; }
                public DateOnly? Birthday { get; init; }
                public DateTimeOffset? LastSeen { get; init; }
                public bool? Active { get; init; }
                public Address? Address { get; init; }
                public string? Website { get; init; }
            }

            public sealed record Address { public string? Town { get; init; } public string? Street { get; init; } }
        }
        """;

    private const string Spec = """
        entity: person
        title: { en: People, da: Personer }
        systems: { left: Shop.Person, right: Shop.Contact }
        key:
          left: { path: person_id }
          right: { path: contactNumber }
        flows: { push: { from: left, to: right } }
        synced:
          number: { label: { en: Number, da: [Nummer, Nr.] }, left: person_id, right: contactNumber }
          name: { left: full_name, right: displayName }
          points: { left: loyalty_points, right: points }
          birthday: { left: bornOn, right: Birthday }
          last-seen: { left: SeenAt, right: last_seen }
          active: { left: isActive, right: active }
          town: { left: home.city, right: address.town }
        """;

    private static readonly MappingProject Project = new(Contracts, Spec);

    [Fact]
    public void The_mapper_reads_as_if_a_person_had_written_it() => Snapshots.Match(Project.Source("PersonMapping"));

    [Fact]
    public void Values_arrive_under_their_other_names_and_wider_types() => Assert.Equal(
        "Contact { Number = 7, DisplayName = Ann, Points = 12, Birthday = 02/01/2000, LastSeen = 01/02/2026 03:04:05 +00:00, Active = True, Address = Address { Town = Oslo, Street =  }, Website =  }",
        Project.Run<string>("""
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
            return PersonMapping.Push(new Person
            {
                Id = 7, Name = "Ann", LoyaltyPoints = 12, BornOn = new DateOnly(2000, 2, 1), IsActive = true, Home = new Place { City = "Oslo" },
                SeenAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            }).ToString();
            """));

    [Fact]
    public void An_object_without_a_value_is_not_made() =>
        Assert.True(Project.Run<bool>("return PersonMapping.Push(new Person { Home = new Place() }).Address is null;"));

    [Fact]
    public void Keys_are_read_from_either_side() => Assert.Equal("7 8 True", Project.Run<string>("""
        return PersonMapping.LeftKey(new Person { Id = 7 }) + " " + PersonMapping.RightKey(new Contact { Number = 8 }) + " " + PersonMapping.LeftKey(new Person()).IsEmpty;
        """));

    [Fact]
    public void Fields_say_what_the_spec_says() => Assert.Equal("person.number|Number|Nummer|Nr.|contactNumber|name|name|7", Project.Run<string>("""
        var number = PersonMapping.Fields[0];
        var name = PersonMapping.PushFields[1];
        return number + "|" + number.EnglishLabel + "|" + string.Join("|", number.DanishLabels) + "|" + number.Paths["right"] + "|" + name.Name + "|" + name.DanishLabel + "|" + PersonMapping.Fields.Count;
        """));

    [Fact]
    public void A_spec_without_flows_has_one_to_each_system() => Assert.Equal("Ann Bo", new MappingProject(Contracts, """
        entity: person
        systems: { left: Shop.Person, right: Shop.Contact }
        key: none
        synced:
          name: { left: full_name, right: displayName }
        """).Run<string>("""
        return PersonMapping.ToRight(new Person { Name = "Ann" }).DisplayName + " " + PersonMapping.ToLeft(new Contact { DisplayName = "Bo" }).Name;
        """));

    [Fact]
    public void A_class_name_of_the_users_choice_replaces_the_entitys() => Assert.Equal(["Shop.Mappings.People.g.cs"], new MappingProject(Contracts, """
        entity: person
        class: People
        systems: { left: Shop.Person, right: Shop.Contact }
        key: none
        synced:
          name: { left: full_name, right: displayName }
        """).Files());

    [Fact]
    public void The_hash_follows_the_meaning_and_not_the_words_or_places()
    {
        var hash = Project.Run<string>("return PersonMapping.SpecHash;");
        var moved = new MappingProject(Contracts, "# a comment\n" + Spec.Replace("da: [Nummer, Nr.]", "da: Tal", StringComparison.Ordinal));
        var other = new MappingProject(Contracts, Spec.Replace("left: full_name", "left: home.city", StringComparison.Ordinal));

        Assert.Equal(hash, moved.Run<string>("return PersonMapping.SpecHash;"));
        Assert.NotEqual(hash, other.Run<string>("return PersonMapping.SpecHash;"));
    }
}
