using System.Text.Json.Nodes;
using MappingSync.Sandbox.Scenario;
using MappingSync.Simulators.Rackbeat;

namespace MappingSync.Sandbox.Rows;

internal sealed class MissedWebhook : Row
{
    private const string NewPhone = "+45 86 12 34 56";

    public override int Number => 16;

    public override string Claim => "A webhook that never arrived: the catch-up finds the change";

    public override string Sabotage => "Rackbeat does not say that the customer changed: its updated_at stays as it was";

    public override Staging Staging(bool sabotaged) => Scenario.Staging.Schedules;

    public override async Task<Verdict> PlayAsync(World world, bool sabotaged, CancellationToken cancellation)
    {
        await world.CustomerIsThereAsync(cancellation);
        await world.PassAsync(TimeSpan.FromMinutes(20), cancellation);
        await world.RestAsync(cancellation);
        var deliveries = Sent(world);
        world.Rackbeat.Behaviour.SendsWebhooks = false;
        var card = world.Rackbeat.Record("customers", World.Customer)!;
        card["contact_phone"] = NewPhone;
        if (sabotaged)
            world.Rackbeat.Put("customers", card);
        else
            world.Rackbeat.Update("customers", World.Customer, new JsonObject { ["contact_phone"] = NewPhone });
        await world.RestAsync(cancellation);

        var findings = new List<string>();
        if (Phone(world) == NewPhone)
            findings.Add("the change was in e-conomic before the catch-up, so something else told of it");
        await world.PassAsync(TimeSpan.FromHours(1), cancellation);
        await Patience.UntilAsync("the change in e-conomic after the catch-up", () => Phone(world) == NewPhone, cancellation);
        await world.RestAsync(cancellation);

        if (Sent(world) != deliveries)
            findings.Add("a webhook was delivered after all");
        return Judge(findings, $"no webhook; telephoneAndFaxNumber is {Phone(world)}");
    }

    private static int Sent(World world) => world.Rackbeat.Webhooks.Deliveries.Count(delivery => delivery.State != DeliveryState.Dropped);

    private static string? Phone(World world) => world.Economic.Record("customers", World.Customer)?["telephoneAndFaxNumber"]?.ToString();
}
