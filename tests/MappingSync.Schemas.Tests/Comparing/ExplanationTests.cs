using MappingSync.Schemas.Tests.Reading;

namespace MappingSync.Schemas.Tests.Comparing;

public sealed class ExplanationTests : IDisposable
{
    private const string Good = """
        - path: Rest.*.self
          kind: type
          reason: Because.
          source: https://example.test/
        """;

    private readonly SchemaText text = new();

    [Theory]
    [InlineData("Rest.Unit.self", "Rest.Unit.self", true)]
    [InlineData("Rest.*.self", "Rest.Unit.self", true)]
    [InlineData("Rest.*.self", "Rest.Order.lines[].self", false)]
    [InlineData("Rest.**.self", "Rest.Order.lines[].self", true)]
    [InlineData("Rest.**Number", "Rest.Order.customer.customerNumber", true)]
    [InlineData("Rest.Unit.self", "Rest.Unit.selfish", false)]
    [InlineData("Rest.Unit.self", "XRest.Unit.self", false)]
    [InlineData("Rest.Order.lines[].self", "Rest.Order.lines[].self", true)]
    public void A_path_covers_what_it_says_and_no_more(string path, string place, bool covers)
    {
        var parts = place.Split('.', 3);
        var difference = new Difference(DifferenceKind.Type, $"{parts[0]}.{parts[1]}", parts[2], [], "", "");

        Assert.Equal(covers, new Explanation(path, DifferenceKind.Type, "Because.", new("https://example.test/")).Explains(difference));
        Assert.False(new Explanation(path, DifferenceKind.Length, "Because.", new("https://example.test/")).Explains(difference));
    }

    [Fact]
    public void What_no_entry_explains_and_entries_that_explain_nothing_come_out()
    {
        var explanations = Explanations.Read(text.Write("differences.yaml", Good + Environment.NewLine + Good.Replace("self", "never", StringComparison.Ordinal)));
        var explained = new Difference(DifferenceKind.Type, "Rest.Unit", "self", [], "", "");
        var other = new Difference(DifferenceKind.Type, "Rest.Unit", "name", [], "", "");

        var (unexplained, stale) = explanations.Judge([explained, other]);

        Assert.Equal([other], unexplained);
        Assert.Equal(["Rest.*.never"], stale.Select(entry => entry.Path));
    }

    [Theory]
    [InlineData("path: Rest.*.self", "path: ''", "needs a path")]
    [InlineData("kind: type", "kind: colour", "the kind is one of missing-in-contract, ")]
    [InlineData("reason: Because.", "reason: ' '", "'Rest.*.self' needs a reason")]
    [InlineData("source: https://example.test/", "source: http://example.test/", "needs a source")]
    [InlineData("source: https://example.test/", "sauce: https://example.test/", "line 4")]
    [InlineData("source: https://example.test/", "reason: Twice", "line 4")]
    public void An_entry_that_is_not_complete_is_refused(string right, string wrong, string problem) =>
        Assert.Contains(problem, Assert.Throws<SchemaReadException>(() => Explanations.Read(text.Write("differences.yaml", Good.Replace(right, wrong, StringComparison.Ordinal)))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_told_by_its_name() =>
        Assert.StartsWith("missing.yaml", Assert.Throws<SchemaReadException>(() => Explanations.Read("/nowhere/missing.yaml")).Message, StringComparison.Ordinal);

    public void Dispose() => text.Dispose();
}
