namespace MappingSync.Tests;

public class ChangeMaskTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(255)]
    public void A_bit_is_found_where_it_was_set_and_nowhere_else(int index)
    {
        var mask = default(ChangeMask);
        mask.Set(index);

        Assert.Equal([index], Enumerable.Range(0, ChangeMask.Capacity).Where(i => mask.Has(i)));
        Assert.Equal(1, mask.Count);
        Assert.False(mask.IsEmpty);
    }
}
