using CsCheck;
using MappingSync.Economic;

namespace MappingSync.Clients.Tests.Economic;

public class EconomicPathTests
{
    [Theory]
    [InlineData("3027", "3027")]
    [InlineData("Red Wine_50% off", "Red_9_Wine_8_50_3__9_off")]
    [InlineData("<>*%:&/\\_ ?.#+", "_0__1__2__3__4__5__6__7__8__9__10__11__12__13_")]
    [InlineData("2026/2027", "2026_6_2027")]
    [InlineData("Æble", "%C3%86ble")]
    [InlineData("..", "_11__11_")]
    [InlineData("🍷", "%F0%9F%8D%B7")]
    public void A_key_is_encoded_in_the_servers_own_scheme(string key, string segment)
    {
        Assert.Equal(segment, EconomicPath.Encode(key));
        Assert.Equal(key, EconomicPath.Decode(segment));
    }

    [Fact]
    public void Every_key_survives_encoding_and_is_one_segment_of_an_address()
    {
        var character = Gen.OneOf(Gen.Char["<>*%:&/\\_ ?.#+0123456789"], Gen.Char['a', 'z'], Gen.Char['\u00a0', '\u05ff']);
        character.Array[1, 25].Select(characters => new string(characters)).Sample(key =>
        {
            var segment = EconomicPath.Encode(key);
            var address = new Uri("http://host/products/" + segment);
            Assert.Equal(key, EconomicPath.Decode(segment));
            Assert.Equal("/products/" + segment, address.PathAndQuery);
            Assert.Equal(3, address.Segments.Length);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void An_empty_key_is_refused(string? key) => Assert.ThrowsAny<ArgumentException>(() => EconomicPath.Encode(key!));

    [Fact]
    public void Half_a_surrogate_pair_is_refused() => Assert.Throws<ArgumentException>(() => EconomicPath.Encode("a\ud83c"));

    [Theory]
    [InlineData("a_b")]
    [InlineData("a_14_")]
    [InlineData("_x_")]
    [InlineData("_-1_")]
    public void An_underscore_that_begins_no_code_is_refused(string segment) => Assert.Throws<FormatException>(() => EconomicPath.Decode(segment));
}
