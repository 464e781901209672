using System.Globalization;
using MappingSync.Generated;

namespace MappingSync.Tests.Generated;

public class FingerprintBuilderTests
{
    private delegate void Fill(ref FingerprintBuilder builder);

    [Theory]
    [InlineData("0", "0.00")]
    [InlineData("0", "-0.0")]
    [InlineData("7", "7.0")]
    [InlineData("-12500", "-12500.0000")]
    [InlineData("100", "100.00")]
    [InlineData("1000000000000", "1000000000000.0")]
    [InlineData("7922816251426433759354395033", "7922816251426433759354395033.0")]
    public void A_whole_number_counts_as_itself_with_decimals(string whole, string withDecimals)
    {
        var (left, right) = (decimal.Parse(whole, CultureInfo.InvariantCulture), decimal.Parse(withDecimals, CultureInfo.InvariantCulture));
        Assert.Equal(Hash((ref FingerprintBuilder b) => b.Add(left)), Hash((ref FingerprintBuilder b) => b.Add(right)));
    }

    [Fact]
    public void Numbers_are_the_same_whatever_their_zeros()
    {
        Assert.Equal(Hash(static (ref FingerprintBuilder b) => b.Add(1.500m)), Hash(static (ref FingerprintBuilder b) => b.Add(1.5m)));
        Assert.Equal(Hash(static (ref FingerprintBuilder b) => b.Add(-0.0m)), Hash(static (ref FingerprintBuilder b) => b.Add(0m)));
        Assert.Equal(Hash(static (ref FingerprintBuilder b) => b.Add((int?)7)), Hash(static (ref FingerprintBuilder b) => b.Add(7.00m)));
        Assert.Equal(Hash(static (ref FingerprintBuilder b) => b.Add(decimal.MaxValue)), Hash(static (ref FingerprintBuilder b) => b.Add(decimal.MaxValue)));
        Assert.NotEqual(Hash(static (ref FingerprintBuilder b) => b.Add(15m)), Hash(static (ref FingerprintBuilder b) => b.Add(1.5m)));
        Assert.NotEqual(Hash(static (ref FingerprintBuilder b) => b.Add(1m)), Hash(static (ref FingerprintBuilder b) => b.Add(-1m)));
        Assert.NotEqual(Hash(static (ref FingerprintBuilder b) => b.Add(0m)), Hash(static (ref FingerprintBuilder b) => b.Add((decimal?)null)));
    }

    [Fact]
    public void What_targets_leave_out_is_the_same_as_nothing()
    {
        var nothing = Hash(static (ref FingerprintBuilder b) => b.Add((string?)null));
        Assert.Equal(nothing, Hash(static (ref FingerprintBuilder b) => b.Add("")));
        Assert.Equal(nothing, Hash(static (ref FingerprintBuilder b) => b.Add((bool?)false)));
        Assert.Equal(nothing, Hash(static (ref FingerprintBuilder b) => b.AddCount(0)));
        Assert.NotEqual(nothing, Hash(static (ref FingerprintBuilder b) => b.Add((bool?)true)));
    }

    [Fact]
    public void Values_do_not_run_into_each_other()
    {
        Assert.NotEqual(Hash(static (ref FingerprintBuilder b) => { b.Add("ab"); b.Add("c"); }), Hash(static (ref FingerprintBuilder b) => { b.Add("a"); b.Add("bc"); }));
        Assert.NotEqual(Hash(static (ref FingerprintBuilder b) => { b.Add("a"); b.Add((string?)null); }), Hash(static (ref FingerprintBuilder b) => { b.Add((string?)null); b.Add("a"); }));
    }

    [Fact]
    public void A_moment_is_the_same_in_every_offset() => Assert.Equal(
        Hash(static (ref FingerprintBuilder b) => b.Add(new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)))),
        Hash(static (ref FingerprintBuilder b) => b.Add(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(4096)]
    public void The_room_that_is_lent_makes_no_difference(int scratch)
    {
        static void Fill(ref FingerprintBuilder builder)
        {
            for (var i = 0; i < 300; i++)
            {
                builder.Add("text " + i + "\r\nmore");
                builder.Add(i);
            }
        }

        Assert.Equal(Hash(Fill, 100_000), Hash(Fill, scratch));
    }

    [Fact]
    public void The_hash_is_the_same_on_every_day_and_machine() => Assert.Equal(
        KnownHash,
        Hash(static (ref FingerprintBuilder b) =>
        {
            b.Add("Møller\r\nVej 1");
            b.Add(12.50m);
            b.Add((bool?)true);
            b.Add(new DateOnly(2026, 11, 24));
            b.AddCount(2);
        }).ToString());

    private const string KnownHash = "9bda6609b60b3f6ebc0711dd4cbea5d7";

    private static Fingerprint Hash(Fill fill, int scratch = 64)
    {
        var builder = new FingerprintBuilder(new byte[scratch]);
        fill(ref builder);
        return builder.Finish();
    }
}
