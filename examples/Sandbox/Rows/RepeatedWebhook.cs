using System.Globalization;
using MappingSync.Sandbox.Scenario;

namespace MappingSync.Sandbox.Rows;

internal sealed class RepeatedWebhook : Row
{
    public override int Number => 6;

    public override string Claim => "The invoice's webhook arrives three more times, in parallel: nothing new";

    public override string Sabotage => "a careless proxy sends the invoice's requests once more, without their keys";

    public override async Task<Verdict> PlayAsync(World world, bool sabotaged, CancellationToken cancellation)
    {
        var number = await world.InvoiceAsync(cancellation);
        var mark = world.Economic.Calls.Total;
        var answers = await world.Rackbeat.Webhooks.RedeliverAsync(World.InvoiceEvent, number.ToString(CultureInfo.InvariantCulture), times: 3);
        if (sabotaged)
            await world.ReplayInvoiceAsync(number, cancellation);
        await world.RestAsync(cancellation);

        var findings = new List<string>();
        if (answers.Count != 3 || answers.Any(status => status is < 200 or > 299))
            findings.Add($"the webhooks were answered {string.Join(", ", answers)}");
        var once = world.ExactlyOnce(number);
        if (!once.Holds)
            findings.Add(once.Seen);
        var writes = world.Economic.Calls.WritesAfter(mark);
        if (writes.Count > 0)
            findings.Add($"written: {string.Join(", ", writes.Select(call => $"{call.Method} {call.Path}"))}");
        return Judge(findings, $"answered {string.Join(", ", answers)}; no write; {once.Seen}");
    }
}
