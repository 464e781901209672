using MappingSync.Cli.Diffing;
using MappingSync.Specs.Model;

namespace MappingSync.Cli.Tests.Diffing;

public sealed class ComparisonTests
{
    private const string Customer = """
        entity: customer
        systems: { shop: Shop.Customer, ledger: Ledger.Customer }
        key: { shop: { path: id }, ledger: { path: number } }
        flows:
          push: { from: shop, to: ledger }
          pull: { from: ledger, to: shop }
        synced:
          name: { shop: name, ledger: title, limits: { ledger: { max-length: 50 } } }
          zone: { shop: zone, ledger: zone.number, values: { home: 1, away: 2, far: 2 } }
          note: { shop: note, ledger: note, only: [push] }
        excluded:
          other: { ledger: [colour, size], reason: Not wanted }
        """;

    [Fact]
    public void Comments_line_ends_moves_and_styles_change_nothing()
    {
        var moved = """
            # Another comment.
            systems:
              shop: Shop.Customer   # the shop
              ledger: "Ledger.Customer"
            entity: customer
            excluded:
              sizes: { reason: 'Not wanted', ledger: [size] }
              colours: { reason: Not wanted, ledger: colour }
            key: { ledger: { path: number }, shop: { path: id } }
            synced:
              name: { limits: { ledger: { on-violation: error, max-length: 50 } }, ledger: title, shop: name, required: false }
              zone: { shop: zone, ledger: zone.number, unmapped: error, values: { home: 1, away: 2, far: 2 } }
              note: { shop: note, ledger: note, only: [push], documented: true }
            flows:
              pull: { from: ledger, to: shop }
              push: { from: shop, to: ledger }
            """.ReplaceLineEndings("\r\n");

        Assert.Empty(Compare(Customer, moved));
    }

    [Fact]
    public void A_limit_counts_in_the_flows_that_write_the_system()
    {
        var changes = Compare(Customer, Customer.Replace("max-length: 50", "max-length: 40", StringComparison.Ordinal));

        Assert.Equal([("MSYNC562", "push")], changes.Select(change => (change.Rule.Id, change.Subject.Flow)));
    }

    [Fact]
    public void A_changed_pair_is_told_in_the_direction_of_each_flow()
    {
        // Read backwards the first of two equal values wins, so that the third pair is part of one flow only.
        Assert.Equal(
            [("push", "far", "2", "3"), ("pull", "3", null, "far")],
            Compare(Customer, Customer.Replace("far: 2", "far: 3", StringComparison.Ordinal)).OrderByDescending(change => change.Subject.Flow).Select(change => (change.Subject.Flow, change.Subject.Part, change.Old, change.New)));
        Assert.Equal(
            [("pull", "MSYNC570", "2"), ("push", "MSYNC570", "away"), ("push", "MSYNC571", "far")],
            Compare(Customer.Replace("far: 2", "far: 4", StringComparison.Ordinal), Customer.Replace("away: 2, far: 2", "mid: 2, away: 4", StringComparison.Ordinal))
                .Where(change => change.Rule.Id is "MSYNC570" or "MSYNC571" && change.Subject.Part is not "4").Select(change => (change.Subject.Flow, change.Rule.Id, change.Subject.Part)));
    }

    [Fact]
    public void A_renamed_field_is_compared_under_its_new_name()
    {
        var changes = Compare(Customer, Customer.Replace("name: { shop: name, ", "title: { shop: headline, ", StringComparison.Ordinal));

        Assert.Equal(
            [("pull", "MSYNC542"), ("push", "MSYNC542"), ("push", "MSYNC543"), ("pull", "MSYNC544")],
            changes.OrderBy(change => change.Rule.Id).ThenBy(change => change.Subject.Flow).Select(change => (change.Subject.Flow, change.Rule.Id)));
    }

    [Fact]
    public void Fields_of_a_flow_that_is_gone_or_new_are_not_told_one_by_one()
    {
        var one = Customer.Replace("  pull: { from: ledger, to: shop }\n", "", StringComparison.Ordinal);

        Assert.Equal(["MSYNC523"], Compare(Customer, one).Select(change => change.Rule.Id));
        Assert.Equal(["MSYNC524"], Compare(one, Customer).Select(change => change.Rule.Id));
    }

