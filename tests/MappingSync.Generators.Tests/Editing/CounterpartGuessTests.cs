using MappingSync.Specs.Editing;

namespace MappingSync.Generators.Tests.Editing;

public class CounterpartGuessTests
{
    [Theory]
    [InlineData("name", "Name|name", "name", true)]
    [InlineData("home_phone", "phone|homePhone", "homePhone", true)]
    [InlineData("number", "customerNumber|vat", "customerNumber", false)]
    [InlineData("nickname", "name2|nick", "nick", false)]
    [InlineData("adress", "balance|address", "address", false)]
    [InlineData("home.zip", "billing.zip|city", "billing.zip", false)]
    public void The_nearest_name_is_proposed(string path, string candidates, string expected, bool isSameName) =>
        Assert.Equal(new Counterpart(expected, isSameName), CounterpartGuess.For(path, "customer", candidates.Split('|')));

    [Theory]
    [InlineData("ean", "vat|een")]
    [InlineData("tags", "balance|notes")]
    [InlineData("created_at", "date")]
    [InlineData("name", "")]
    public void What_is_not_near_is_not_proposed(string path, string candidates) =>
        Assert.Null(CounterpartGuess.For(path, "customer", candidates.Split('|', StringSplitOptions.RemoveEmptyEntries)));
}
