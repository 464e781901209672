using System.Globalization;
using MappingSync.Sandbox.Scenario;
using MappingSync.Simulators.Faults;

namespace MappingSync.Sandbox.Rows;

internal sealed class LostOrderAnswer : Row
{
    public override int Number => 13;

    public override string Claim => "The answer to Rackbeat's POST is lost: still one order";

    public override string Sabotage => "a careless proxy sends the order's request once more";

    public override Staging Staging(bool sabotaged) => Scenario.Staging.Schedules;

    public override async Task<Verdict> PlayAsync(World world, bool sabotaged, CancellationToken cancellation)
    {
        await world.OrdersArePolledAsync(cancellation);
        var lost = world.Rackbeat.Faults.Add("POST", World.OrdersPath, Fault.LoseAnswer());
        var number = world.MakeOrder();
        var mark = await world.PollAsync(cancellation);
        await Patience.UntilAsync("the order whose answer is lost", () => lost.Struck == 1, cancellation);
        if (sabotaged)
            await CarelessProxy.SendAsync(world.Rackbeat.CreateClient(), "orders/drafts", world.Rackbeat.Calls.Matching("POST", World.OrdersPath, mark)[0].Body, cancellation);

        // Rackbeat remembers no keys of requests: the runner waits until a late request must have arrived, and looks for the order.
        var asked = world.Rackbeat.Calls.Total;
        await world.PassAsync(TimeSpan.FromMinutes(4), cancellation);
        await Patience.UntilAsync("the runner to look for the order", () => world.Rackbeat.Calls.Matching("GET", "/api/orders/**", asked).Count > 0, cancellation);
        await world.PollAsync(cancellation);

        var findings = new List<string>();
        var orders = world.OrdersOf(number);
        if (orders.Count != 1)
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"{orders.Count} orders in Rackbeat"));
        var sent = world.Rackbeat.Calls.Matching("POST", World.OrdersPath, mark).Count - (sabotaged ? 1 : 0);
        if (sent != 1)
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"the request was sent {sent} times"));
        return Judge(findings, string.Create(CultureInfo.InvariantCulture, $"order {number}: sent once, found by its reference, one order in Rackbeat"));
    }
}
