namespace MappingSync.Generators.Tests.Generation;

/// <summary>What may be null in a list or an object of a generic type.</summary>
public class NestedNullTests
{
    private static MappingProject Project(string from, string to, string via = "") => new($$"""
        namespace Shop
        {
            public sealed record Source { public {{from}} Value { get; init; } }
            public sealed record Target { public {{to}} Value { get; init; } }
            public sealed record Holder<T> { public T? Held { get; init; } }
            public static class Texts { public static List<string>? Of(IReadOnlyList<string> texts) => [.. texts]; }
        }
        """, $$"""
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key: none
        flows: { push: { from: left, to: right } }
        uses: Shop.Texts
        synced:
          value: { left: value, right: value{{via}} }
        """);

    [Theory]
    [InlineData("List<string>?", "List<string?>?")]
    [InlineData("string[]?", "string?[]?")]
    [InlineData("string[]?", "List<string?>?")]
    [InlineData("List<string>?", "IReadOnlyList<string?>?")]
    [InlineData("Dictionary<string, List<string>>?", "Dictionary<string, List<string?>?>?")]
    [InlineData("Holder<string>?", "Holder<string?>?")]
    public async Task What_is_never_null_goes_where_null_may_be(string from, string to)
    {
        var project = Project(from, to);

        Assert.Empty(await project.FindingsAsync());
        Assert.Empty(project.Problems());
    }

    [Theory]
    [InlineData("List<string?>?", "List<string>?")]
    [InlineData("string?[]?", "string[]?")]
    [InlineData("List<string?>?", "IReadOnlyList<string>?")]
    [InlineData("Dictionary<string, string?>?", "Dictionary<string, string>?")]
    [InlineData("Holder<string?>?", "Holder<string>?")]
    public async Task What_may_be_null_does_not_go_where_null_must_not_be(string from, string to)
    {
        var project = Project(from, to);

        Assert.Equal(
            ["MSYNC303 (7,32)-(7,37) 'value' reads '" + from + "' from left, which may be missing, and writes '" + to + "' to right, which must have a value; name a converter under 'via', or make what the contract's property holds nullable"],
            await project.FindingsAsync());
        Assert.Empty(project.Problems());
    }

    [Fact]
    public async Task Nor_to_a_converter_that_takes_no_null() => Assert.Equal(
        ["MSYNC106 (7,53)-(7,55) The converter 'Of' of 'value' must take (List<string?>?) and return 'List<string>?', but it is List<string>? Of(IReadOnlyList<string> texts)"],
        await Project("List<string?>?", "List<string>?", ", via: { right: Of }").FindingsAsync());
}
