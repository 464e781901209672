using MappingSync.Engine.CatchUp;
using MappingSync.Rackbeat;

namespace MappingSync.Engine.Tests.CatchUp;

public sealed class ChangeReadingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_list_in_another_order_is_a_fault_and_ends_the_reading()
    {
        var reading = Reading();

        var changes = reading.Read(Page(isLast: false, Record("1", 10), Record("2", 20), Record("3", 30)));

        Assert.Equal(["1"], changes.Select(change => change.Number));
        Assert.Equal((true, "order_by has no effect"), (reading.IsAtEnd, reading.Fault));
    }

    [Fact]
    public void A_first_page_without_times_is_a_fault_and_a_later_one_is_the_end()
    {
        var first = Reading();
        first.Read(Page(isLast: false, Record("1", null), Record("2", null)));
        Assert.Equal((true, "no updated_at"), (first.IsAtEnd, first.Fault));

        var later = Reading();
        later.Read(Page(isLast: false, Record("1", 10), Record("2", null)));
        Assert.False(later.IsAtEnd);
        later.Read(Page(isLast: false, Record("3", null)));
        Assert.Equal((true, null), (later.IsAtEnd, later.Fault));
        Assert.Equal(2, later.Odd);
    }

    [Fact]
    public void The_floor_ends_the_reading_and_what_changed_at_the_floor_is_read()
    {
        var reading = Reading();

        var changes = reading.Read(Page(isLast: false, Record("1", 0), Record("2", -60), Record("3", -61)));

        Assert.Equal(["1", "2"], changes.Select(change => change.Number));
        Assert.True(reading.IsAtEnd);
        Assert.Equal(Noon, reading.Newest);
    }

    [Fact]
    public void Records_that_were_deleted_while_pages_were_read_leave_a_gap()
    {
        var shrinking = Reading();
        shrinking.Read(Page(isLast: false, Record("1", 10)) with { Total = 3 });
        shrinking.Read(Page(isLast: true, Record("3", 5)) with { Total = 2 });
        var growing = Reading();
        growing.Read(Page(isLast: false, Record("1", 10)) with { Total = 3 });
        growing.Read(Page(isLast: true, Record("1", 10)) with { Total = 4 });

        Assert.True(shrinking.MayHaveGap);
        Assert.False(growing.MayHaveGap);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a\nb")]
    public void Records_without_a_key_are_passed_over(string? number)
    {
        var reading = Reading();

        Assert.Equal("2", Assert.Single(reading.Read(Page(isLast: true, Record(number, 10), Record("2", 5)))).Number);
        Assert.Equal(1, reading.Odd);
    }

    private static ChangeReading Reading() => new(Noon - TimeSpan.FromSeconds(60), Noon + TimeSpan.FromMinutes(5));

    private static ChangedRecords Page(bool isLast, params ChangedRecord[] records) => new(records, isLast, null);

    private static ChangedRecord Record(string? number, int? seconds) => new(number, seconds is { } after ? Noon.AddSeconds(after) : null, null, null);
}
