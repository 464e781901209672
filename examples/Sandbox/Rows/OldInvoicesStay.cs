using System.Globalization;
using MappingSync.Sandbox.Scenario;

namespace MappingSync.Sandbox.Rows;

internal sealed class OldInvoicesStay : Row
{
    public override int Number => 10;

    public override string Claim => "Ten invoices booked before the starting point: none is sent";

    public override string Sabotage => "the settings name a starting point before them";

    public override Staging Staging(bool sabotaged) =>
        sabotaged ? base.Staging(sabotaged) with { InvoicesFrom = new DateOnly(2026, 1, 1) } : base.Staging(sabotaged);

    public override async Task<Verdict> PlayAsync(World world, bool sabotaged, CancellationToken cancellation)
    {
        var mark = world.Rackbeat.Calls.Total;
        foreach (var number in Seed.OldInvoices)
        {
            var answers = await world.Rackbeat.Webhooks.RedeliverAsync(World.InvoiceEvent, number.ToString(CultureInfo.InvariantCulture));
            if (answers is not [>= 200 and < 300])
                return new Verdict(false, $"the webhook of invoice {number} was answered {string.Join(", ", answers)}");
        }

        await Patience.UntilAsync(
            "the runner to look at all ten",
            () => Seed.OldInvoices.All(number => world.Rackbeat.Calls.Matching("GET", FormattableString.Invariant($"/api/customer-invoices/{number}"), mark).Count > 0),
            cancellation);
        await world.RestAsync(cancellation);

        var sent = Seed.OldInvoices.Where(number => world.BookedOf(number).Count + world.DraftsOf(number).Count > 0).ToList();
        return new Verdict(
            sent.Count == 0,
            sent.Count == 0 ? "all ten were looked at, none was sent" : $"sent: {string.Join(", ", sent)}");
    }
}
