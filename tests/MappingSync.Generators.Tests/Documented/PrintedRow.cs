namespace MappingSync.Generators.Tests.Documented;

/// <summary>One field row of ht-01001 as printed. Its tables show what goes from Rackbeat to e-conomic.</summary>
/// <param name="Entity">The entity of its section.</param>
/// <param name="Synced">Whether the row is marked ✅; otherwise ❌.</param>
/// <param name="Label">The Danish label.</param>
public sealed record PrintedRow(string Entity, bool Synced, string Label)
{
    /// <summary>The rows of <c>rows.tsv</c>, each once.</summary>
    public static IReadOnlyList<PrintedRow> All { get; } = [.. Read().Distinct()];

    private static IEnumerable<PrintedRow> Read()
    {
        using var stream = typeof(PrintedRow).Assembly.GetManifestResourceStream("rows.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var entity, var side, var label])
            {
                yield return new PrintedRow(entity, side == "yes", label);
            }
        }
    }
}
