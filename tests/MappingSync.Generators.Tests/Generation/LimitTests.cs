namespace MappingSync.Generators.Tests.Generation;

/// <summary>What the target accepts.</summary>
public class LimitTests
{
    private const string Contracts = """
        namespace Shop
        {
            public sealed record Source { public int? Id { get; init; } public string? Name { get; init; } public string? Note { get; init; } public decimal? Price { get; init; } public decimal? Rate { get; init; } public string? Code { get; init; } public int? Count { get; init; } }
            public sealed record Target { public int? Number { get; init; } public string? Name { get; init; } public string? Note { get; init; } public decimal? Price { get; init; } public decimal? Rate { get; init; } public Codes? Codes { get; init; } public long? Count { get; init; } }
            public sealed record Codes { public string? Code { get; init; } }
        }
        """;

    private const string Spec = """
        entity: thing
        systems: { left: Shop.Source, right: Shop.Target }
        key:
          left: { path: id }
          right: { path: number, range: 1..99 }
        flows: { push: { from: left, to: right } }
        synced:
          number: { left: id, right: number }
          name: { left: name, right: name, required: true, limits: { right: { max-length: 5 } } }
          note: { left: note, right: note, limits: { right: { max-length: 4, on-violation: truncate } } }
          price: { left: price, right: price, limits: { right: { decimals: 2, not: 0 } } }
          rate: { left: rate, right: rate, limits: { right: { decimals: 2, on-violation: round } } }
          code: { left: code, right: codes.code, limits: { right: { pattern: '^[A-Z]{3}$', not: [AAA, "B\"B"] } } }
          count: { left: count, right: count, limits: { right: { range: 0..10 } } }
        """;

    private static readonly MappingProject Project = new(Contracts, Spec);

    [Fact]
    public void The_mapper_reads_as_if_a_person_had_written_it() => Snapshots.Match(Project.Source("ThingMapping"));

    [Theory]
    [InlineData("Name = \"x\"", "")]
    [InlineData("Name = \"\"", "name Required  ")]
    [InlineData("Name = \" \"", "name Required  ")]
    [InlineData("Name = \"12345\"", "")]
    [InlineData("Name = \"123456\"", "name MaxLength 5 123456")]
    [InlineData("Name = \"x\", Id = 0", "number Range 1..99 0")]
    [InlineData("Name = \"x\", Id = 100", "number Range 1..99 100")]
    [InlineData("Name = \"x\", Id = 99", "")]
    [InlineData("Name = \"x\", Price = 1.250m", "")]
    [InlineData("Name = \"x\", Price = 1.255m", "price Decimals 2 1.255")]
    [InlineData("Name = \"x\", Price = 0.00m", "price Not 0 0.00")]
    [InlineData("Name = \"x\", Rate = 1.255m", "")]
    [InlineData("Name = \"x\", Code = \"DKK\"", "")]
    [InlineData("Name = \"x\", Code = \"\"", "")]
    [InlineData("Name = \"x\", Code = \"dkk\"", "code Pattern ^[A-Z]{3}$ dkk")]
    [InlineData("Name = \"x\", Code = \"AAA\"", "code Not AAA AAA")]
    [InlineData("Name = \"x\", Count = -1", "count Range 0..10 -1")]
    public void Each_broken_limit_is_named_with_its_value(string source, string expected) => Assert.Equal(expected, Project.Run<string>($$"""
        var source = new Source { {{source}} };
        return string.Join(";", ThingMapping.ValidatePush(source, ThingMapping.Push(source)).Select(v => v.Field.Name + " " + v.Rule + " " + v.Limit + " " + Probe.Show(v.Value).Replace("null", "")));
        """));

    [Theory]
    [InlineData("^\\d{3}$", "123", true)]
    [InlineData("^\\d{3}$", "123\n", false)]
    [InlineData("^\\d{3}$", "\u0661\u0662\u0663", false)]
    [InlineData("^[\\d-]+$", "1-2", true)]
    [InlineData("^[\\d-]+$", "\u0661", false)]
    [InlineData("^\\w\\D\\W$", "aa-", true)]
    [InlineData("^\\w\\D\\W$", "\u00e6a-", false)]
    [InlineData("^[]$]\\$$", "]$", true)]
    [InlineData("^[]$]\\$$", "$$", true)]
    [InlineData("^[^]$]\\$$", "a$", true)]
    [InlineData("^[^]$]\\$$", "]$", false)]
    [InlineData("(?m)^a$", "a\nb", true)]
    [InlineData("^[a-z-[d]]$", "d", false)]
    public void A_pattern_means_the_digits_of_ascii_and_the_end_of_the_whole_text(string pattern, string text, bool matches) =>
        Assert.Equal(matches, System.Text.RegularExpressions.Regex.IsMatch(
            text,
            MappingSync.Specs.Emission.WholePattern.Of(pattern),
            System.Text.RegularExpressions.RegexOptions.CultureInvariant | System.Text.RegularExpressions.RegexOptions.NonBacktracking));

    [Theory]
    [InlineData("DKK", "")]
    [InlineData("DKK\\n", "code")]
    public void A_line_end_behind_what_matches_is_a_violation(string code, string field) => Assert.Equal(field, Project.Run<string>($$"""
        var source = new Source { Name = "x", Code = "{{code}}" };
        return string.Join(";", ThingMapping.ValidatePush(source, ThingMapping.Push(source)).Select(v => v.Field.Name));
        """));

    [Theory]
    [InlineData("12345", "1234")]
    [InlineData("123", "123")]
    [InlineData("abc\\U0001F600d", "abc")]
    [InlineData("ab\\U0001F600d", "ab\U0001F600")]
    public void A_text_is_cut_but_never_through_a_pair(string note, string expected) => Assert.Equal(expected, Project.Run<string>($$"""
        return ThingMapping.Push(new Source { Note = "{{note}}" }).Note!;
        """));

    [Theory]
    [InlineData("1.005m", "1.01")]
    [InlineData("-1.005m", "-1.01")]
    [InlineData("2.675m", "2.68")]
    public void A_number_is_rounded_half_away_from_zero(string rate, string expected) => Assert.Equal(expected, Project.Run<string>($$"""
        return Probe.Show(ThingMapping.Push(new Source { Rate = {{rate}} }).Rate);
        """));

    [Fact]
    public void Nothing_is_allocated_for_what_is_valid() => Assert.Equal(0L, Project.Run<long>("""
        var source = new Source { Id = 7, Name = "Ann", Note = "note", Price = 1.25m, Rate = 1.5m, Code = "DKK", Count = 3 };
        var mapped = ThingMapping.Push(source);
        var all = true;
        for (var i = 0; i < 2000; i++)
        {
            all &= ThingMapping.ValidatePush(source, mapped).IsEmpty;
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            all &= ThingMapping.ValidatePush(source, mapped).IsEmpty;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return all ? allocated : -1;
        """));
}
