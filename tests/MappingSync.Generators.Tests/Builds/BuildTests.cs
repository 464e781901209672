using Xunit.Abstractions;

namespace MappingSync.Generators.Tests.Builds;

/// <summary>What a person sees who runs <c>dotnet build</c> on the real contracts and specs.</summary>
public class BuildTests(BuildStory story, ITestOutputHelper output) : IClassFixture<BuildStory>
{
    [Theory]
    [InlineData("rackbeat", "MappingSync.Rackbeat.Customer")]
    [InlineData("economic", "MappingSync.Economic.Rest.Customer")]
    public void A_new_property_of_a_contract_is_a_warning_at_the_line_of_the_spec(string system, string type)
    {
        output.WriteLine($"All builds took {story.Duration}.");
        var line = story.Lines.ToList().FindIndex(text => text.Contains($"{system}: {type}", StringComparison.Ordinal));
        var column = story.Lines[line].IndexOf(type, StringComparison.Ordinal);

        var finding = Assert.Single(story.Grown.Findings, finding => finding.Contains($"of {system} (", StringComparison.Ordinal));

        Assert.StartsWith(
            $"mappings/customer.yaml({line + 1},{column + 1}): warning MSYNC201: The property 'Nickname' of {system} ('{type}') is in no list of the spec 'customer'; put it into 'synced', or into 'excluded' with a reason",
            finding,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_else_of_the_repository_has_a_finding() => Assert.Equal(2, story.Grown.Findings.Count());

    [Fact]
    public void Excluding_a_property_silences_the_warning() => Assert.Empty(story.Excluded.Findings);

    [Fact]
    public void Syncing_a_property_silences_the_warning() => Assert.Empty(story.Synced.Findings);

    [Fact]
    public void Editing_a_spec_rebuilds_its_mapper()
    {
        Assert.DoesNotContain("Nickname", Mapper(story.Excluded), StringComparison.Ordinal);
        Assert.Contains("Nickname", Mapper(story.Synced), StringComparison.Ordinal);
    }

    [Fact]
    public void Adding_a_spec_with_an_old_timestamp_rebuilds_the_mappers()
    {
        Assert.DoesNotContain("CustomerCardMapping", story.Synced.Types);
        Assert.Contains("CustomerCardMapping", story.Added.Types);
    }

    [Fact]
    public void Deleting_a_spec_rebuilds_the_mappers()
    {
        Assert.Contains("CustomerCardMapping", story.Added.Types);
        Assert.DoesNotContain("CustomerCardMapping", story.Deleted.Types);
        Assert.Contains("CustomerMapping", story.Deleted.Types);
    }

    private static string Mapper(BuildResult build) => build.Sources.Single(static source => source.Key.EndsWith(".CustomerMapping.g.cs", StringComparison.Ordinal)).Value;
}
