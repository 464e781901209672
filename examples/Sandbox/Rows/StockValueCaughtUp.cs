using MappingSync.Sandbox.Scenario;

namespace MappingSync.Sandbox.Rows;

internal sealed class StockValueCaughtUp : Row
{
    private static readonly DateOnly September = new(2026, 9, 30);
    private static readonly DateOnly October = new(2026, 10, 31);

    public override int Number => 15;

    public override string Claim =>
        "The runner was down over two month ends: both are booked, oldest first, with the value of their day; nothing twice across the change to winter time";

    public override string Sabotage => "September is barred in e-conomic while the runner is down";

    public override Staging Staging(bool sabotaged) => Scenario.Staging.StockValueBooked;

    public override async Task<Verdict> PlayAsync(World world, bool sabotaged, CancellationToken cancellation)
    {
        world.StockIsWorth(new DateOnly(2026, 9, 1), 1_000.00m);
        await world.RestAsync(cancellation);
        await world.Runner.KillAsync(cancellation);

        // A value each: of the month ends, and others on the days beside them.
        world.StockIsWorth(September, 5_000.00m);
        world.StockIsWorth(September.AddDays(1), 9_999.00m);
        world.StockIsWorth(October, 7_500.25m);
        world.StockIsWorth(October.AddDays(1), 8_888.00m);
        if (sabotaged)
            world.Economic.BarPeriod(September);
        await world.PassUntilAsync(new DateTime(2026, 11, 2, 9, 0, 0, DateTimeKind.Unspecified), cancellation);
        await world.Runner.StartAsync(cancellation);
        await world.PassAsync(TimeSpan.FromMinutes(5), cancellation);
        await Patience.UntilAsync("October to be booked", () => world.StockBooked.Any(entry => entry["date"]?.ToString() == "2026-10-31"), cancellation);
        await world.RestAsync(cancellation);

        // Nothing more falls due before November ends.
        world.StockIsWorth(new DateOnly(2026, 11, 30), 6_000.25m);
        await world.PassUntilAsync(new DateTime(2026, 11, 30, 23, 59, 20, DateTimeKind.Unspecified), cancellation);
        await Patience.UntilAsync("November to be booked", () => world.StockBooked.Any(entry => entry["date"]?.ToString() == "2026-11-30"), cancellation);
        await world.RestAsync(cancellation);

        const string Wanted = "2026-09-30: 5000.00, 2026-10-31: 2500.25, 2026-11-30: -1500.00";
        var booked = string.Join(", ", world.StockBooked.Select(World.Written));
        var findings = new List<string>();
        if (booked != Wanted)
            findings.Add($"booked: {booked}, not {Wanted}");
        if (world.StockDrafts.Count > 0)
            findings.Add($"not booked: {string.Join(", ", world.StockDrafts.Select(World.Written))}");
        return Judge(findings, $"booked: {booked}");
    }
}
