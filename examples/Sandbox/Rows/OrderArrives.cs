using System.Globalization;
using MappingSync.Sandbox.Scenario;
using MappingSync.Simulators.Faults;

namespace MappingSync.Sandbox.Rows;

internal sealed class OrderArrives : Row
{
    public override int Number => 11;

    public override string Claim => "An order made in e-conomic is in Rackbeat after the next poll, once, with lines and customer; a second poll changes nothing";

    public override string Sabotage => "a proxy changes the quantity on its way to Rackbeat";

    public override Staging Staging(bool sabotaged) => Scenario.Staging.Schedules;

    public override async Task<Verdict> PlayAsync(World world, bool sabotaged, CancellationToken cancellation)
    {
        await world.OrdersArePolledAsync(cancellation);
        if (sabotaged)
        {
            world.Rackbeat.Faults.Add("POST", World.OrdersPath, Fault.Rewrite(body =>
            {
                body["lines"]![0]!["quantity"] = 30;
                return body;
            }));
        }

        var number = world.MakeOrder();
        await world.PollAsync(cancellation);
        await Patience.UntilAsync($"order {number} in Rackbeat", () => world.OrdersOf(number).Count > 0, cancellation);

        var order = world.OrdersOf(number)[0];
        var findings = new List<string>();
        Expect(order["customer_id"]?.ToString(), World.Customer.ToString(CultureInfo.InvariantCulture), "customer_id");
        Expect(order["is_booked"]?.ToString(), "false", "is_booked");
        Expect(order["order_date"]?.ToString(), world.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "order_date");
        var lines = order["lines"]!.AsArray();
        if (lines.Count == 1)
        {
            Expect(lines[0]!["child_id"]?.ToString(), World.Product, "child_id");
            Expect((decimal?)lines[0]!["quantity"], 3m, "quantity");
            Expect((decimal?)lines[0]!["line_price"], 249m, "line_price");
            Expect((decimal?)lines[0]!["discount_percentage"], 10m, "discount_percentage");
        }
        else
        {
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"{lines.Count} lines"));
        }

        if (order["note"]?.ToString().Contains("Leveres ved port 3", StringComparison.Ordinal) != true)
            findings.Add($"the text line is not in the note ({order["note"]?.ToJsonString() ?? "none"})");

        var mark = await world.PollAsync(cancellation);
        var writes = world.Rackbeat.Calls.WritesAfter(mark);
        if (writes.Count > 0)
            findings.Add($"the second poll wrote {string.Join(", ", writes.Select(call => $"{call.Method} {call.Path}"))}");
        if (world.OrdersOf(number).Count != 1)
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"{world.OrdersOf(number).Count} orders in Rackbeat"));
        return Judge(findings, string.Create(CultureInfo.InvariantCulture, $"order {number} is draft {order["number"]}, line and text right; the second poll wrote nothing"));

        void Expect<T>(T? value, T? wanted, string name)
        {
            if (!EqualityComparer<T>.Default.Equals(value, wanted))
                findings.Add(string.Create(CultureInfo.InvariantCulture, $"{name} is {value?.ToString() ?? "missing"}, not {wanted}"));
        }
    }
}
