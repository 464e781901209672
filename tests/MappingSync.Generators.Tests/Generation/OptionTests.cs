using MappingSync.Generators.Tests.Reading;
using MappingSync.Specs.Reading;
using MappingSync.Specs.Resolving;

namespace MappingSync.Generators.Tests.Generation;

/// <summary>An option that would say nothing is a finding at its place.</summary>
public class OptionTests
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Source { public string? Name { get; init; } public int? Count { get; init; } public IReadOnlyList<Source>? Rows { get; init; } public Dictionary<string, object>? Map { get; init; } }
            public sealed record Target { public string? Name { get; init; } public int? Count { get; init; } public IReadOnlyList<Target>? Rows { get; init; } public Dictionary<string, object>? Map { get; init; } }
        }
        """;

    [Theory]
    [InlineData("  name: { left: name, right: name, min-items: ⟦1⟧ }", "MSYNC004")]
    [InlineData("  name: { left: name, right: name, when-missing: ⟦default⟧ }", "MSYNC004")]
    [InlineData("  count: { left: count, right: count, compare: ⟦lines⟧ }", "MSYNC004")]
    [InlineData("  name: { left: name, right: name, references: { entity: thing, by: ⟦code⟧ } }", "MSYNC004")]
    [InlineData("  rows: { left: ⟦{ first-of: [rows] }⟧, right: rows, items: thing-row }", "MSYNC004")]
    [InlineData("  name: { left: name, right: name, limits: { right: { pattern: ⟦'(?=a)b'⟧ } } }", "MSYNC004")]
    [InlineData("  name: { left: name, right: name, limits: { right: { pattern: ⟦'\\Gb'⟧ } } }", "MSYNC004")]
    [InlineData("  name: { left: name, right: name, limits: { right: { pattern: ⟦'(?<a-b>c)(?<b>d)'⟧ } } }", "MSYNC004")]
    [InlineData("  name: { left: name, right: name, unmapped: ⟦skip⟧ }", "MSYNC004")]
    [InlineData("  name: { left: name, right: name, write: ⟦replace⟧ }", "MSYNC004")]
    [InlineData("  name: { left: { default: x, write: name }, right: name, via: { right: ⟦Text.Upper⟧ } }", "MSYNC004")]
    [InlineData("  count: { left: count, right: count, references: thing, values: ⟦{ 1: 2 }⟧ }", "MSYNC004")]
    [InlineData("  rows: { left: rows, right: rows, items: thing, via: { right: ⟦Text.Upper⟧ } }", "MSYNC004")]
    [InlineData("  rows: { left: rows, right: rows, items: thing, limits: { right: ⟦{ max-length: 2 }⟧ } }", "MSYNC004")]
    [InlineData("  rows: { left: { read: rows, default: ⟦x⟧ }, right: rows, items: thing }", "MSYNC004")]
    [InlineData("  map: { left: map, right: ⟦map⟧ }", "MSYNC004")]
    [InlineData("  name: { left: name, right: { read: ⟦nmae⟧, write: name } }", "MSYNC102")]
    [InlineData("  name: { left: { read: name, write: ⟦nmae⟧ }, right: name }", "MSYNC102")]
    [InlineData("  name: { left: name, right: { read: { first-of: [name, ⟦nmae⟧] }, write: name } }", "MSYNC102")]
    [InlineData("  count: { left: count, right: count, limits: { right: { not: ⟦none⟧ } } }", "MSYNC004")]
    [InlineData("item-of: ⟦nothing⟧", "MSYNC108")]
    [InlineData("  name: { left: name, right: name, compare: lines, write: create-only }", null)]
    public void It_is_found_where_it_stands(string lines, string? id)
    {
        var marked = new MarkedText("""
            entity: thing
            systems: { left: Shop.Source, right: Shop.Target }
            key: none
            flows: { push: { from: left, to: right } }

            """ + (lines.StartsWith("  ", StringComparison.Ordinal) ? "synced:\n" : "") + lines + "\n");
        var file = SpecReader.Read("/repo/mappings/thing.yaml", marked.Text);
        Assert.Empty(file.Diagnostics);

        var compilation = MappingProject.Compile("Shop.Mappings", Contracts);
        var found = SpecResolver.Resolve(file.Spec!, SpecCatalog.Of([file.Spec!], []), compilation, "Shop.Mappings", CancellationToken.None).Diagnostics;

        Assert.Equal(
            marked.Places.Select(place => id + " " + place),
            found.Select(static finding => finding.Id + " " + MarkedText.PlaceOf(finding)));
    }
}
