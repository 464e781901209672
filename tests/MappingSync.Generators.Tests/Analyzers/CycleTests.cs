namespace MappingSync.Generators.Tests.Analyzers;

public class CycleTests
{
    private const string Contracts = """
        using System.Collections.Generic;
        namespace L { public sealed record T { public string? Name { get; init; } public int? Other { get; init; } public IReadOnlyList<T>? Rows { get; init; } } }
        namespace R { public sealed record T { public string? Name { get; init; } public int? Other { get; init; } public IReadOnlyList<T>? Rows { get; init; } } }
        """;

    private const string Required = "  other: { l: Other, r: Other, references: {0}, required: true }\n";
    private const string Rows = "  rows: { l: Rows, r: Rows, items: {0} }\n";

    [Fact]
    public async Task Entities_that_are_items_of_each_other_are_a_cycle_at_each_of_them() => Assert.Equal(
        [
            "MSYNC114 a.yaml(2,10) 'b' closes a cycle: a is an item of b, which is an item of a; an item has one parent, which is no item of it; correct 'item-of'",
            "MSYNC114 b.yaml(2,10) 'a' closes a cycle: b is an item of a, which is an item of b; an item has one parent, which is no item of it; correct 'item-of'",
        ],
        await FindingsAsync(("a", "item-of: b\n", ""), ("b", "item-of: a\n", "")));

    [Fact]
    public async Task An_item_of_itself_is_a_cycle() => Assert.Equal(
        ["MSYNC114 a.yaml(2,10) 'a' closes a cycle: a is an item of a; an item has one parent, which is no item of it; correct 'item-of'"],
        await FindingsAsync(("a", "item-of: a\n", "")));

    [Fact]
    public async Task An_entity_that_has_rows_of_itself_is_a_cycle() => Assert.Equal(
        ["MSYNC114 a.yaml(7,36) 'a' closes a cycle: a has rows of a; give the rows a spec of their own that has no such list"],
        await FindingsAsync(("a", "", With(Rows, "a"))));

    [Fact]
    public async Task Records_that_must_each_have_the_other_first_are_a_cycle() => Assert.Equal(
        [
            "MSYNC114 a.yaml(7,44) 'b' closes a cycle: a needs b, which needs c, which needs a before it can be created in r; let one of the references be empty at first, by no 'required' or 'unresolved: skip'",
            "MSYNC114 b.yaml(7,44) 'c' closes a cycle: b needs c, which needs a, which needs b before it can be created in r; let one of the references be empty at first, by no 'required' or 'unresolved: skip'",
            "MSYNC114 c.yaml(7,44) 'a' closes a cycle: c needs a, which needs b, which needs c before it can be created in r; let one of the references be empty at first, by no 'required' or 'unresolved: skip'",
        ],
        await FindingsAsync(("a", "", With(Required, "b")), ("b", "", With(Required, "c")), ("c", "", With(Required, "a"))));

    [Fact]
    public async Task A_row_that_must_have_the_record_that_needs_its_own_is_a_cycle() => Assert.Equal(
        [
            "MSYNC114 a.yaml(7,36) 'b' closes a cycle: a needs b, which needs a before it can be created in r; let one of the references be empty at first, by no 'required' or 'unresolved: skip'",
            "MSYNC114 b.yaml(7,44) 'a' closes a cycle: b needs a, which needs b before it can be created in r; let one of the references be empty at first, by no 'required' or 'unresolved: skip'",
        ],
        await FindingsAsync(("a", "", With(Rows, "row")), ("row", "item-of: a\n", With(Required, "b")), ("b", "", With(Required, "a"))));

    [Theory]
    [InlineData("  other: { l: Other, r: Other, references: a }\n")]
    [InlineData("  other: { l: Other, r: Other, references: { entity: a, unresolved: skip }, required: true }\n")]
    [InlineData("  other: { l: { read: Other, default: 1 }, r: Other, references: a, required: true }\n")]
    public async Task A_reference_that_may_be_empty_or_name_another_record_closes_no_cycle(string back) =>
        Assert.Empty(await FindingsAsync(("a", "", With(Required, "b")), ("b", "", back)));

    [Fact]
    public async Task A_chain_with_an_end_is_no_cycle() =>
        Assert.Empty(await FindingsAsync(("a", "", With(Required, "b")), ("b", "", With(Required, "c")), ("c", "", "")));

    private static string With(string field, string entity) => field.Replace("{0}", entity, StringComparison.Ordinal);

    private static async Task<IEnumerable<string>> FindingsAsync(params (string Entity, string ItemOf, string Fields)[] specs)
    {
        var project = new ProjectUnderAnalysis().WithReference(Contracts);
        foreach (var (entity, itemOf, fields) in specs)
        {
            project.WithYaml(
                $"/repo/mappings/{entity}.yaml",
                $"entity: {entity}\n{(itemOf.Length == 0 ? "title: { en: T }\n" : itemOf)}systems: {{ l: L.T, r: R.T }}\nflows: {{ push: {{ from: l, to: r }} }}\nsynced:\n  name: {{ l: Name, r: Name }}\n{fields}");
        }

        // Only cycles are looked for: the contracts are wider than the specs, and items have more to be right.
        var found = await project.FindingsAsync();
        return found.Where(static finding => finding.StartsWith("MSYNC114", StringComparison.Ordinal)).Select(static finding =>
        {
            var parts = finding.Split(' ', 3);
            return parts[0] + " " + parts[1]["/repo/mappings/".Length..parts[1].IndexOf(")-", StringComparison.Ordinal)] + ") " + parts[2];
        });
    }
}
