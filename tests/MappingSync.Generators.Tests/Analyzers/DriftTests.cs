using MappingSync.Generators.Tests.Reading;

namespace MappingSync.Generators.Tests.Analyzers;

public class DriftTests
{
    [Fact]
    public Task A_spec_that_mentions_every_property_has_no_finding() => Shop.AssertAsync(Shop.Head + Shop.Synced + Shop.LeftOut);

    [Fact]
    public Task A_property_in_no_list_is_reported_at_the_type_of_its_system() => Shop.AssertAsync(
        """
        entity: customer
        systems:
          shop: ⟦Shop.Customer⟧
          books: ⟦Books.Customer⟧
        flows: { push: { from: shop, to: books } }
        synced:
          number: { shop: number, books: customerNumber, write: create-only }
          name: { shop: name, books: name }
        excluded:
          extras: { shop: [home_address], reason: Not needed }
        """,
        "MSYNC201 The property 'tags' of shop ('Shop.Customer') is in no list of the spec 'customer'; put it into 'synced', or into 'excluded' with a reason",
        "MSYNC201 The property 'balance' of books ('Books.Customer') is in no list of the spec 'customer'; put it into 'synced', or into 'excluded' with a reason");

    [Fact]
    public Task A_property_of_a_nested_object_is_reported_when_its_neighbour_is_mentioned() => Shop.AssertAsync(
        Shop.Head.Replace("shop: Shop.Customer", "shop: ⟦Shop.Customer⟧", StringComparison.Ordinal) + Shop.Synced + """
        excluded:
          extras: { shop: [home_address.street, tags], reason: Not needed }
        read-only:
          books: [balance]
        """,
        "MSYNC201 The property 'home_address.zip' of shop ('Shop.Customer') is in no list of the spec 'customer'; put it into 'synced', or into 'excluded' with a reason");

    [Fact]
    public Task An_object_that_is_not_mentioned_is_reported_once() => Shop.AssertAsync(
        Shop.Head.Replace("shop: Shop.Customer", "shop: ⟦Shop.Customer⟧", StringComparison.Ordinal) + Shop.Synced + """
        excluded:
          extras: { shop: [tags], reason: Not needed }
        read-only:
          books: [balance]
        """,
        "MSYNC201 The property 'home_address' of shop ('Shop.Customer') is in no list of the spec 'customer'; put it into 'synced', or into 'excluded' with a reason");

    [Theory]
    [InlineData("synced:\n  number: { shop: number, books: customerNumber }\n  name: { shop: name, books: name }\n  tags: { shop: tags, books: balance, via: { books: Converters.Balance } }\nexcluded:\n  extras: { shop: home_address, reason: Not needed }")]
    [InlineData("key: { shop: { path: number }, books: { path: customerNumber } }\nsynced:\n  name: { shop: { first-of: [name, home_address.street] }, books: name }\nexcluded:\n  extras: { shop: [home_address.zip, tags], reason: x }\nread-only: { books: balance }")]
    [InlineData("synced:\n  number: { shop: number, books: customerNumber }\nverified:\n  name: { shop: name, books: name }\nconstants:\n  balance: { books: balance, value: 0 }\nexcluded:\n  extras: { shop: [homeAddress, Tags], reason: C# names are found too }")]
    public async Task Any_list_of_the_spec_counts_as_a_mention(string lists)
    {
        var found = await Shop.Project(Shop.Head + lists).FindingsAsync();

        Assert.DoesNotContain(found, static finding => finding.StartsWith("MSYNC201", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_contract_of_the_same_project_has_the_finding_at_its_property_too()
    {
        const string Code = """
            public sealed record Left { public string? Name { get; init; } public string? Nickname { get; init; } }
            public sealed record Right { public string? Name { get; init; } }
            """;
        var found = await new ProjectUnderAnalysis()
            .With("/repo/Contracts.cs", Code)
            .WithYaml("/repo/mappings/person.yaml", "entity: person\nsystems: { left: Left, right: Right }\nflows: { push: { from: left, to: right } }\nsynced:\n  name: { left: Name, right: Name }")
            .FindingsAsync();

        const string Message = "The property 'Nickname' of left ('Left') is in no list of the spec 'person'; put it into 'synced', or into 'excluded' with a reason";
        Assert.Equal(["MSYNC201 /repo/Contracts.cs(1,79)-(1,87) " + Message, "MSYNC201 /repo/mappings/person.yaml(2,18)-(2,22) " + Message], found);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_as_a_whole_has_no_finding_about_its_properties()
    {
        var marked = new MarkedText(Shop.Head + "⟦sinced⟧: {}");

        var found = Assert.Single(await Shop.Project(marked.Text).FindingsAsync());

        Assert.StartsWith($"MSYNC002 {Shop.Path}{marked.Places[0]}", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_holds_itself_ends()
    {
        const string Code = """
            public sealed record Node { public string? Name { get; init; } public Node? Next { get; init; } }
            public sealed record Right { public string? Name { get; init; } }
            """;
        var found = await new ProjectUnderAnalysis()
            .WithReference(Code)
            .WithYaml("/repo/mappings/person.yaml", "entity: person\nsystems: { left: Node, right: Right }\nflows: { push: { from: left, to: right } }\nsynced:\n  name: { left: Next.Next.Name, right: Name }")
            .FindingsAsync();

        Assert.Equal(["Name", "Next.Name", "Next.Next.Next"], found.Select(static finding => finding.Split('\'')[1]));
    }

    [Fact]
    public async Task A_project_without_specs_has_no_finding() =>
        Assert.Empty(await new ProjectUnderAnalysis().With("/repo/A.cs", "public class A { public string? B { get; set; } }").WithYaml("/repo/other/a.yaml", "[").FindingsAsync());
}
