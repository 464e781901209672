using MappingSync.Generators.Tests.Reading;

namespace MappingSync.Generators.Tests.Analyzers;

/// <summary>A flow writes what the spec knows of its target, or the spec says why it does not (MSYNC205).</summary>
public class FlowSilenceTests
{
    private const string Head = """
        entity: customer
        systems:
          shop: Shop.Customer
          books: Books.Customer
        flows:
          push: { from: shop, to: books }
          pull: { from: books, to: shop }
        excluded:
          extras: { shop: [home_address, tags], reason: Not needed }
        read-only:
          books: [balance]

        """;

    [Fact]
    public Task A_field_of_one_direction_is_reported_at_the_flow_that_it_has_no_part_in() => Shop.AssertAsync(
        Head.Replace("pull: {", "⟦pull⟧: {", StringComparison.Ordinal) + """
        synced:
          number: { shop: number, books: customerNumber }
          name: { shop: name, books: name, only: [push] }
        """,
        "MSYNC205 The flow 'pull' writes nothing to 'name' of shop, which the spec 'customer' uses elsewhere; write it, or say why not under 'left-out' of its field or under 'excluded'");

    [Theory]
    [InlineData("name: { shop: name, books: name }")]
    [InlineData("name: { shop: name, books: name, left-out: { pull: Decided in the shop } }")]
    [InlineData("there: { shop: name, books: name, only: [push] }\n  back: { books: name, shop: name, only: [pull] }")]
    public Task A_flow_that_writes_a_property_or_says_why_not_has_no_finding(string fields) =>
        Shop.AssertAsync(Head + "synced:\n  number: { shop: number, books: customerNumber }\n  " + fields);

    [Fact]
    public Task An_exclusion_of_the_flow_says_why_not() => Shop.AssertAsync(
        Head.Replace("excluded:", "excluded:\n  back: { shop: name, reason: Decided in the shop, only: [pull] }", StringComparison.Ordinal) + """
        synced:
          number: { shop: number, books: customerNumber }
          name: { shop: name, books: name, only: [push] }
        """);

    [Fact]
    public Task What_the_server_computes_may_be_read_and_is_not_written() => Shop.AssertAsync(
        Head.Replace("read-only:", "read-only:\n  shop: [name]", StringComparison.Ordinal) + """
        synced:
          number: { shop: number, books: customerNumber }
          name: { shop: name, books: name, only: [push] }
        """);

    [Theory]
    [InlineData("caller", true)]
    [InlineData("server", false)]
    public async Task A_key_must_be_written_when_the_caller_gives_it(string assignedBy, bool isReported)
    {
        var found = await Shop.Project(Head + $$"""
            key:
              shop: { path: number, assigned-by: server }
              books: { path: customerNumber, assigned-by: {{assignedBy}} }
            synced:
              name: { shop: name, books: name }
            """).FindingsAsync();

        Assert.Equal(isReported ? 1 : 0, found.Count(static finding => finding.StartsWith("MSYNC205", StringComparison.Ordinal) && finding.Contains("'push' writes nothing to 'customerNumber'", StringComparison.Ordinal)));
    }
}
