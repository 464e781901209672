using MappingSync.Generators.Tests.Reading;

namespace MappingSync.Generators.Tests.Analyzers;

public class ExclusionTests
{
    [Theory]
    [InlineData("excluded:\n  ⟦extras⟧: { shop: [home_address, tags] }", "The exclusion 'extras' has no reason; write why its properties are not synced")]
    [InlineData("excluded:\n  ⟦extras⟧: { shop: [home_address, tags], reason: '  ' }", "The exclusion 'extras' has no reason; write why its properties are not synced")]
    [InlineData("excluded:\n  extras: { shop: [home_address, tags], reason: x }\nunavailable:\n  ⟦fax⟧: { as: excluded }", "The unavailable row 'fax' has no reason; write why no property holds it")]
    [InlineData("excluded:\n  extras: { shop: [home_address, tags], reason: x }\nretired:\n  ⟦fax⟧:", "The retired field 'fax' has no reason; write why it is gone")]
    public Task An_exclusion_without_reason_is_an_error(string lists, string message) =>
        Shop.AssertAsync(Shop.Head + Shop.Synced + "read-only: { books: balance }\n" + lists, "MSYNC401 " + message);

    [Fact]
    public Task A_flow_that_is_left_out_without_reason_is_an_error() => Shop.AssertAsync("""
        entity: customer
        systems: { shop: Shop.Customer, books: Books.Customer }
        flows: { push: { from: shop, to: books }, pull: { from: books, to: shop } }
        synced:
          number: { shop: number, books: customerNumber }
          name: { shop: name, books: name, left-out: { ⟦pull⟧: } }
        excluded:
          extras: { shop: [home_address, tags], reason: x }
        read-only: { books: balance }
        """, "MSYNC401 The left-out flow 'pull' has no reason; write why the flow does without it");

    [Fact]
    public async Task A_shared_exclusion_without_reason_is_an_error_in_its_own_file()
    {
        var found = await new ProjectUnderAnalysis().WithYaml("/repo/mappings/_shared.yaml", "excluded:\n  envelope: { books: self, shop: self }").FindingsAsync();

        Assert.Equal(["MSYNC401 /repo/mappings/_shared.yaml(2,3)-(2,11) The shared exclusion 'envelope' has no reason; write why its properties are not synced"], found);
    }

    [Theory]
    [InlineData("{ books: [self, ⟦selv⟧], reason: x }", "The value of 'selv' must be the name of a property in a contract of 'books', but it is in none; correct it or remove it")]
    [InlineData("{ books: self, ⟦boks⟧: [⟦self⟧], reason: x }", "The value of 'self' must be the name of a property in a contract of 'boks', but it is in none; correct it or remove it")]
    [InlineData("{ properties: [self, ⟦selv⟧], reason: x }", "The value of 'selv' must be the name of a property in a contract of any system, but it is in none; correct it or remove it")]
    [InlineData("{ books: self, shop: street, reason: x }", null)]
    public async Task A_shared_exclusion_that_leaves_nothing_out_is_an_error(string exclusion, string? message)
    {
        var marked = new MarkedText("excluded:\n  envelope: " + exclusion);
        var found = await new ProjectUnderAnalysis()
            .WithReference(Shop.Contracts)
            .WithYaml("/repo/mappings/_shared.yaml", marked.Text)
            .WithYaml(Shop.Path, Shop.Head + Shop.Synced + Shop.LeftOut)
            .FindingsAsync();

        Assert.Equal(marked.Places.TakeLast(1).Select(place => "MSYNC004 /repo/mappings/_shared.yaml" + place + " " + message), found);
    }

    [Fact]
    public Task A_property_in_two_lists_is_reported_at_the_later_one() => Shop.AssertAsync(
        Shop.Head + Shop.Synced + "excluded:\n  extras: { shop: [home_address, tags], books: balance, reason: x }\nread-only:\n  books: [⟦balance⟧]",
        "MSYNC402 'balance' of books is in 'read-only' but already covered by 'extras' on line 10; remove it here");

    [Fact]
    public Task A_property_below_a_listed_one_is_reported() => Shop.AssertAsync(
        Shop.Head + Shop.Synced + "excluded:\n  extras: { shop: [⟦home_address.zip⟧, tags, home_address], reason: x }\nread-only:\n  books: [balance]",
        "MSYNC402 'home_address.zip' of shop is in 'extras' but already covered by 'extras' on line 10; remove it here");

