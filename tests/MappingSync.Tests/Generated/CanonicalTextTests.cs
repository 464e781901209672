using CsCheck;
using MappingSync.Generated;

namespace MappingSync.Tests.Generated;

public class CanonicalTextTests
{
    [Theory]
    [InlineData(null, "", TextComparison.Exact, true)]
    [InlineData("a", "A", TextComparison.Exact, false)]
    [InlineData("a\r\nb\rc", "a\nb\nc", TextComparison.Exact, true)]
    [InlineData("a\n\nb", "a\nb", TextComparison.Exact, false)]
    [InlineData("a\r\n", "a\n\n", TextComparison.Exact, false)]
    [InlineData(" ", "", TextComparison.Exact, false)]
    [InlineData(" a\t", "a", TextComparison.Trimmed, true)]
    [InlineData(" ", null, TextComparison.Trimmed, true)]
    [InlineData("a \nb", "a\nb", TextComparison.Trimmed, false)]
    [InlineData("a \nb\t\r\n\r\n", "a\nb", TextComparison.Lines, true)]
    [InlineData("\na", "a", TextComparison.Lines, false)]
    [InlineData(" a", "a", TextComparison.Lines, false)]
    [InlineData("\r\n \n", null, TextComparison.Lines, true)]
    public void Texts_are_the_same_as_the_mode_says(string? left, string? right, TextComparison comparison, bool expected)
    {
        Assert.Equal(expected, CanonicalText.AreSame(left, right, comparison));
        Assert.Equal(expected, CanonicalText.AreSame(right, left, comparison));
    }

    [Fact]
    public void Two_texts_are_the_same_exactly_when_their_fingerprints_are() => Gen.Select(Texts, Texts, Gen.Enum<TextComparison>()).Sample(
        (left, right, comparison) => CanonicalText.AreSame(left, right, comparison) == (Hash(left, comparison) == Hash(right, comparison)),
        iter: 20_000,
        seed: "0000KOIPe036");

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abc", 2, "ab")]
    [InlineData("abc", 0, "")]
    [InlineData("a\U0001F600b", 2, "a")]
    [InlineData("a\U0001F600b", 3, "a\U0001F600")]
    public void A_text_is_cut_before_a_pair_and_not_through_it(string text, int length, string expected) => Assert.Equal(expected, CanonicalText.Truncate(text, length));

    // Attributes cannot hold half a pair.
    [Fact]
    public void Half_a_pair_is_a_character_like_others() => Assert.Equal("\ud83d", CanonicalText.Truncate("\ud83d" + "b", 1));

    [Fact]
    public void A_negative_length_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(static () => CanonicalText.Truncate("a", -1));

    private static Gen<string> Texts { get; } = Gen.Char["ab \t\r\n"].Array[0, 6].Select(static characters => new string(characters));

    private static Fingerprint Hash(string? text, TextComparison comparison)
    {
        var builder = new FingerprintBuilder(stackalloc byte[16]);
        builder.Add(text, comparison);
        return builder.Finish();
    }
}
