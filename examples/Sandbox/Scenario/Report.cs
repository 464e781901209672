using Spectre.Console;

namespace MappingSync.Sandbox.Scenario;

/// <summary>Says how each row went, and all of them in one table at the end. Rows may be played side by side.</summary>
internal sealed class Report(IAnsiConsole console)
{
    private readonly Lock gate = new();
    private readonly List<(Row Row, Verdict Verdict)> played = [];
    private readonly List<string> warnings = [];

    /// <summary>Whether every row held so far.</summary>
    public bool AllHold => played.TrueForAll(one => one.Verdict.Holds);

    /// <summary>Whether no row held.</summary>
    public bool NoneHolds => played.TrueForAll(one => !one.Verdict.Holds);

    public void Begin(Row row)
    {
        lock (gate)
            console.MarkupLineInterpolated($"[grey]row {row.Number}: {row.Claim} …[/]");
    }

    /// <param name="row">The row that was played.</param>
    /// <param name="verdict">How it went.</param>
    /// <param name="lines">What the runner warned of; said at the end when the row failed.</param>
    public void End(Row row, Verdict verdict, IEnumerable<string> lines)
    {
        lock (gate)
        {
            console.MarkupLineInterpolated(verdict.Holds ? (FormattableString)$"row {row.Number}: [green]ok[/]" : $"row {row.Number}: [red]FAILED[/] {verdict.Seen}");
            played.Add((row, verdict));
            if (verdict.Holds)
                return;
            warnings.Clear();
            warnings.AddRange(lines.TakeLast(20));
        }
    }

    public void Close()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Row", "What is proved", "Result", "What was seen");
        foreach (var (row, verdict) in played.OrderBy(one => one.Row.Number))
        {
            table.AddRow(
                new Text($"{row.Number}"),
                new Text(row.Claim),
                new Text(verdict.Holds ? "ok" : "FAILED", new Style(verdict.Holds ? Color.Green : Color.Red)),
                new Text(verdict.Seen));
        }

        console.Write(table);
        if (AllHold)
            return;
        console.WriteLine("The runner's last warnings:");
        foreach (var line in warnings)
            Console.WriteLine("  " + line);
    }
}
