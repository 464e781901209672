using System.Globalization;
using MappingSync.Mappings.Converters;

namespace MappingSync.Mappings.Tests.Converters;

public sealed class AmountTests
{
    [Theory]
    [InlineData("EUR", "7.46", "746")]
    [InlineData("EUR", "1", "100")]
    [InlineData("DKK", "1", null)]
    [InlineData("dkk", "100", null)]
    [InlineData("DKK", null, null)]
    [InlineData("EUR", "0", null)]
    [InlineData("EUR", null, null)]
    [InlineData(null, "7.46", null)]
    public void A_rate_is_the_price_of_a_hundred_units_and_left_out_for_the_base_currency(string? currency, string? rate, string? expected) =>
        Assert.Equal(Number(expected), ExchangeRate.PerHundred(currency, Number(rate), "DKK"));

    [Theory]
    [InlineData("EUR", "746", "7.46")]
    [InlineData("DKK", "100", null)]
    [InlineData(null, "746", null)]
    [InlineData("EUR", "0", null)]
    [InlineData("EUR", null, null)]
    public void The_ledger_s_rate_becomes_that_of_one_unit_and_is_left_out_for_the_base_currency(string? currency, string? rate, string? expected) =>
        Assert.Equal(Number(expected), ExchangeRate.PerUnit(currency, Number(rate), "DKK"));

    [Theory]
    [InlineData("74.6", "EUR", "7.46", "10")]
    [InlineData("10", "DKK", "100", "10")]
    [InlineData("10", null, null, "10")]
    [InlineData("10", "EUR", null, null)]
    [InlineData("10", "EUR", "0", null)]
    [InlineData(null, "EUR", "7.46", null)]
    public void A_cost_price_is_turned_into_document_currency(string? cost, string? currency, string? rate, string? expected) =>
        Assert.Equal(Number(expected), CostPrice.InDocumentCurrency(Number(cost), currency, Number(rate), "DKK"));

    [Theory]
    [InlineData("2", true, "-2")]
    [InlineData("-2", true, "-2")]
    [InlineData("2", false, "2")]
    [InlineData("-2", null, "-2")]
    [InlineData(null, true, null)]
    public void A_credit_note_s_quantities_are_negative_whatever_sign_they_came_with(string? quantity, bool? credit, string? expected) =>
        Assert.Equal(Number(expected), CreditNote.Quantity(Number(quantity), credit));

    [Theory]
    [InlineData("12", 12)]
    [InlineData("0", null)]
    [InlineData("P-12", null)]
    [InlineData("-3", null)]
    [InlineData("99999999999", null)]
    [InlineData(null, null)]
    public void Only_a_whole_number_is_a_project_in_the_ledger(string? project, int? expected) =>
        Assert.Equal(expected, ProjectNumber.Parse(project));

    [Fact]
    public void The_domestic_account_of_the_group_is_taken()
    {
        ZoneAccount[] accounts = [new(1, "eu", 1020), new(2, "domestic", 1011), new(1, "domestic", 1010)];

        Assert.Equal(1010, SalesAccount.Domestic(1, accounts));
        Assert.Null(SalesAccount.Domestic(3, accounts));
        Assert.Null(SalesAccount.Domestic(null, accounts));
    }

    [Fact]
    public void A_note_is_split_after_a_thousand_characters_and_not_through_a_surrogate_pair()
    {
        var note = new string('a', 999) + "😀 rest";

        Assert.Equal(new string('a', 999), Notes.FirstThousand(note));
        Assert.Equal("😀 rest", Notes.Rest(note));
        Assert.Equal("short", Notes.FirstThousand("short"));
        Assert.Null(Notes.Rest(new string('a', 1000)));
        Assert.Null(Notes.FirstThousand(" "));
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
