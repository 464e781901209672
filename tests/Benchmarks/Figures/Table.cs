using System.Globalization;

namespace MappingSync.Benchmarks.Figures;

/// <summary>The table of docs/performance.md: medians over several runs, and what of them misses the aim.</summary>
internal sealed class Table(IReadOnlyList<IReadOnlyList<Figure>> runs)
{
    /// <summary>What new and apply may cost over hand-written code.</summary>
    public const double Limit = 1.10;

    private static readonly string[] Others = [Figure.Generated, Figure.Mapperly, Figure.Mapster];

    private readonly ILookup<(string Record, string Operation, string Mapper), Figure> figures =
        runs.SelectMany(static run => run).ToLookup(static figure => (figure.Record, figure.Operation, figure.Mapper));

    private IEnumerable<(string Record, string Operation)> Rows => runs[0].Select(static figure => (figure.Record, figure.Operation)).Distinct()
        .OrderBy(static row => Array.IndexOf(["customer", "flat", "wide", "order"], row.Record))
        .ThenBy(static row => Array.IndexOf(["new", "apply", "compare", "validate", "fingerprint"], row.Operation));

    public void Write(TextWriter writer)
    {
        writer.WriteLine("| Record | Operation | Hand-written | " + string.Join(" | ", Others) + " |");
        writer.WriteLine("|---|---|---:|---:|---:|---:|");
        foreach (var (record, operation) in Rows)
        {
            var byHand = figures[(record, operation, Figure.HandWritten)];
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {record} | {operation} | {byHand.Select(static figure => figure.Nanoseconds).Median():N1} ns · {byHand.First().Bytes} B | ")
                + string.Join(" | ", Others.Select(mapper => Cell([.. figures[(record, operation, mapper)]]))) + " |");
        }
    }

    /// <summary>Rows whose bytes are not those of the hand-written mapper, and those of new and apply that take longer than <see cref="Limit"/>.</summary>
    public IReadOnlyList<string> Misses() =>
    [
        .. from row in Rows
           let generated = figures[(row.Record, row.Operation, Figure.Generated)].ToArray()
           let bytes = generated.Max(static figure => figure.Bytes)
           let expected = figures[(row.Record, row.Operation, Figure.HandWritten)].Min(static figure => figure.Bytes)
           where bytes != expected
           select string.Create(CultureInfo.InvariantCulture, $"{row.Record} {row.Operation}: {bytes} B instead of {expected} B"),
        .. from row in Rows
           where row.Operation is "new" or "apply"
           let ratio = figures[(row.Record, row.Operation, Figure.Generated)].Select(static figure => figure.Ratio).Median()
           where Math.Round(ratio, 2) > Limit
           select string.Create(CultureInfo.InvariantCulture, $"{row.Record} {row.Operation}: {ratio:0.00} of the hand-written time, above {Limit:0.00}"),
    ];

    private static string Cell(Figure[] runs) => runs.Length == 0 ? "–" : string.Create(
        CultureInfo.InvariantCulture,
        $"**{runs.Select(static figure => figure.Ratio).Median():0.00}** ({runs.Min(static figure => figure.Ratio):0.00}–{runs.Max(static figure => figure.Ratio):0.00}) · {runs[0].Bytes} B");
}
