using MappingSync.Economic;

namespace MappingSync.Clients.Tests.Economic;

public class EconomicFilterTests
{
    [Fact]
    public void Values_are_escaped_and_predicates_joined() =>
        Assert.Equal(
            "name$eq:A$$ $(b$)$, 5$*$and:date$gte:2026-01-02$and:lastUpdated$gte:2026-01-02T02:04:05Z$and:bookedInvoiceNumber$gt:10$and:x$eq:7",
            EconomicFilter.Equal("name", "A$ (b), 5*")
                .And(EconomicFilter.Since("date", new DateOnly(2026, 1, 2)))
                .And(EconomicFilter.Since("lastUpdated", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1))))
                .And(EconomicFilter.Above("bookedInvoiceNumber", 10))
                .And(EconomicFilter.Equal("x", 7)).ToString());

    [Theory]
    [InlineData("[RB-12-345]", "references.other$like:RB-12-345")]
    [InlineData(" [RB-12-345]", "references.other$like:RB-12-345")]
    [InlineData("PO 7 [RB-1-2]", "references.other$like:*PO 7*RB-1-2*")]
    [InlineData("a*b", "references.other$like:a$*b")]
    public void Brackets_are_no_part_of_a_search(string text, string filter) =>
        Assert.Equal(filter, EconomicFilter.Contains("references.other", text).ToString());

    [Fact]
    public void A_bracket_under_equals_stays_as_it_is() => Assert.Equal("name$eq:[a]", EconomicFilter.Equal("name", "[a]").ToString());

    [Fact]
    public void A_search_for_nothing_is_refused() => Assert.Throws<ArgumentException>(() => EconomicFilter.Contains("a", "[]"));

    [Fact]
    public void Alternatives_are_grouped_and_lists_stand_in_brackets() =>
        Assert.Equal(
            "(ean$eq:$null:$or:name$eq:A)$and:customerNumber$in:[2,5]",
            EconomicFilter.Missing("ean").Or(EconomicFilter.Equal("name", "A")).And(EconomicFilter.In("customerNumber", [2, 5])).ToString());

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public void A_list_has_1_to_200_numbers(int count) =>
        Assert.Throws<ArgumentException>(() => EconomicFilter.In("customerNumber", [.. Enumerable.Range(1, count).Select(number => (long)number)]));
}
