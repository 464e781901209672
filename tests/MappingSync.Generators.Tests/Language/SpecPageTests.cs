using MappingSync.Generators.Tests.Reading;

namespace MappingSync.Generators.Tests.Language;

/// <summary>The reference of the spec language says nothing that is not so.</summary>
public class SpecPageTests
{
    public static TheoryData<string> Headings() => [.. SpecPage.Examples.Select(static example => example.Heading)];

    [Theory]
    [MemberData(nameof(Headings))]
    public async Task An_example_builds_and_does_what_the_page_says(string heading)
    {
        var example = Assert.Single(SpecPage.Examples, candidate => candidate.Heading == heading);
        var project = await BuiltProject.BuildAsync(example.Contracts, example.Files);

        Assert.True(example.Findings.SequenceEqual(project.Findings), "The build says:\n" + string.Join('\n', project.Findings));
        Assert.Empty(project.Problems());
        Assert.True(example.Findings.Exists(static finding => finding.Contains(": error ", StringComparison.Ordinal)) || project.Emitted.Count > 0, "Nothing was emitted.");
        foreach (var run in example.Runs)
            project.Run(run, $"{SpecPage.Name}({example.Line}): {example.Heading}");
    }

    [Fact]
    public void Each_key_and_word_of_the_language_has_an_example()
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, text) in SpecPage.Examples.Where(static example => example.Findings.Count == 0).SelectMany(static example => example.Files))
            shown.UnionWith(SpecPlaces.InFile(path, text));

        Assert.Equal([], SpecPlaces.InSchema().Except(shown));
    }

    [Fact]
    public void Each_key_is_explained_where_a_reader_looks_for_it()
    {
        var page = File.ReadAllText(Path.Combine(RepositorySpecs.Root, SpecPage.Name));
        var keys = SpecPlaces.InSchema().Select(static place => place.Split(" = ")[0]).Select(static place => place[(place.LastIndexOf('/') + 1)..]).Where(static key => key is not ("*" or "[]")).Distinct();

        Assert.Equal([], keys.Where(key => !page.Contains('`' + key, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_page_that_claims_too_much_is_caught()
    {
        var example = SpecPage.Examples[0];
        var project = await BuiltProject.BuildAsync(example.Contracts, example.Files);

        Assert.ThrowsAny<Exception>(() => project.Run("Console.WriteLine(1 + 1);   // 3", "here"));
        Assert.ThrowsAny<Exception>(() => project.Run("Console.WriteLine(1 + 1);", "here"));
        Assert.Throws<InvalidOperationException>(() => SpecPage.Read(["# A", "```yaml", "entity: a", "```"]));
        Assert.Throws<InvalidOperationException>(() => SpecPage.Read(["# A", "```yaml a.yaml", "entity: a"]));
    }
}
