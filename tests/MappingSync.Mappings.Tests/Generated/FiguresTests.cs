using System.Globalization;
using MappingSync.Benchmarks.Figures;

namespace MappingSync.Mappings.Tests.Generated;

/// <summary>What the benchmarks say of their figures: the medians, and which of them miss the aim.</summary>
public class FiguresTests
{
    [Fact]
    public void The_table_shows_the_median_of_the_runs_with_the_lowest_and_the_highest()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new Table([Run("new", 1.0, mapperly: 1.2), Run("new", 1.3, mapperly: 1.0), Run("new", 1.1, mapperly: 1.1)]).Write(text);
        Assert.Equal(
            """
            | Record | Operation | Hand-written | Generated | Mapperly | Mapster |
            |---|---|---:|---:|---:|---:|
            | order | new | 100.0 ns · 8 B | **1.10** (1.00–1.30) · 8 B | **1.10** (1.00–1.20) · 8 B | – |

            """,
            text.ToString());
    }

    [Theory]
    [InlineData("new", 1.10, 8, null)]
    [InlineData("new", 1.11, 8, "order new: 1.11 of the hand-written time, above 1.10")]
    [InlineData("apply", 1.11, 8, "order apply: 1.11 of the hand-written time, above 1.10")]
    [InlineData("new", 1.00, 9, "order new: 9 B instead of 8 B")]
    [InlineData("compare", 1.50, 0, null)]
    [InlineData("compare", 1.00, 8, "order compare: 8 B instead of 0 B")]
    public void A_row_misses_the_aim_by_its_bytes_or_as_new_or_apply_by_its_time(string operation, double ratio, long bytes, string? miss) =>
        Assert.Equal(miss is null ? [] : [miss], new Table([Run(operation, ratio, bytes: bytes)]).Misses());

    [Fact]
    public void One_slow_run_misses_nothing() =>
        Assert.Empty(new Table([Run("new", 1.0), Run("new", 1.9), Run("new", 1.0)]).Misses());

    [Theory]
    [InlineData(1.00, 0.90, "order new: slower than Mapperly in every run")]
    [InlineData(1.00, 0.97, null)]
    public void A_row_that_takes_longer_than_Mapperly_in_every_run_misses_the_aim(double ratio, double mapperly, string? miss)
    {
        Assert.Equal(miss is null ? [] : [miss], new Table([Run("new", ratio, mapperly: mapperly), Run("new", ratio, mapperly: mapperly)]).Misses());
        Assert.Empty(new Table([Run("new", ratio, mapperly: mapperly), Run("new", ratio, mapperly: 1.0)]).Misses());
    }

    private static Figure[] Run(string operation, double ratio, long bytes = 8, double? mapperly = null) =>
    [
        new("order", operation, Figure.HandWritten, 100, 1, 8),
        new("order", operation, Figure.Generated, 100 * ratio, ratio, bytes),
        .. mapperly is { } other ? [new Figure("order", operation, Figure.Mapperly, 100 * other, other, 8)] : Array.Empty<Figure>(),
    ];
}