    [Fact]
    public Task A_property_that_is_excluded_everywhere_need_not_be_listed() => Shop.AssertAsync(
        Shop.Head + Shop.Synced + "excluded:\n  extras: { shop: [home_address, tags], reason: x }\nread-only:\n  books: [balance, ⟦self⟧]",
        "MSYNC402 'self' of books is in 'read-only' but already covered by 'envelope' in '_shared.yaml' on line 2; remove it here");

    [Fact]
    public Task Two_lists_of_different_flows_are_no_repetition() => Shop.AssertAsync("""
        entity: customer
        systems: { shop: Shop.Customer, books: Books.Customer }
        flows: { push: { from: shop, to: books }, pull: { from: books, to: shop } }
        synced:
          number: { shop: number, books: customerNumber }
          name: { shop: name, books: name }
        excluded:
          first: { shop: [home_address, tags], only: push, reason: x }
          second: { shop: [home_address, tags], only: pull, reason: y }
        read-only: { books: balance }
        """);

    [Theory]
    [InlineData("excluded:\n  extras: { shop: [home_address, tags, ⟦fax⟧], reason: x }", "'fax' of shop is in 'extras' but no longer in the contract: 'Customer' has no property 'fax'; remove the entry")]
    [InlineData("excluded:\n  extras: { shop: [home_address, tags, ⟦home_address.zipp⟧], reason: x }", "'home_address.zipp' of shop is in 'extras' but no longer in the contract: 'Address' has no property 'zipp'; did you mean 'zip'? If not, remove the entry")]
    public Task A_listed_property_that_does_not_exist_is_stale(string lists, string message) =>
        Shop.AssertAsync(Shop.Head + Shop.Synced + "read-only: { books: balance }\n" + lists, "MSYNC403 " + message);

    [Theory]
    [InlineData("excluded:\n  extras: { shop: [home_address, tags, ⟦name⟧], reason: x }", "'name' of shop is excluded by 'extras' and synced by 'name' in the flow 'push'; remove one, or limit the field with 'only'")]
    [InlineData("excluded:\n  extras: { shop: [home_address, tags], books: [⟦Name⟧], reason: x }", "'Name' of books is excluded by 'extras' and synced by 'name' in the flow 'push'; remove one, or limit the field with 'only'")]
    [InlineData("excluded:\n  extras: { shop: [home_address, tags], reason: x }\nread-only:\n  books: [⟦name⟧]", "'name' of books is excluded by 'read-only' and synced by 'name' in the flow 'push'; remove one, or limit the field with 'only'")]
    public Task A_property_both_excluded_and_synced_in_a_flow_is_an_error(string lists, string message) =>
        Shop.AssertAsync(Shop.Head + Shop.Synced + "constants:\n  balance: { books: balance, value: 0 }\n" + lists, "MSYNC104 " + message);

    [Fact]
    public Task A_property_may_be_synced_one_way_and_excluded_the_other() => Shop.AssertAsync("""
        entity: customer
        systems: { shop: Shop.Customer, books: Books.Customer }
        flows: { push: { from: shop, to: books }, pull: { from: books, to: shop } }
        synced:
          number: { shop: number, books: customerNumber }
          name: { shop: name, books: name, only: push }
        excluded:
          extras: { shop: [home_address, tags], reason: x }
          name-from-books: { shop: name, books: name, only: pull, reason: The shop owns names }
        read-only: { books: balance }
        """);

    [Fact]
    public Task A_read_only_property_may_be_read() => Shop.AssertAsync(
        Shop.Head + Shop.Synced + "excluded:\n  extras: { shop: [home_address, tags], reason: x }\nread-only: { shop: name, books: balance }");

    [Fact]
    public Task An_object_may_be_synced_without_one_of_its_properties() => Shop.AssertAsync("""
        entity: customer
        systems: { shop: Shop.Customer, books: Books.Customer }
        flows: { push: { from: shop, to: books } }
        uses: Converters
        synced:
          number: { shop: number, books: customerNumber }
          name: { shop: [name, home_address.street], books: name, via: { books: Join } }
        excluded:
          extras: { shop: [home_address.zip, tags], reason: x }
        read-only: { books: balance }
        """);
}
