using CsCheck;
using MappingSync.Specs.Diagnostics;
using MappingSync.Specs.Reading;

namespace MappingSync.Generators.Tests.Reading;

/// <summary>A spec is input: whatever it holds, reading it ends with findings, never with an exception.</summary>
public class HostileYamlTests
{
    public static TheoryData<string, string> Files() => new()
    {
        { "ten megabytes", new string('a', 10_000_000) },
        { "brackets without end", new string('[', 100_000) },
        { "braces without end", string.Concat(Enumerable.Repeat("{a: ", 50_000)) },
        { "deep indentation", string.Concat(Enumerable.Range(0, 500).Select(depth => new string(' ', depth) + "a:\n")) },
        { "deep lists", string.Concat(Enumerable.Repeat("- ", 100_000)) + "a" },
        { "an alias bomb", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\nentity: *d\n" },
        { "an anchor on everything", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"&a{i} k{i}: &b{i} v\n")) },
        { "a tag that names a type", "entity: !!python/object/apply:os.system [ls]" },
        { "a null character", "entity: a\0b" },
        { "every control character", new string([.. Enumerable.Range(0, 32).Select(i => (char)i)]) },
        { "half a surrogate pair", "entity: \ud83d" },
        { "half an escaped surrogate pair", "entity: \"\\ud83d\"" },
        { "too many values", "a: [" + string.Concat(Enumerable.Repeat("1,", 40_000)) + "]" },
        { "a key that is a list", "? [a, b]\n: c" },
        { "a key that is a mapping", "{ {a: b}: c }" },
        { "an empty key", ": a" },
        { "a long key", new string('k', 100_000) + ": a" },
        { "a tab as indentation", "entity: a\nsystems:\n\tshop: A" },
        { "a text without end", "entity: \"abc" },
        { "a directive", "%YAML 9.9\n---\nentity: a" },
        { "an unknown directive", "%FOO\n---\nentity: a" },
        { "a byte order mark inside", "entity: a\ufeffb" },
        { "percent signs", "entity: %%%{0}{1}" },
        { "a huge number", "entity: a\nsystems: {a: A, b: B}\nsynced: {x: {a: a, b: b, limits: {b: {decimals: 99999999999999999999999999999999999}}}}" },
        { "a slow pattern", "entity: a\nsystems: {a: A, b: B}\nsynced: {x: {a: a, b: b, limits: {b: {pattern: '" + new string('(', 5_000) + "'}}}}" },
        { "placeholders", "'{0}{1}{2}{3}': '{9}'" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_hostile_file_gives_findings_and_no_exception(string what, string text)
    {
        var file = SpecReader.Read("mappings/hostile.yaml", text);
        var shared = SpecReader.ReadShared("mappings/_hostile.yaml", text);

        Assert.True(file.Diagnostics.Count > 0, what);
        Assert.True(shared.Diagnostics.Count > 0, what);
        Assert.All(file.Diagnostics, diagnostic => AssertLiesInside(diagnostic, text));
        Assert.All(file.Diagnostics, diagnostic => Assert.InRange(MarkedText.MessageOf(diagnostic).Length, 1, 2_000));
    }

    [Fact]
    public void A_file_beyond_a_bound_is_told_so_at_its_place()
    {
        const string Marked = "x: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[⟦[⟧[[[";
        var expected = new MarkedText(Marked);

        var found = Assert.Single(SpecReader.Read("a.yaml", expected.Text).Diagnostics, static diagnostic => diagnostic.Id == "MSYNC005");

        Assert.Equal("The file has more than 32 levels; split the spec", MarkedText.MessageOf(found));
        Assert.Equal(expected.Places, [MarkedText.PlaceOf(found)]);
    }

    [Theory]
    [InlineData(YamlTree.MaximumDepth - 3, true)]
    [InlineData(YamlTree.MaximumDepth, false)]
    public void The_depth_of_a_file_is_bounded(int depth, bool fits)
    {
        var found = SpecReader.Read("a.yaml", "x: " + new string('[', depth) + new string(']', depth)).Diagnostics;

        Assert.Equal(!fits, found.Any(diagnostic => diagnostic.Id == DiagnosticIds.TooLarge));
    }

    [Theory]
    [InlineData(YamlTree.MaximumLength, true)]
    [InlineData(YamlTree.MaximumLength + 1, false)]
    public void The_length_of_a_file_is_bounded(int length, bool fits)
    {
        var found = SpecReader.Read("a.yaml", "entity: a #".PadRight(length, '-')).Diagnostics;

        Assert.Equal(!fits, found.Any(diagnostic => diagnostic.Id == DiagnosticIds.TooLarge));
    }

    [Theory]
    [InlineData(YamlTree.MaximumNodes - 3, true)]
    [InlineData(YamlTree.MaximumNodes, false)]
    public void The_number_of_values_is_bounded(int count, bool fits)
    {
        var found = SpecReader.Read("a.yaml", "x: [" + string.Concat(Enumerable.Repeat("1,", count)) + "]").Diagnostics;

        Assert.Equal(!fits, found.Any(diagnostic => diagnostic.Id == DiagnosticIds.TooLarge));
    }

    [Fact]
    public void A_spec_that_is_cut_off_anywhere_never_throws()
    {
        var text = File.ReadAllText(Path.Combine(RepositorySpecs.Root, "mappings", "customer.yaml"));
        for (var length = 0; length < text.Length; length += 13)
        {
            var cut = text[..length];
            var file = SpecReader.Read("mappings/customer.yaml", cut);
            Assert.All(file.Diagnostics, diagnostic => AssertLiesInside(diagnostic, cut));
        }
    }

    [Fact]
    public void A_spec_with_any_characters_inserted_never_throws()
    {
        var text = File.ReadAllText(Path.Combine(RepositorySpecs.Root, "mappings", "customer-invoice-line.yaml"));
        var insertions = Gen.Select(Gen.Int[0, text.Length], Gen.String[Gen.Char["{}[]:,-?&*!|>'\"%@`#\n\r\t \\$~\u0085\ufeff\ud800é"], 0, 8]);

        insertions.Sample(
            insertion =>
            {
                var changed = text.Insert(insertion.Item1, insertion.Item2);
                var file = SpecReader.Read("mappings/line.yaml", changed);
                foreach (var diagnostic in file.Diagnostics)
                    AssertLiesInside(diagnostic, changed);
            },
            iter: 400);
    }

    private static void AssertLiesInside(SpecDiagnostic diagnostic, string text)
    {
        Assert.InRange(diagnostic.Span.Start, 0, text.Length);
        Assert.InRange(diagnostic.Span.Start + diagnostic.Span.Length, diagnostic.Span.Start, text.Length);
        Assert.Equal(diagnostic.Span.Line, diagnostic.Span.EndLine);
        Assert.Equal(diagnostic.Span.Length, diagnostic.Span.EndColumn - diagnostic.Span.Column);
    }
}
