using System.Globalization;
using MappingSync.Sandbox.Scenario;

namespace MappingSync.Sandbox.Rows;

internal sealed class StockValueDraft : Row
{
    private static readonly DateOnly First = new(2026, 12, 7);

    public override int Number => 14;

    public override string Claim =>
        "The stock-value voucher carries the difference, once for its period; a second run posts nothing; a new value replaces our own draft";

    public override string Sabotage => "a careless proxy sends the voucher's request once more, without its key";

    public override Staging Staging(bool sabotaged) => Scenario.Staging.StockValueAsDraft;

    public override async Task<Verdict> PlayAsync(World world, bool sabotaged, CancellationToken cancellation)
    {
        world.Economic.AddBooked(new DateOnly(2026, 11, 30), World.StockAccount, 4_000.00m, "Primo lager");
        world.StockIsWorth(new DateOnly(2026, 12, 1), 10_000.50m);
        await world.RestAsync(cancellation);
        var findings = new List<string>();
        if (world.StockDrafts.Count > 0)
            findings.Add("there was a voucher before the period ended");

        await world.PassUntilAsync(At(First), cancellation);
        await Patience.UntilAsync("the voucher of the first day", () => world.StockDrafts.Count > 0, cancellation);
        if (sabotaged)
            await world.ReplayVoucherAsync(cancellation);
        Expect("after the first day", "2026-12-07: 6000.50");

        // The second run: the runner is killed once it knows of its voucher, and looks at its start for what fell due.
        await world.RestAsync(cancellation);
        await world.Runner.KillAsync(cancellation);
        var mark = world.Economic.Calls.Total;
        await world.Runner.StartAsync(cancellation);
        await world.PassAsync(TimeSpan.FromMinutes(5), cancellation);
        await world.RestAsync(cancellation);
        var writes = world.Economic.Calls.WritesAfter(mark);
        if (writes.Count > 0)
            findings.Add($"the second run wrote {string.Join(", ", writes.Select(call => $"{call.Method} {call.Path}"))}");
        Expect("after the second run", "2026-12-07: 6000.50");

        world.StockIsWorth(First.AddDays(1), 8_000.00m);
        await world.PassUntilAsync(At(First.AddDays(1)), cancellation);
        await Patience.UntilAsync("the voucher of the second day", () => world.StockDrafts.Any(draft => draft["date"]?.ToString() == "2026-12-08"), cancellation);
        Expect("after the second day", "2026-12-08: 4000.00");
        var draft = world.StockDrafts[0];
        if ((int?)draft["account"]?["accountNumber"] != World.StockAccount || (int?)draft["contraAccount"]?["accountNumber"] != World.ContraAccount)
            findings.Add($"its accounts are {draft["account"]?["accountNumber"]} and {draft["contraAccount"]?["accountNumber"]}");
        if (world.StockBooked.Count > 0)
            findings.Add("something was booked");
        return Judge(findings, "6000.50 = 10000.50 - 4000.00 for the first day; the second run wrote nothing; 4000.00 in its place after the second day");

        void Expect(string when, string wanted)
        {
            var found = string.Join(", ", world.StockDrafts.Select(World.Written));
            if (found != wanted)
                findings.Add(string.Create(CultureInfo.InvariantCulture, $"{when} the drafts are {(found.Length == 0 ? "none" : found)}, not {wanted}"));
        }
    }

    private static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(23, 59, 20));
}