    [Fact]
    public void The_fingerprint_stays_when_lines_and_values_change_and_differs_by_flow_field_and_part()
    {
        var first = Compare(Customer, Customer.Replace("max-length: 50", "max-length: 40", StringComparison.Ordinal)).Single();
        var later = Compare("# moved\n" + Customer, "# moved\n\n" + Customer.Replace("max-length: 50", "max-length: 30", StringComparison.Ordinal)).Single();
        var others = Compare(Customer, Customer.Replace("shop: name,", "shop: headline,", StringComparison.Ordinal).Replace("max-length: 50", "decimals: 2", StringComparison.Ordinal));

        Assert.Equal("b7b6c0a0a6f3a9a4".Length, first.Fingerprint.Length);
        Assert.Equal(first.Fingerprint, later.Fingerprint);
        Assert.Distinct(others.Select(change => change.Fingerprint).Append(first.Fingerprint));
    }

    [Fact]
    public void A_property_that_was_synced_and_is_excluded_is_told_once()
    {
        var excluded = Customer.Replace("  note: { shop: note, ledger: note, only: [push] }\n", "", StringComparison.Ordinal).Replace("[colour, size]", "[colour, size, note]", StringComparison.Ordinal);

        var change = Assert.Single(Compare(Customer, excluded));
        Assert.Equal(("MSYNC591", "push", "note"), (change.Rule.Id, change.Subject.Flow, change.Subject.Field));
        Assert.Contains("Not wanted", change.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_not_compared_and_its_place_is_told()
    {
        var failure = Assert.Throws<CliFailure>(() => Compare(Customer, Customer.Replace("shop: name", "shopp: name", StringComparison.Ordinal)));

        Assert.Contains("specs/customer.yaml:8:11: MSYNC", failure.Message, StringComparison.Ordinal);
        Assert.Contains("shopp", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_specs_of_one_entity_are_refused()
    {
        var failure = Assert.Throws<CliFailure>(() => SpecSet.Read([new SpecText("a.yaml", Customer), new SpecText("b.yaml", Customer)]));

        Assert.Contains("a.yaml", failure.Message, StringComparison.Ordinal);
        Assert.Contains("b.yaml", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_removed_line_of_the_real_specs_is_a_change_or_makes_no_difference_to_the_generated_code()
    {
        var folder = Repository.Folder("mappings");
        var removed = 0;
        foreach (var file in Directory.GetFiles(folder, "*.yaml").Where(file => !Path.GetFileName(file).StartsWith('_')))
        {
            var lines = File.ReadAllLines(file);
            var whole = SpecSet.Read([new SpecText("a.yaml", string.Join('\n', lines))]);
            var entity = whole.Specs.Keys.Single();
            for (var at = 0; at < lines.Length; at++)
            {
                SpecSet without;
                try
                {
                    without = SpecSet.Read([new SpecText("a.yaml", string.Join('\n', lines.Where((_, line) => line != at)))]);
                }
                catch (CliFailure)
                {
                    continue;
                }

                if (without.HashOf(entity) == whole.HashOf(entity) || SaysNothing(whole.Specs[entity], without.Specs[entity], lines[at].Trim()))
                    continue;

                removed++;
                Assert.True(SpecSetComparison.Compare(whole, without).Count > 0, $"{Path.GetFileName(file)}:{at + 1}: '{lines[at]}' can be removed, and no change is told.");
                Assert.True(SpecSetComparison.Compare(without, whole).Count > 0, $"{Path.GetFileName(file)}:{at + 1}: '{lines[at]}' can be added, and no change is told.");
            }
        }

        Assert.True(removed > 300, $"Only {removed} lines were removed.");
    }

    /// <summary>A word that holds anyway, and 'only' beside a 'left-out' that names all other flows: SpecHash knows them, the emitted code does not.</summary>
    private static bool SaysNothing(Spec one, Spec other, string line) => line is "unmapped: error"
        || (line.StartsWith("only:", StringComparison.Ordinal)
            && one.Synced.Select(field => SpecWords.FlowsOf(one, field.Flows, other)).SequenceEqual(other.Synced.Select(field => SpecWords.FlowsOf(other, field.Flows, one))));

    private static IReadOnlyList<Change> Compare(string old, string @new) => SpecSetComparison.Compare(SpecSet.Read([new SpecText("specs/customer.yaml", old)]), SpecSet.Read([new SpecText("specs/customer.yaml", @new)]));
}
