namespace MappingSync.Generators.Tests.Generation;

/// <summary>What a side can read: alternatives, defaults, inputs.</summary>
public class SideTests
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Source { public string? Name { get; init; } public string? Company { get; init; } public int? Terms { get; init; } public int Rank { get; init; } public string? Currency { get; init; } }
            public sealed record Target { public string? Name { get; init; } public long? Terms { get; init; } public int? Rank { get; init; } public string? Currency { get; init; } public string? City { get; init; } public string? Code { get; init; } }
            public sealed record Customer { [JsonPropertyName("payment_terms")] public long? Terms { get; init; } public Place? Home { get; init; } }
            public sealed record Place { public string? City { get; init; } }
            public sealed record Settings { public string Currency { get; init; } = "DKK"; }
        }
        """;

    private const string Spec = """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows:
          push: { from: left, to: right }
          pull: { from: right, to: left }
        inputs:
          customer: { type: Shop.Customer, optional: true, flows: [push] }
          settings: { type: Shop.Settings, flows: [push] }
          code: { type: string, flows: [push] }
        synced:
          name: { left: { read: { first-of: [name, company] }, write: company }, right: name }
          terms: { left: { first-of: [terms, $customer.payment_terms] }, right: terms, only: [push] }
          currency: { left: { read: currency, default: $settings.Currency }, right: currency, required: true }
          city: { left: $customer.Home.City, right: city, only: [push] }
          code: { left: $code, right: code, only: [push] }
        """;

    private static readonly MappingProject Project = new(Contracts, Spec);

    [Fact]
    public void The_mapper_reads_as_if_a_person_had_written_it() => Snapshots.Match(Project.Source("ThingMapping"));

    [Theory]
    [InlineData("Name = \"Ann\", Company = \"Firm\"", "Ann")]
    [InlineData("Name = \" \", Company = \"Firm\"", "Firm")]
    [InlineData("Company = \"\"", "null")]
    public void The_first_text_that_is_not_blank_is_taken(string source, string expected) => Assert.Equal(expected, Project.Run<string>($$"""
        return Probe.Show(ThingMapping.Push(new Source { {{source}} }, new(null, new Settings(), "x")).Name);
        """));

    [Fact]
    public void What_is_read_from_several_is_written_to_one() => Assert.Equal("Source { Name = , Company = Firm, Terms = , Rank = 0, Currency =  }", Project.Run<string>("""
        return ThingMapping.Pull(new Target { Name = "Firm" }).ToString();
        """));

    [Fact]
    public void An_alternative_may_be_wider_and_lie_in_an_input() => Assert.Equal("5 9 null", Project.Run<string>("""
        var customer = new Customer { Terms = 9 };
        return ThingMapping.Push(new Source { Terms = 5 }, new(customer, new Settings(), "x")).Terms
            + " " + ThingMapping.Push(new Source(), new(customer, new Settings(), "x")).Terms
            + " " + Probe.Show(ThingMapping.Push(new Source(), new(null, new Settings(), "x")).Terms);
        """));

    [Fact]
    public void Inputs_of_a_plain_type_are_read_whole_and_default_fills_blanks() => Assert.Equal("abc DKK Oslo", Project.Run<string>("""
        var made = ThingMapping.Push(new Source { Currency = "" }, new(new Customer { Home = new Place { City = "Oslo" } }, new Settings(), "abc"));
        return made.Code + " " + made.Currency + " " + made.City;
        """));

    [Fact]
    public void A_flow_without_inputs_has_no_parameter_for_them() => Assert.DoesNotContain("PullInputs", Project.Source("ThingMapping"), StringComparison.Ordinal);
}
