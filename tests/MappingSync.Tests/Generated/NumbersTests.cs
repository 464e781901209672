using System.Globalization;
using MappingSync.Generated;

namespace MappingSync.Tests.Generated;

public class NumbersTests
{
    [Theory]
    [InlineData("1.005", 2, "1.01")]
    [InlineData("-1.005", 2, "-1.01")]
    [InlineData("2.5", 0, "3")]
    [InlineData("1.004", 2, "1.00")]
    public void Halves_go_away_from_zero(string value, int decimals, string expected) =>
        Assert.Equal(Parse(expected), Numbers.Round(Parse(value), decimals));

    [Theory]
    [InlineData("1.50", 1, false)]
    [InlineData("1.51", 1, true)]
    [InlineData("1.000000000000000000000000001", 26, true)]
    [InlineData("100", 0, false)]
    public void Zeros_at_the_end_are_no_decimals(string value, int decimals, bool expected) =>
        Assert.Equal(expected, Numbers.HasMoreDecimals(Parse(value), decimals));

    [Theory]
    [InlineData("1", "1.05", "0.05", false)]
    [InlineData("1", "1.051", "0.05", true)]
    [InlineData("1", "0.949", "0.05", true)]
    [InlineData("79228162514264337593543950335", "-1", "1", true)]
    [InlineData("-79228162514264337593543950335", "79228162514264337593543950335", "1", true)]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950334", "1", false)]
    [InlineData(null, null, "0", false)]
    [InlineData("0", null, "1", true)]
    [InlineData(null, "0", "1", true)]
    public void Amounts_differ_beyond_the_tolerance_and_against_nothing(string? expected, string? actual, string tolerance, bool differ) =>
        Assert.Equal(differ, Numbers.Differ(ParseOrNull(expected), ParseOrNull(actual), Parse(tolerance)));

    private static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static decimal? ParseOrNull(string? text) => text is null ? null : Parse(text);
}
