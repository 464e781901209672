using System.Globalization;

namespace MappingSync.Benchmarks.Figures;

/// <summary>The table of docs/performance.md: medians over several runs, and what of them misses the aim.</summary>
public sealed class Table(IReadOnlyList<IReadOnlyList<Figure>> runs)
{
    /// <summary>What new and apply may cost over hand-written code.</summary>
    public const double Limit = 1.10;

    /// <summary>What two measurements of one mapper may differ by in one run.</summary>
    public const double Noise = 1.05;

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
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {record} | {operation} | {byHand.Select(static figure => figure.Nanoseconds).Median():N1} ns · {byHand.Min(static figure => figure.Bytes)} B | ")
                + string.Join(" | ", Others.Select(mapper => Cell([.. figures[(record, operation, mapper)]]))) + " |");
        }
    }

    /// <summary>
    /// Rows whose bytes are not those of the hand-written mapper, rows that allocate although they only look, and rows of
    /// new and apply that take longer than <see cref="Limit"/>, or in every run longer than Mapperly and its <see cref="Noise"/>.
    /// Of bytes the least of the runs counts, because the runtime works beside them.
    /// </summary>
    public IReadOnlyList<string> Misses() => [.. Rows.SelectMany(row => Misses(row.Record, row.Operation).Select(miss => row.Record + " " + row.Operation + ": " + miss))];

    private IEnumerable<string> Misses(string record, string operation)
    {
        var generated = figures[(record, operation, Figure.Generated)].ToArray();
        var bytes = generated.Min(static figure => figure.Bytes);
        var expected = operation is "new" or "apply" ? figures[(record, operation, Figure.HandWritten)].Min(static figure => figure.Bytes) : 0;
        if (bytes != expected)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{bytes} B instead of {expected} B");
        }

        if (operation is not ("new" or "apply"))
        {
            yield break;
        }

        var ratio = generated.Select(static figure => figure.Ratio).Median();
        if (Math.Round(ratio, 2) > Limit)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00} of the hand-written time, above {Limit:0.00}");
        }

        var mapperly = figures[(record, operation, Figure.Mapperly)].ToArray();
        if (mapperly.Length > 0 && generated.Zip(mapperly).All(static run => run.First.Ratio > run.Second.Ratio * Noise))
        {
            yield return "slower than Mapperly in every run";
        }
    }

    private static string Cell(Figure[] runs) => runs.Length == 0 ? "–" : string.Create(
        CultureInfo.InvariantCulture,
        $"**{runs.Select(static figure => figure.Ratio).Median():0.00}** ({runs.Min(static figure => figure.Ratio):0.00}–{runs.Max(static figure => figure.Ratio):0.00}) · {runs.Min(static figure => figure.Bytes)} B");
}
