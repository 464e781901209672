using MappingSync.Sandbox.Rows;
using Spectre.Console;

namespace MappingSync.Sandbox.Scenario;

/// <summary>Plays rows one after the other and reports.</summary>
internal static class Play
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new CustomerArrives(), new CardIsKept(), new ExcludedFieldIsSilent(), new ProductNumbers(), new InvoiceIsBooked(),
        new RepeatedWebhook(), new LostBookingAnswer(), new BarredProduct(), new KilledRunner(), new OldInvoicesStay(),
    ];

    /// <summary>Plays the rows; a row that waits in vain has failed, and the next is played all the same.</summary>
    /// <returns>Whether every row held.</returns>
    public static async Task<bool> RunAsync(World world, IReadOnlyList<Row> rows, int? sabotage, IAnsiConsole console, CancellationToken cancellation)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Row", "What is proved", "Result", "What was seen");
        var allHold = true;
        foreach (var row in rows)
        {
            console.MarkupLineInterpolated($"[grey]row {row.Number}: {row.Claim} …[/]");
            var verdict = await PlayAsync(world, row, sabotage == row.Number, cancellation);
            allHold &= verdict.Holds;
            console.MarkupLineInterpolated(verdict.Holds ? (FormattableString)$"row {row.Number}: [green]ok[/]" : $"row {row.Number}: [red]FAILED[/] {verdict.Seen}");
            table.AddRow(
                new Text($"{row.Number}"),
                new Text(row.Claim),
                new Text(verdict.Holds ? "ok" : "FAILED", new Style(verdict.Holds ? Color.Green : Color.Red)),
                new Text(verdict.Seen));
        }

        console.Write(table);
        if (!allHold)
        {
            console.WriteLine("The runner's last warnings:");
            foreach (var line in world.Runner.Warnings.TakeLast(20))
                Console.WriteLine("  " + line);
        }

        return allHold;
    }

    private static async Task<Verdict> PlayAsync(World world, Row row, bool sabotaged, CancellationToken cancellation)
    {
        try
        {
            return await row.PlayAsync(world, sabotaged, cancellation);
        }
        catch (NotSeenException notSeen)
        {
            return new Verdict(false, notSeen.Message);
        }
        finally
        {
            world.Economic.Faults.Clear();
            world.Rackbeat.Faults.Clear();
            world.Economic.Behaviour.CacheRefusals = false;
        }
    }
}
