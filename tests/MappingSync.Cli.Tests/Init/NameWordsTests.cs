using MappingSync.Cli.Init;

namespace MappingSync.Cli.Tests.Init;

public sealed class NameWordsTests
{
    [Theory]
    [InlineData("customerNumber", "customer number")]
    [InlineData("customer_number", "customer number")]
    [InlineData("EANNumber", "ean number")]
    [InlineData("e-mail", "e mail")]
    [InlineData("", "")]
    [InlineData("__", "")]
    public void Names_of_any_case_are_split_into_words(string name, string words) =>
        Assert.Equal(words, string.Join(' ', NameWords.Split(name)));

    [Theory]
    [InlineData("customer_id", "number")]
    [InlineData("customerNo", "number")]
    [InlineData("postalCode", "zip")]
    [InlineData("e-mail", "email")]
    [InlineData("telephone", "phone")]
    [InlineData("isBarred", "barred")]
    [InlineData("customer", "customer")]
    public void Words_that_mean_the_same_are_one(string name, string meaning) =>
        Assert.Equal(meaning, string.Join(' ', NameWords.Meaning(name, new HashSet<string> { "customer" })));

    [Theory]
    [InlineData("name", "name")]
    [InlineData("null", "'null'")]
    [InlineData("1st", "'1st'")]
    [InlineData("it's", "'it''s'")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("no", "'no'")]
    public void Paths_that_yaml_would_read_as_something_else_are_quoted(string path, string written) =>
        Assert.Equal(written, SpecYaml.Scalar(path));
}
