using MappingSync.Generated;

namespace MappingSync.Tests.Generated;

public class CollectorTests
{
    private static readonly Field Name = new("thing", "name", null, [], new Dictionary<string, string>());
    private static readonly Field Other = new("thing", "other", null, [], new Dictionary<string, string>());

    [Fact]
    public void A_reference_is_listed_once_and_the_stricter_field_counts()
    {
        var collector = default(ReferenceCollector);
        collector.Add("unit", Name, RecordKey.From(1), mayBeMissing: true);
        collector.Add("unit", Other, RecordKey.From(1));
        collector.Add("unit", Name, RecordKey.From(1), mayBeMissing: true);
        collector.Add("unit", Name, RecordKey.From("1"));
        collector.Add("group", Name, RecordKey.From(1));

        Assert.Equal(
            ["unit 1 other False", "unit 1 name False", "group 1 name False"],
            collector.ToList().Select(static reference => $"{reference.Entity} {reference.Key} {reference.Field.Name} {reference.MayBeMissing}"));
    }

    [Fact]
    public void Empty_keys_are_not_listed()
    {
        var collector = default(ReferenceCollector);
        collector.Add("unit", Name, default);
        collector.Add("unit", Name, RecordKey.From(""));
        collector.AddWithin(default, "contact", Name, RecordKey.From("Ann"), ReferenceLookup.Name);

        Assert.Empty(collector.ToList());
    }

    [Fact]
    public void One_name_below_two_records_is_two_references()
    {
        var collector = default(ReferenceCollector);
        collector.AddWithin(RecordKey.From(1), "contact", Name, RecordKey.From("Ann"), ReferenceLookup.Name);
        collector.AddWithin(RecordKey.From(2), "contact", Name, RecordKey.From("Ann"), ReferenceLookup.Name);

        Assert.Equal(["1", "2"], collector.ToList().Select(static reference => reference.Within.ToString()));
    }

    [Fact]
    public void Violations_of_rows_get_their_row()
    {
        var row = default(ViolationCollector);
        row.Add(Name, ViolationRule.Required, null, null);
        var collector = default(ViolationCollector);
        collector.Add(Other, ViolationRule.MaxLength, "5", "long text");
        collector.AddRow(row.ToViolations(), 3);

        Assert.Equal([null, 3], collector.ToViolations().Select(static violation => violation.Item));
        Assert.True(default(ViolationCollector).ToViolations().IsEmpty);
    }

    [Fact]
    public void Amounts_that_agree_are_not_listed()
    {
        var row = default(MismatchCollector);
        row.Check(Name, 1, 2, 0.5m);
        var collector = default(MismatchCollector);
        collector.Check(Other, 1, 1.5m, 0.5m);
        collector.AddRow(row.ToList(), 4);

        Assert.Equal([new Mismatch(Name, 1, 2, 0.5m, 4)], collector.ToList());
    }

    [Fact]
    public void Dictionaries_are_read_both_ways()
    {
        var map = new Dictionary<string, int> { ["a"] = 1, ["b"] = 1 };

        Assert.True(ValueMaps.TryForward(map, "b", out var value));
        Assert.Equal(1, value);
        Assert.True(ValueMaps.TryReverse(map, 1, out var key));
        Assert.Equal("a", key);
        Assert.False(ValueMaps.TryForward<string, int>(null, "a", out _));
        Assert.False(ValueMaps.TryReverse(map, 2, out _));
    }
}
