using System.Globalization;
using MappingSync.Sandbox.Scenario;
using MappingSync.Simulators.Faults;

namespace MappingSync.Sandbox.Rows;

internal sealed class ManyOrders : Row
{
    private const int Orders = 120;
    private const int KilledAt = 40;

    public override int Number => 12;

    public override string Claim => "120 orders over several pages arrive, each once, with the runner killed in the middle";

    public override string Sabotage => "the ledger is deleted before the runner starts again";

    public override Staging Staging(bool sabotaged) => Scenario.Staging.Schedules;

    public override async Task<Verdict> PlayAsync(World world, bool sabotaged, CancellationToken cancellation)
    {
        await world.OrdersArePolledAsync(cancellation);
        var numbers = Enumerable.Range(1, Orders).Select(quantity => world.MakeOrder(quantity)).ToList();

        // Rackbeat carries the request out; its answer is still on the way when the runner dies.
        var gate = new Gate();
        world.Rackbeat.Faults.Add("POST", World.OrdersPath, Fault.HoldAnswer(gate), nth: KilledAt);
        var mark = world.Economic.Calls.Total;
        await world.PassUntilAsync("the runner to be in the middle of the orders", () => gate.Reached.IsCompleted, cancellation);
        var pages = world.Economic.Calls.Matching("GET", "/orders/drafts", mark).Count;
        await world.Runner.KillAsync(cancellation);
        gate.Drop();
        var before = numbers.Count(number => world.OrdersOf(number).Count > 0);
        if (sabotaged)
            Directory.Delete(world.LedgerFolder, recursive: true);

        await world.Runner.StartAsync(cancellation);
        await Patience.UntilAsync(
            $"all {Orders} orders in Rackbeat",
            async () =>
            {
                // Rackbeat takes so many calls a minute; and what became of the request without an answer is looked up after a while.
                await world.RestAsync(cancellation);
                if (numbers.All(number => world.OrdersOf(number).Count > 0))
                    return true;
                await world.PassAsync(TimeSpan.FromMinutes(1), cancellation);
                return false;
            },
            cancellation,
            TimeSpan.FromSeconds(20));
        await world.PassAsync(TimeSpan.FromMinutes(6), cancellation);
        await world.RestAsync(cancellation);

        var findings = new List<string>();
        if (pages < 2)
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"{pages} pages were read"));
        if (before is < KilledAt or Orders)
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"{before} orders were there when the runner was killed"));
        var doubled = numbers.Where(number => world.OrdersOf(number).Count != 1).ToList();
        if (doubled.Count > 0)
            findings.Add($"not once: {string.Join(", ", doubled.Select(number => $"{number} ({world.OrdersOf(number).Count})"))}");
        var wrong = numbers.Where((number, index) => (decimal?)world.OrdersOf(number)[0]["lines"]![0]!["quantity"] != index + 1).ToList();
        if (wrong.Count > 0)
            findings.Add($"wrong quantity: {string.Join(", ", wrong)}");
        return Judge(findings, string.Create(CultureInfo.InvariantCulture, $"{pages} pages; {before} orders when it was killed, {Orders} in the end, each once"));
    }
}
