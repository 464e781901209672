namespace MappingSync.Generated;

/// <summary>Gathers amounts that differ; allocates with the first one.</summary>
public struct MismatchCollector
{
    private List<Mismatch>? found;

    /// <summary>Notes a pair of amounts if they lie further apart than allowed.</summary>
    /// <param name="field">The verified field.</param>
    /// <param name="expected">The source's amount.</param>
    /// <param name="actual">The target's amount.</param>
    /// <param name="tolerance">The largest difference that is accepted.</param>
    public void Check(Field field, decimal? expected, decimal? actual, decimal tolerance)
    {
        if (Numbers.Differ(expected, actual, tolerance))
        {
            (found ??= []).Add(new Mismatch(field, expected, actual, tolerance));
        }
    }

    /// <summary>Takes over what was found in one row of a list.</summary>
    /// <param name="mismatches">The row's mismatches.</param>
    /// <param name="row">The zero-based row.</param>
    public void AddRow(IReadOnlyList<Mismatch> mismatches, int row)
    {
        ArgumentNullException.ThrowIfNull(mismatches);
        for (var i = 0; i < mismatches.Count; i++)
        {
            (found ??= []).Add(mismatches[i] with { Item = row });
        }
    }

    /// <summary>What was found.</summary>
    public readonly IReadOnlyList<Mismatch> ToList() => found ?? (IReadOnlyList<Mismatch>)[];
}
