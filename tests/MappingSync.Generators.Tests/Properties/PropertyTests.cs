using CsCheck;

namespace MappingSync.Generators.Tests.Properties;

/// <summary>What holds for every mapping, tried on random specs with random values; and each law notices a mapping that breaks it.</summary>
public class PropertyTests
{
    private static readonly Lazy<Family> Usual = new(static () => new Family([.. Enumerable.Range(1, 6).Select(static seed => new RandomSpec(seed, size: 6 + 2 * seed))]));

    [Fact]
    public void Applying_twice_is_applying_once() => Usual.Value.ForAll(500, MappingLaw.ApplyingTwice);

    [Fact]
    public void After_applying_nothing_is_left_to_do() => Usual.Value.ForAll(500, MappingLaw.ComparingAfterApplying);

    [Fact]
    public void Fields_with_one_entry_for_both_directions_survive_the_way_there_and_back() => Usual.Value.ForAll(500, MappingLaw.ThereAndBack);

    [Fact]
    public void Fingerprints_are_equal_exactly_when_a_comparison_finds_nothing() => Usual.Value.ForAll(500, MappingLaw.FingerprintsFollowComparison);

    [Fact]
    public void The_fingerprint_of_a_source_is_that_of_what_it_becomes() => Usual.Value.ForAll(200, MappingLaw.FingerprintsAreForetold);

    [Fact]
    public void A_hundred_thousand_pairs_that_differ_have_different_fingerprints() => Assert.InRange(Usual.Value.DifferingPairs(100_000), 100_000, int.MaxValue);

    [SlowFact]
    [Trait("Category", "Slow")]
    public void The_laws_hold_for_many_specs()
    {
        for (var first = 100; first < 200; first += 20)
        {
            var family = new Family([.. Enumerable.Range(first, 20).Select(static seed => new RandomSpec(seed, size: 4 + seed % 40))]);
            foreach (var law in Enum.GetValues<MappingLaw>())
                family.ForAll(1_000, law);

            family.DifferingPairs(200_000);
        }
    }

    [Theory]
    [InlineData("ApplyPush", "P0 = source.P0", "P0 = target.P0 + source.P0", MappingLaw.ApplyingTwice)]
    [InlineData("ApplyPush", "P0 = source.P0", "P0 = target.P0", MappingLaw.ComparingAfterApplying)]
    [InlineData("Pull(", "P0 = source.P0", "P0 = source.P0?.Trim()", MappingLaw.ThereAndBack)]
    [InlineData("AddPushed", "fingerprint.Add(target.P0);", "", MappingLaw.FingerprintsFollowComparison)]
    [InlineData("AddPushed", "fingerprint.Add(target.P1);", "fingerprint.Add(target.P1?.ToString());", MappingLaw.FingerprintsFollowComparison)]
    [InlineData("AddPushed", "fingerprint.Add(target.P2);", "fingerprint.Add(target.P2?.ToString());", MappingLaw.FingerprintsFollowComparison)]
    [InlineData("ComparePush", "mask.Set(0);", "", MappingLaw.FingerprintsFollowComparison)]
    [InlineData("FingerprintPush(", "Push(source)", "Push(source) with { P0 = null }", MappingLaw.FingerprintsAreForetold)]
    public void A_mapping_that_breaks_a_law_is_caught(string member, string code, string wrong, MappingLaw law)
    {
        var family = new Family([RandomSpec.Plain()], source => Sabotaged(source, member, code, wrong));

        var caught = Assert.Throws<CsCheckException>(() => family.ForAll(3_000, law));
        Assert.Contains("breaks " + law, caught.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fingerprint_that_forgets_a_field_collides()
    {
        var family = new Family([RandomSpec.Plain()], static source => Sabotaged(source, "AddPushed", "fingerprint.Add(target.P1);", ""));

        Assert.Throws<CsCheckException>(() => family.DifferingPairs(20_000));
    }

    [Fact]
    public void A_mapping_that_keeps_the_laws_passes_where_the_sabotaged_one_is_caught()
    {
        var family = new Family([RandomSpec.Plain()]);

        foreach (var law in Enum.GetValues<MappingLaw>())
            family.ForAll(1_000, law);
    }

    /// <summary>The emitted source with the first occurrence of the code after the member exchanged.</summary>
    private static string Sabotaged(string source, string member, string code, string wrong)
    {
        if (!source.Contains("class Thing0Mapping\n", StringComparison.Ordinal))
            return source;

        var start = source.IndexOf(" " + member, StringComparison.Ordinal);
        var place = start < 0 ? -1 : source.IndexOf(code, start, StringComparison.Ordinal);
        Assert.True(place >= 0, $"The emitted code has no '{code}' after '{member}':\n{source}");
        return source[..place] + wrong + source[(place + code.Length)..];
    }
}
