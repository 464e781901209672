using MappingSync.Cli.Drift;
using MappingSync.Schemas;

namespace MappingSync.Cli.Tests.Drift;

public sealed class DriftFileTests
{
    [Fact]
    public void A_file_names_contracts_and_their_files()
    {
        var file = DriftFile.Parse("drift.yaml", "/work", """
            explanations: known.yaml
            converted: System.DateOnly
            read-only-attributes: [Shop.ServerSetAttribute]
            sources:
              - { entity: customer, system: shop, files: recorded/*.json, place: 'data[]' }
              - { contract: Books.Customer, files: [get.json, post.json], kind: draft-03, direction: request }
            """);

        Assert.Equal(("known.yaml", "System.DateOnly"), (file.Explanations, Assert.Single(file.Converted)));
        Assert.Equal(["Shop.ServerSetAttribute"], file.ReadOnly);
        Assert.Equal([("customer", "shop"), null], file.Sources.Select(source => source.Side));
        Assert.Equal([null, "Books.Customer"], file.Sources.Select(source => source.Contract));
        Assert.Equal([(SourceKind.Detect, "data[]", Direction.Both), (SourceKind.Draft03, null, Direction.Request)], file.Sources.Select(source => (source.Kind, source.Place, source.Direction)));
        Assert.Equal(["recorded/*.json", "get.json", "post.json"], file.Sources.SelectMany(source => source.Files));
        Assert.All(file.Sources, source => Assert.Equal("/work", source.Folder));
    }

    [Theory]
    [InlineData("sources:\n  - { contract: A.B, entity: b, system: s, files: c.json }", "drift.yaml:2:5: MSYNC", "both")]
    [InlineData("sources:\n  - { files: c.json }", "drift.yaml:2:5: MSYNC", "neither")]
    [InlineData("sources:\n  - { entity: b, files: c.json }", "drift.yaml:2:5: MSYNC", "system")]
    [InlineData("sources:\n  - { contract: A.B }", "drift.yaml:2:5: MSYNC", "files")]
    [InlineData("sources:\n  - { contract: A.B, files: c.json, kind: xml }", "drift.yaml:2:43: MSYNC", "xml")]
    [InlineData("sources:\n  - { contract: A.B, files: c.json, plaice: x }", "drift.yaml:2:37: MSYNC", "plaice")]
    [InlineData("sauces: []", "drift.yaml:1:1: MSYNC", "sources")]
    [InlineData("sources: all", "drift.yaml:1:10: MSYNC", "a list")]
    [InlineData("- one", "drift.yaml:1:1: MSYNC", "a mapping")]
    [InlineData("", "drift.yaml:1:1: MSYNC", "a mapping")]
    public void A_mistake_is_told_at_its_place(string text, string place, string problem)
    {
        var message = Assert.Throws<CliFailure>(() => DriftFile.Parse("drift.yaml", "/work", text)).Message;

        Assert.Contains(place, message, StringComparison.Ordinal);
        Assert.Contains(problem, message, StringComparison.Ordinal);
    }
}
