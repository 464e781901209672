using System.Globalization;
using System.Text.Json.Nodes;
using MappingSync.Sandbox.Scenario;

namespace MappingSync.Sandbox.Rows;

internal sealed class ExcludedFieldIsSilent : Row
{
    public override int Number => 3;

    public override string Claim => "An excluded field changes: the customer is looked at, nothing is written";

    public override string Sabotage => "somebody changes the phone number in e-conomic, so that there is something to write";

    public override async Task<Verdict> PlayAsync(World world, bool sabotaged, CancellationToken cancellation)
    {
        await world.CustomerIsThereAsync(cancellation);
        await world.RestAsync(cancellation);
        if (sabotaged)
            world.Economic.Change("customers", World.Customer, card => card["telephoneAndFaxNumber"] = "00 00 00 00");

        var (mark, rackbeatMark) = (world.Economic.Calls.Total, world.Rackbeat.Calls.Total);
        world.Rackbeat.Update("customers", World.Customer, new JsonObject { ["general_discount_percentage"] = 12.5m });
        await Patience.UntilAsync(
            "the runner to look at the customer",
            () => world.Rackbeat.Calls.Matching("GET", "/api/customers/1001", rackbeatMark).Count > 0,
            cancellation);
        await world.RestAsync(cancellation);

        var writes = world.Economic.Calls.WritesAfter(mark).Concat(world.Rackbeat.Calls.WritesAfter(rackbeatMark)).ToList();
        return new Verdict(
            writes.Count == 0,
            writes.Count == 0
                ? "the customer was fetched, no write followed"
                : string.Create(CultureInfo.InvariantCulture, $"{writes.Count} writes: {string.Join(", ", writes.Select(call => $"{call.Method} {call.Path}"))}"));
    }
}
