using MappingSync.Sandbox.Scenario;
using MappingSync.Simulators.Faults;

namespace MappingSync.Sandbox.Rows;

internal sealed class LostBookingAnswer : Row
{
    public override int Number => 7;

    public override string Claim => "Another invoice's booking answer is lost: exactly one booked invoice";

    public override string Sabotage => "a careless proxy sends the invoice's requests once more, without their keys";

    public override async Task<Verdict> PlayAsync(World world, bool sabotaged, CancellationToken cancellation)
    {
        await world.CustomerIsThereAsync(cancellation);
        world.ProductIsInRackbeat();
        await world.RestAsync(cancellation);
        var lost = world.Economic.Faults.Add("POST", "/invoices/booked", Fault.LoseAnswer());
        var mark = world.Economic.Calls.Total;
        var number = (int)world.BookInvoice()["number"]!;
        await Patience.UntilAsync("the booking whose answer is lost", () => lost.Struck == 1, cancellation);
        if (sabotaged)
            await world.ReplayInvoiceAsync(number, cancellation);
        await Patience.UntilAsync(
            "the runner to find out what became of it",
            () => world.Economic.Calls.Matching("*", "/invoices/booked", mark).Count(call => call.Fault is null) > (sabotaged ? 1 : 0),
            cancellation,
            TimeSpan.FromSeconds(20));
        await world.RestAsync(cancellation);

        var verdict = world.ExactlyOnce(number);
        var error = await world.Page.InvoiceErrorAsync(FormattableString.Invariant($"invoice {number}"), cancellation);
        return error is null ? verdict : new Verdict(false, $"{verdict.Seen}; in the error list: {error.Text}");
    }
}
